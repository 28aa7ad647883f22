/** Names a record of a text in the arguments of a command, as views and hovers give it: `{ "uri": "…", "id": "…" }`. */
export interface RecordReference {
  readonly uri: string;
  readonly id: string;
}

/** @param argument whatever a command was called with */
export function isRecordReference(argument: unknown): argument is RecordReference {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'uri' in argument &&
    typeof argument.uri === 'string' &&
    'id' in argument &&
    typeof argument.id === 'string'
  );
}
