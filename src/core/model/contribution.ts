import type { ContributionKind } from './contribution-kinds.js';

export type { ContributionKind } from './contribution-kinds.js';

/** Who takes part in a contribution: a person, a faction or a part of it, a group. Absent parts are null. */
export interface Actor {
  /** Name without title, as a speaker's. */
  readonly name: string | null;
  readonly title: string | null;
  readonly role: string | null;
  /** Normal form of the faction. */
  readonly faction: string | null;
  readonly constituency: string | null;
  /**
   * Of a faction, that only some of it take part: `Abgeordnete`, `vereinzelt`. Else a group that is no faction, as
   * printed: `Regierungsbank`, `ganze Haus`, `Anwesenden`.
   */
  readonly group: string | null;
}

/** One event inside an interjection. */
export interface Contribution {
  readonly kind: ContributionKind;
  /** How it happens, uninflected and in small letters: `lebhaft`, `anhaltend`, `vereinzelt`. */
  readonly manner: readonly string[];
  readonly actors: readonly Actor[];
  /** Whom it is addressed to: `…, zur AfD gewandt: …`. */
  readonly addressees: readonly Actor[];
  /** What was said, where the contribution gives words; else null. */
  readonly text: string | null;
}

const NOBODY: Actor = { name: null, title: null, role: null, faction: null, constituency: null, group: null };

/** An actor of whom only some parts are known. */
export function actorOf(parts: Partial<Actor>): Actor {
  return { ...NOBODY, ...parts };
}

/** A contribution of which only some parts are known. */
export function contributionOf(kind: ContributionKind, parts: Partial<Contribution> = {}): Contribution {
  return { kind, manner: [], actors: [], addressees: [], text: null, ...parts };
}
