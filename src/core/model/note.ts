/** What a procedural note tells of the course of the sitting. */
export const NOTE_KINDS = [
  /** the sitting begins, or begins again */
  'begin',
  'end',
  /** the sitting is interrupted */
  'break',
  /** names are called up for a vote or an election */
  'roll-call',
  /** votes are cast or counted */
  'vote',
  /** somebody else takes the chair */
  'chair-change',
  /** something is printed elsewhere: an annex, questions answered in writing */
  'reference',
  'other',
] as const;

export type NoteKind = (typeof NOTE_KINDS)[number];

/** A procedural note, read into its parts. Times are `HH:MM`; null where none is printed. */
export interface Note {
  readonly kind: NoteKind;
  /** When it happens: beginning, end, and a break of which only one time is printed. */
  readonly at: string | null;
  /** From when to when a break lasts. */
  readonly from: string | null;
  readonly to: string | null;
}
