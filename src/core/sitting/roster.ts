import type { PlacedPiece, Sitting } from '../model/sitting.js';
import type { Speaker } from '../model/speaker.js';

/** A speaker as the speaker lines of a sitting print it: one entry for each name, title, office and faction. */
export interface RosterEntry {
  readonly speaker: Speaker;
  /** What the speaker belongs to: a faction, or the kind of office. */
  readonly affiliation: string;
  /** The speaker lines, in order. */
  readonly lines: readonly PlacedPiece[];
}

/** Several rules ask for the roster of the same sitting. */
const rosters = new WeakMap<Sitting, readonly RosterEntry[]>();

/** Who speaks in a sitting, in the order of their first speaker lines. Different spellings are different entries. */
export function rosterOf(sitting: Sitting): readonly RosterEntry[] {
  const known = rosters.get(sitting);
  if (known) return known;
  const roster = readRoster(sitting);
  rosters.set(sitting, roster);
  return roster;
}

function readRoster({ turns }: Sitting): RosterEntry[] {
  const entries = new Map<string, RosterEntry & { readonly lines: PlacedPiece[] }>();
  for (const { speaker, speakerPiece } of turns) {
    if (speaker === null || speakerPiece === null) continue;
    const affiliation = speaker.faction ?? speaker.kind;
    const key = [speaker.name, speaker.title, affiliation, speaker.constituency].join('\n');
    const entry = entries.get(key);
    if (entry) entry.lines.push(speakerPiece);
    else entries.set(key, { speaker, affiliation, lines: [speakerPiece] });
  }
  return [...entries.values()];
}
