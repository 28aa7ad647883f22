/** A speaker as a record of the sitting names them. */
export interface RecordedSpeaker {
  /** The speaker line as printed, or as much of it as the record gives. */
  readonly line: string;
  /** Name without title, and faction or office; null where the record does not tell them apart. */
  readonly name: string | null;
  readonly affiliation: string | null;
}

/** A transcript of another parliament with its record. */
export interface RecordedSitting {
  readonly name: string;
  /** The page file, or text that has to be written into one. */
  readonly source: { readonly path: string } | { readonly text: string };
  readonly speakers: readonly RecordedSpeaker[];
  /** Whether the record names those in the chair; tables of contents do not. */
  readonly namesChair: boolean;
}
