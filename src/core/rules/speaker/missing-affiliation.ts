import { message } from '../../model/message.js';
import type { PlacedPiece } from '../../model/sitting.js';
import type { Speaker } from '../../model/speaker.js';
import { factionNames } from '../../profiles/profile.js';
import { rosterOf, type RosterEntry } from '../../sitting/roster.js';
import { placedFinding } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

/** Most factions that are offered where the sitting does not say which it is. */
const MAX_OFFERS = 6;

function* check({ sitting, profile }: SittingContext): Generator<SittingFinding> {
  const roster = rosterOf(sitting);
  const open = roster.filter(({ speaker }) => lacksAffiliation(speaker));
  if (open.length === 0) return;
  const [bracket, closing] = profile.affiliationBrackets;
  for (const { speaker, lines } of open) {
    const known = affiliationElsewhere(speaker, roster);
    if (known === null && speaker.kind === 'guest') continue;
    const offers = known === null ? factionNames(profile, sitting.facts.date).slice(0, MAX_OFFERS) : [known];
    const additions = offers.map((faction) => ` ${bracket ?? '('}${faction}${closing ?? ')'}`);
    for (const line of lines) if (!saysHow(line)) yield report(line, speaker, known, additions);
  }
}

/** `Abgeordneter Mag. Johann Maier (fortsetzend):` speaks again, and the affiliation was printed before. */
function saysHow({ piece, placed }: PlacedPiece): boolean {
  const parts = piece.speakerLine?.parts;
  if (!parts?.name) return false;
  return /^\s*\(\p{Ll}/u.test(placed.page.text.slice(parts.name.end, parts.colon?.start ?? piece.end));
}

/** A member without a faction, or a bare name. */
function lacksAffiliation({ kind, faction, role }: Speaker): boolean {
  return faction === null && role === null && (kind === 'member' || kind === 'guest');
}

/** The faction that other speaker lines of the sitting give a person of this name, if they agree. */
function affiliationElsewhere({ name, constituency }: Speaker, roster: readonly RosterEntry[]): string | null {
  const factions = new Set<string>();
  for (const { speaker } of roster) {
    if (speaker.faction === null || speaker.name !== name) continue;
    if (constituency === null || speaker.constituency === null || speaker.constituency === constituency) {
      factions.add(speaker.faction);
    }
  }
  const [only] = factions;
  return factions.size === 1 && only !== undefined ? only : null;
}

function report(
  { piece, placed }: PlacedPiece,
  { name }: Speaker,
  known: string | null,
  additions: readonly string[],
): SittingFinding {
  const parts = piece.speakerLine?.parts;
  const bracket = parts?.constituency ? placed.page.text.slice(parts.constituency.end).search(/\S/u) + 1 : 0;
  const at = (parts?.constituency?.end ?? parts?.name?.end ?? piece.end) + bracket;
  return placedFinding(placed, {
    start: piece.start,
    end: piece.end,
    message:
      known === null
        ? message('The faction of {name} is missing.', { name })
        : message('The faction of {name} is missing; elsewhere in this sitting it is “{faction}”.', {
            name,
            faction: known,
          }),
    fixes: additions.map((addition) => ({
      title: message('Add “{affiliation}”', { affiliation: addition.trim() }),
      applicability: 'suggestion',
      edits: [{ start: at, end: at, newText: addition }],
    })),
  });
}

/** A member whose faction is not printed. */
export const missingAffiliation: SittingRule = {
  code: 'speaker/missing-affiliation',
  severity: 'warning',
  cost: 'sitting',
  summary: 'A member without a faction: a constituency alone, or a bare name that has a faction elsewhere.',
  docs: {
    why: `The record prints the faction of a member on each speaker line, and the constituency before it where two members
share a name. Without the faction a program takes the constituency for one, or the member for a guest.`,
    bad: `Stefan Müller (Heidenrod):


Vielen Dank, Frau Präsidentin.
`,
    good: `Stefan Müller (Heidenrod) (Freie Demokraten):


Vielen Dank, Frau Präsidentin.
`,
    limits:
      'Guests of the house are printed with their bare names. They are reported only when the sitting gives the same name a faction elsewhere.',
  },
  check,
};
