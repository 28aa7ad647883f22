/**
 * Makes the export of one sitting. The client reads the files (it can do so on every file system) and writes the
 * result; the server decodes, corrects, validates and serialises. {@link ExportParams} → {@link ExportResult}
 */
export const EXPORT = 'plenar/export';

export interface ExportParams {
  /** The files of the sitting in their order. */
  readonly sources: readonly ExportSource[];
  /** Which repairs the export applies. */
  readonly fix: 'none' | 'safe' | 'inferred';
  /** Address whose settings count: the profile, the levels of rules. */
  readonly settingsFor: string;
}

/** A file of the sitting: its bytes, or its text where it is open and perhaps not saved. */
export type ExportSource = {
  /** Name of the file as the export shows it, relative to the folder of the sitting. */
  readonly path: string;
  /** Address of the file: what people said about it holds for the repairs and the problems of the export. */
  readonly uri?: string;
  /** Annotations and corrections of the file, which the export lists. Absent: nothing is known. */
  readonly records?: SourceRecords;
} & ({ readonly base64: string } | { readonly text: string });

/** What `.plenar/` holds about a file. */
export interface SourceRecords {
  /** Text of the sidecar. */
  readonly sidecar: string;
  /** Bytes of the original that the sidecar names, in Base64. Absent: they are not kept. */
  readonly original?: string;
}

/** Either an export that fits the published schema, or a sentence in the user's language that says why there is none. */
export type ExportResult = ExportedSitting | { readonly refusal: string };

export interface ExportedSitting {
  /** The document, ready to be written. */
  readonly json: string;
  readonly pages: number;
  readonly turns: number;
  readonly corrections: number;
  /** Problems that are left. */
  readonly problems: number;
  /** What a person should know of single files: that one is not UTF-8. In the user's language. */
  readonly notices: readonly string[];
}
