import type { TranscriptDocument } from '../model/export-schema.js';
import { transcriptJson } from './json.js';
import { transcriptJsonLines } from './jsonl.js';

/** A format that a transcript is exported in. */
export interface ExportFormat {
  readonly name: string;
  /** File name extension, with its dot. */
  readonly extension: string;
  /** Whether one file may hold several sittings, one behind the other. */
  readonly holdsSeveral: boolean;
  /**
   * The text of a file with one document.
   * @throws InvalidExportError when the document does not fit the published schema
   */
  readonly text: (document: TranscriptDocument) => string;
}

/** All formats, the usual one first. */
export const EXPORT_FORMATS = [
  { name: 'json', extension: '.json', holdsSeveral: false, text: transcriptJson },
  { name: 'jsonl', extension: '.jsonl', holdsSeveral: true, text: transcriptJsonLines },
] as const satisfies readonly ExportFormat[];
