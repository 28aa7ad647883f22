import { message } from '../../model/message.js';
import type { Applicability, Evidence, Message, Severity } from '../../model/problem.js';
import type { PlacedPiece, Sitting } from '../../model/sitting.js';
import { rosterOf, type RosterEntry } from '../../sitting/roster.js';
import type { Range } from '../../text/offsets.js';
import { sameLetters, smallestEdit } from '../edits.js';
import { placedFinding } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';
import { Calls, type CalledName } from './called-name.js';
import { partedName, withDotOfTitle, withoutWrongCapitals } from './damaged-name.js';
import { partsOf } from './names.js';
import { MAX_RARE, UsualNames, type UsualSpelling } from './usual-names.js';

/** What a name probably is, and how sure that is. */
interface Variant {
  readonly expected: string;
  /** What stands in the range and is replaced, where that is not the name. */
  readonly range?: Range;
  readonly text: Message;
  readonly severity: Severity;
  readonly applicability: Applicability;
  readonly evidence: Evidence;
}

function* check({ sitting, vocabulary }: SittingContext): Generator<SittingFinding> {
  const roster = rosterOf(sitting);
  const usualNames = new UsualNames(roster);
  const calls = new Calls(sitting);
  const printsGivenNames = roster.filter(({ speaker }) => speaker.name.includes(' ')).length * 2 >= roster.length;
  let shouters: ReadonlySet<string> | null = null;
  for (const entry of roster) {
    const { name } = entry.speaker;
    const parted = partedName(name, printsGivenNames, vocabulary);
    if (parted !== null) {
      for (const line of entry.lines) yield* report(line, damaged(name, parted));
      continue;
    }
    const usual = entry.lines.length > MAX_RARE ? null : usualNames.spellingOf(entry, vocabulary);
    const capitals = withDotOfTitle(name) ?? withoutWrongCapitals(name);
    for (const line of entry.lines.length > MAX_RARE ? [] : entry.lines) {
      const call = calls.before(line, name);
      const variant = variantOf(entry, usual, call, vocabulary.count(partsOf(name).surname));
      if (variant !== null) {
        shouters ??= namesOfShouters(sitting);
        if (!shouters.has(name)) yield* report(line, variant);
      } else if (capitals === null) {
        const placed = placeOf(entry, line, call, usualNames);
        if (placed !== null) yield* report(line, placed);
      }
    }
    if (usual === null && capitals !== null)
      for (const line of entry.lines) yield* report(line, damaged(name, capitals));
  }
}

/** What a name is a misspelling of, by the sitting's speaker lines and by what the chair says; null where it may be right. */
function variantOf(
  rare: RosterEntry,
  usual: UsualSpelling | null,
  call: CalledName | null,
  timesInText: number,
): Variant | null {
  const { name } = rare.speaker;
  if (call?.isPrinted) return null;
  const called = call === null ? null : [partsOf(name).given, call.surname].filter(Boolean).join(' ');
  const spelling = usual?.entry.speaker.name ?? null;
  const expected = called ?? spelling;
  if (expected === null || (usual === null && timesInText > rare.lines.length)) return null;
  const agree = called !== null && called === spelling;
  const evidence: Message[] = [];
  if (usual && spelling === expected) {
    evidence.push(
      message('Speaker lines in this sitting: “{usual}” {times}, “{printed}” {rarely}', {
        usual: expected,
        times: usual.entry.lines.length,
        printed: name,
        rarely: rare.lines.length,
      }),
    );
  }
  if (call && called === expected)
    evidence.push(message('The chair calls “{surname}” before this line', { surname: call.surname }));
  return {
    expected,
    text:
      usual && spelling === expected
        ? message('“{printed}” is probably “{expected}” (speaker lines in this sitting: {count}).', {
            printed: name,
            expected,
            count: usual.entry.lines.length,
          })
        : message('“{printed}” is probably “{expected}”.', { printed: name, expected }),
    severity: call !== null || usual?.isClear ? 'warning' : 'information',
    applicability: sameLetters(name, expected) || (agree && usual?.isClear) ? 'inferred' : 'suggestion',
    evidence,
  };
}

