import { message } from '../../model/message.js';
import type { PlacedPiece, Sitting } from '../../model/sitting.js';
import type { SpeakerLineFinding } from '../../model/speaker-line.js';
import { rosterOf, type RosterEntry } from '../../sitting/roster.js';
import { smallestEdit } from '../edits.js';
import { placedFinding, speakerPieces } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

/** How often each form of a faction is printed; by normal form, then by printed form. */
type FormCounts = Map<string, Map<string, number>>;

function* check({ sitting, profile }: SittingContext): Generator<SittingFinding> {
  const found: { readonly place: PlacedPiece; readonly finding: SpeakerLineFinding; readonly faction: string }[] = [];
  const counts: FormCounts = new Map();
  for (const place of speakerPieces(sitting)) {
    const { speakerLine } = place.piece;
    const faction = speakerLine?.speaker.faction ?? null;
    if (!speakerLine?.parts.faction || faction === null) continue;
    const forms = counts.get(faction) ?? new Map<string, number>();
    const printed = printedForm(place, speakerLine.parts.faction);
    counts.set(faction, forms.set(printed, (forms.get(printed) ?? 0) + 1));
    const finding = speakerLine.findings.find(({ defect }) => defect === 'faction-variant');
    if (finding) found.push({ place, finding, faction });
  }
  const listed = new Set(profile.factions.flatMap(({ variants }) => variants));
  for (const { place, finding, faction } of found) {
    const printed = printedForm(place, finding);
    const usual = usualForm(counts.get(faction), printed) ?? (listed.has(printed) ? null : faction);
    if (usual !== null) yield report(place, finding, usual);
  }
  yield* otherFactions(sitting);
}

/** A faction stands beside a name on so many speaker lines at most, and the other on so many times as many. */
const MAX_RARE = 2;
const TIMES_RARER = 3;

/** Members who speak once for another faction than on all their other speaker lines. */
function* otherFactions(sitting: Sitting): Generator<SittingFinding> {
  const persons = new Map<string, RosterEntry[]>();
  for (const entry of rosterOf(sitting)) {
    const { name, title, constituency, faction } = entry.speaker;
    if (faction === null) continue;
    const key = [name, title, constituency].join('\n');
    persons.set(key, [...(persons.get(key) ?? []), entry]);
  }
  for (const entries of persons.values()) {
    if (entries.length < 2) continue;
    const [usual, ...others] = [...entries].sort((a, b) => b.lines.length - a.lines.length);
    for (const other of others) {
      const rare = other.lines.length;
      if (!usual || rare > MAX_RARE || usual.lines.length < rare * TIMES_RARER) continue;
      for (const line of other.lines) yield* reportOther(line, other, usual);
    }
  }
}

function* reportOther(
  { piece, placed }: PlacedPiece,
  other: RosterEntry,
  usual: RosterEntry,
): Generator<SittingFinding> {
  const range = piece.speakerLine?.parts.faction;
  const { name, constituency, faction } = usual.speaker;
  if (!range || faction === null) return;
  const [line] = usual.lines;
  const printed = line?.piece.speakerLine?.parts.faction;
  const form = line && printed ? printedForm(line, printed) : faction;
  yield placedFinding(placed, {
    start: range.start,
    end: range.end,
    // A surname alone may be another member's.
    severity: name.includes(' ') || constituency !== null ? 'warning' : 'information',
    message: message('Elsewhere in this sitting {name} speaks for “{usual}”.', { name, usual: form }),
    evidence: [
      message('Speaker lines in this sitting: “{usual}” {times}, “{printed}” {rarely}', {
        usual: `${name} (${form})`,
        times: usual.lines.length,
        printed: `${name} (${printedForm({ piece, placed }, range)})`,
        rarely: other.lines.length,
      }),
    ],
    fixes: [
      {
        title: message('Replace with “{expected}”', { expected: form }),
        applicability: 'suggestion',
        edits: [smallestEdit(range.start, placed.page.text.slice(range.start, range.end), form)],
      },
    ],
  });
}

function printedForm(
  { placed }: PlacedPiece,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return placed.page.text.slice(start, end).replace(/\s+/gu, ' ').trim();
}

/** The form that the sitting prints more often than another; null where there is none. */
function usualForm(forms: ReadonlyMap<string, number> | undefined, printed: string): string | null {
  const own = forms?.get(printed) ?? 0;
  let usual: string | null = null;
  let most = own;
  for (const [form, count] of forms ?? []) {
    if (form !== printed && count > most) {
      usual = form;
      most = count;
    }
  }
  return usual;
}

function report({ placed }: PlacedPiece, finding: SpeakerLineFinding, usual: string): SittingFinding {
  const { start, end } = finding;
  return placedFinding(placed, {
    start,
    end,
    message: message('The record prints this faction as “{usual}”.', { usual }),
    fixes: [
      {
        title: message('Print as “{expected}”', { expected: usual }),
        applicability: 'suggestion',
        edits: [smallestEdit(start, placed.page.text.slice(start, end), usual)],
      },
    ],
  });
}

/** A faction in a form that the sitting does not use elsewhere. */
export const factionVariant: SittingRule = {
  code: 'speaker/faction-variant',
  severity: 'information',
  cost: 'sitting',
  summary:
    'A faction in another form than the sitting prints elsewhere, or another faction than the member has elsewhere.',
  docs: {
    why: `Factions are printed in different forms over the years: F.D.P. and FDP, PDS and Linksfraktion. Within one sitting
the record prints one form of each; another is a slip or a misreading. The export states the normal form in any case.`,
    bad: `Präsident Boris Rhein:


Herr Dr. Büger.


Dr. Matthias Büger (FREIE DEMOKRATEN):


Vielen Dank.
`,
    good: `Präsident Boris Rhein:


Herr Dr. Büger.


Dr. Matthias Büger (Freie Demokraten):


Vielen Dank.
`,
    limits: `A form that the profile lists and that the sitting uses throughout is the usage of its time and is not
reported. Affiliations inside interjections are printed shorter on purpose.`,
  },
  check,
};
