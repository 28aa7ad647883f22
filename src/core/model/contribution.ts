/** Kind of event inside an interjection (DOMAIN.md, "Interjections"; targets in ParlaMint: kinesic, vocal, incident). */
export type ContributionKind =
  | 'applause'
  | 'laughter'
  | 'amusement'
  | 'shout'
  | 'counter-shout'
  | 'objection'
  | 'approval'
  | 'unrest'
  | 'bell'
  | 'rising'
  | 'silence'
  | 'action'
  | 'procedural'
  | 'other';

/** Who takes part in a contribution: a faction, or a person with an affiliation. Absent parts are null. */
export interface Actor {
  readonly name: string | null;
  readonly faction: string | null;
  readonly role: string | null;
}

/** One event inside an interjection. */
export interface Contribution {
  readonly kind: ContributionKind;
  readonly actors: readonly Actor[];
  /** What was said, where the contribution gives words; else null. */
  readonly text: string | null;
}
