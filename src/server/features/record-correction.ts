import type { Command } from 'vscode-languageserver';
import type { TextEdit } from '../../core/text/offsets.js';
import { RECORD_CORRECTION_COMMAND, type RecordCorrectionArguments } from '../../protocol/stand-off.js';
import type { ServerContext } from '../context.js';
import type { DocumentReading } from '../documents/document-reading.js';

/** An edit and the rule that asks for it; null: a person does. */
export interface OwnedEdit extends TextEdit {
  readonly code: string | null;
}

/**
 * The command that tells a client whose edits are, after it has made them; nothing for clients that keep no records.
 * @param title of the action that makes the edits
 * @param decided whether a person chose this very change
 */
export function recordCorrection(
  { uri, version, positions }: DocumentReading,
  edits: readonly OwnedEdit[],
  { title, decided }: { readonly title: string; readonly decided: boolean },
  { client }: Pick<ServerContext, 'client'>,
): { command?: Command } {
  if (!client.standOff) return {};
  const recorded: RecordCorrectionArguments = {
    uri,
    version,
    decided,
    edits: edits.map(({ code, ...edit }) => ({ ...positions.editOf(edit), code })),
  };
  return { command: { title, command: RECORD_CORRECTION_COMMAND, arguments: [recorded] } };
}
