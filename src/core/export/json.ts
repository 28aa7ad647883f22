import { transcriptSchema, type TranscriptDocument } from '../model/export-schema.js';

/** An export that its own schema refuses: a fault of Plenar, never of the input. */
export class InvalidExportError extends Error {
  override readonly name = 'InvalidExportError';
}

/**
 * The document as JSON text, two blanks of indentation, a line end at the end.
 * @throws InvalidExportError when the document does not fit the published schema; nothing may be written then
 */
export function transcriptJson(document: TranscriptDocument): string {
  return `${JSON.stringify(validated(document), null, 2)}\n`;
}

/** @throws InvalidExportError when the document does not fit the published schema */
export function validated(document: TranscriptDocument): TranscriptDocument {
  const result = transcriptSchema.safeParse(document);
  if (result.success) return document;
  const issue = result.error.issues[0];
  const place = issue?.path.join('.') ?? '';
  throw new InvalidExportError(`the export does not fit its schema at ${place}: ${issue?.message ?? ''}`);
}