/** A place that is missing or misspelt, where the sitting or the chair has it. */
function placeOf(
  entry: RosterEntry,
  { piece, placed }: PlacedPiece,
  call: CalledName | null,
  usualNames: UsualNames,
): Variant | null {
  const { name, constituency } = entry.speaker;
  const parts = piece.speakerLine?.parts;
  const usual = usualNames.withOtherPlace(entry);
  const place =
    call?.isPrinted && constituency === null
      ? (call.place ?? usual?.speaker.constituency)
      : usual?.speaker.constituency;
  if (!parts?.name || !place || place === constituency) return null;
  const range = parts.constituency ?? parts.name;
  const printed = placed.page.text.slice(range.start, range.end);
  const evidence = usual
    ? [
        message('Speaker lines in this sitting: “{usual}” {times}, “{printed}” {rarely}', {
          usual: `${name} (${place})`,
          times: usual.lines.length,
          printed: constituency === null ? name : `${name} (${constituency})`,
          rarely: entry.lines.length,
        }),
      ]
    : [];
  return {
    expected: constituency === null ? `${printed} (${place})` : place,
    range,
    text: message('“{printed}” is probably “{expected}”.', {
      printed: constituency ?? name,
      expected: constituency === null ? `${name} (${place})` : place,
    }),
    severity: 'information',
    applicability: 'suggestion',
    evidence,
  };
}

/** A name that no other line has to tell: a blank is lost, or letters have the wrong size. */
function damaged(name: string, expected: string): Variant {
  return {
    expected,
    text: message('“{printed}” is probably “{expected}”.', { printed: name, expected }),
    severity: 'warning',
    applicability: sameLetters(name, expected) ? 'inferred' : 'suggestion',
    evidence: [],
  };
}

/** Names that interjections give: a second hand that wrote them. */
function namesOfShouters({ turns }: Sitting): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { blocks } of turns) {
    for (const { contributions } of blocks) {
      for (const { actors } of contributions) for (const { name } of actors) if (name !== null) names.add(name);
    }
  }
  return names;
}

function* report({ piece, placed }: PlacedPiece, variant: Variant): Generator<SittingFinding> {
  const range = variant.range ?? piece.speakerLine?.parts.name;
  if (!range) return;
  const { expected, text, severity, applicability, evidence } = variant;
  const printed = placed.page.text.slice(range.start, range.end);
  yield placedFinding(placed, {
    start: range.start,
    end: range.end,
    severity,
    message: text,
    evidence,
    fixes: [
      {
        title: message('Replace with “{expected}”', { expected }),
        applicability,
        edits: [smallestEdit(range.start, printed, expected)],
      },
    ],
  });
}

/** A name that is a misspelling of another one in the sitting. */
export const nameVariant: SittingRule = {
  code: 'speaker/name-variant',
  severity: 'warning',
  cost: 'sitting',
  summary:
    'A name that lost its blank, or differs by a slip from one that speaks more often for the same faction, or that the chair calls.',
  docs: {
    why: `A misspelt name makes a second person of a speaker, with speeches of their own. In the record of Hesse's 20th term
“JürgenFrömmrich” speaks beside Jürgen Frömmrich, and “Matthias Wagner” beside Mathias Wagner.`,
    bad: `Jürgen Frömmrich (BÜNDNIS 90/DIE GRÜNEN):


Frau Präsidentin!


JürgenFrömmrich (BÜNDNIS 90/DIE GRÜNEN):


Herr Präsident!
`,
    good: `Michael Reul (CDU):


Frau Präsidentin!


Michael Ruhl (CDU):


Herr Präsident!
`,
    limits: `Look-alikes are mostly real people: Michael Reul and Michael Ruhl, Karin and Stefan Müller. So nothing is said
unless the name is rare in the sitting and the other is not, both belong to the same faction, constituencies do not
differ, given names are the same or the surname is, and nobody else in the sitting writes the rare name: the chair, who
calls members by their surnames, and the interjections. Where surnames stand alone (the Bundestag before its 12th term) only
letters of the same shape are a warning, other slips are information: Schmid and Schmidt sit in one faction. The chair's
call before the line decides where there is one. Letters are replaced in bulk only where the call and the other speaker
lines agree.`,
  },
  check,
};
