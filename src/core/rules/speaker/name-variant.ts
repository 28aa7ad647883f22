import { message } from '../../model/message.js';
import type { Message } from '../../model/problem.js';
import type { PlacedPiece, Sitting } from '../../model/sitting.js';
import { rosterOf, type RosterEntry } from '../../sitting/roster.js';
import { editDistance } from '../../text/edit-distance.js';
import type { Vocabulary } from '../../text/vocabulary.js';
import { sameLetters, smallestEdit } from '../edits.js';
import { placedFinding } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

/** A misspelt name stands on so many speaker lines at most, and the right one on so many times as many. */
const MAX_RARE = 2;
const TIMES_RARER = 3;

/** Letters that scans and typists take for others, folded to one of them. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/rn/gu, 'm'],
  [/[il1|]/gu, 'i'],
  [/ss|ß|8/gu, 'ß'],
  [/[aä]/gu, 'a'],
  [/[oö0]/gu, 'o'],
  [/[uü]/gu, 'u'],
];

function* check({ sitting, vocabulary }: SittingContext): Generator<SittingFinding> {
  const roster = rosterOf(sitting);
  const usualNames = new UsualNames(roster);
  let shouters: ReadonlySet<string> | null = null;
  for (const entry of roster) {
    const parted = partedName(entry.speaker.name);
    const usual = parted === null ? usualSpelling(entry, usualNames, vocabulary) : null;
    if (parted !== null) {
      for (const line of entry.lines) yield* report(line, parted, gluedMessage(entry.speaker.name, parted));
    } else if (usual !== null) {
      shouters ??= namesOfShouters(sitting);
      const text = variantMessage(entry, usual);
      if (shouters.has(entry.speaker.name)) continue;
      for (const line of entry.lines) yield* report(line, usual.speaker.name, text);
    }
  }
}

/** A capital inside a name word, and beginnings behind which one stands by right: `McAllister`, `DeLorean`. */
const CAPITAL_INSIDE = /(?<=\p{Ll})(?=\p{Lu}\p{Ll}{2})/u;
const PREFIX = /(?:^|[\s-])(?:Mc|Mac|De|Di|Da|Du|Le|La|Lo|Van|Fitz|Del|Ben)$/u;

/** `JürgenFrömmrich` with its blank; null where no blank is lost. */
function partedName(name: string): string | null {
  const gap = name.search(CAPITAL_INSIDE);
  return gap < 0 || PREFIX.test(name.slice(0, gap)) ? null : `${name.slice(0, gap)} ${name.slice(gap)}`;
}

/** Entries that speak often, by what a misspelling shares with them: affiliation, and surname or given name. */
class UsualNames {
  readonly #entries = new Map<string, RosterEntry[]>();

  constructor(roster: readonly RosterEntry[]) {
    for (const entry of roster) {
      if (entry.lines.length >= TIMES_RARER) for (const key of keysOf(entry)) this.#add(key, entry);
    }
  }

  /** The entries that share something with another one. */
  *near(entry: RosterEntry): Generator<RosterEntry> {
    for (const key of keysOf(entry)) yield* this.#entries.get(key) ?? [];
  }

  #add(key: string, entry: RosterEntry): void {
    const entries = this.#entries.get(key);
    if (entries) entries.push(entry);
    else this.#entries.set(key, [entry]);
  }
}

function keysOf({ speaker, affiliation }: RosterEntry): string[] {
  const { given, surname } = partsOf(speaker.name);
  return [
    `${affiliation}\ngiven ${given}`,
    `${affiliation}\nsurname ${surname}`,
    `${affiliation}\n${speaker.name.toUpperCase()}`,
  ];
}

/** The entry that a rare one is a misspelling of; null where it may be another person. */
function usualSpelling(rare: RosterEntry, usualNames: UsualNames, vocabulary: Vocabulary): RosterEntry | null {
  const { name, constituency } = rare.speaker;
  if (rare.lines.length > MAX_RARE) return null;
  for (const usual of usualNames.near(rare)) {
    const other = usual.speaker;
    if (other.name === name || usual.lines.length < rare.lines.length * TIMES_RARER) continue;
    if (constituency !== null && other.constituency !== null && constituency !== other.constituency) continue;
    if (isSameInCapitals(name, other.name) || isMisspelling(rare, usual, vocabulary)) return usual;
  }
  return null;
}

function isSameInCapitals(name: string, usual: string): boolean {
  return name.toUpperCase() === usual.toUpperCase();
}

/** One of the two parts of a name is the same, the other differs by a slip; and the text knows only the usual one. */
function isMisspelling(rare: RosterEntry, usual: RosterEntry, vocabulary: Vocabulary): boolean {
  const a = partsOf(rare.speaker.name);
  const b = partsOf(usual.speaker.name);
  if (a.surname === b.surname) return isSlipInGivenName(a.given, b.given);
  if (a.given !== b.given || !isSlip(a.surname, b.surname)) return false;
  return rare.affiliation === 'chair' || vocabulary.count(lastWord(a.surname)) <= rare.lines.length;
}

function partsOf(name: string): { readonly given: string; readonly surname: string } {
  const blank = name.lastIndexOf(' ');
  return { given: name.slice(0, Math.max(0, blank)), surname: name.slice(blank + 1) };
}

function lastWord(surname: string): string {
  return surname.slice(surname.lastIndexOf('-') + 1);
}

/** Names with initials and with another number of words are other persons; so are Andrea and Andreas, Christian and Christina. */
function isSlipInGivenName(given: string, usual: string): boolean {
  if (given.includes('.') || usual.includes('.') || given.split(/[ -]/u).length !== usual.split(/[ -]/u).length)
    return false;
  const length = Math.min(given.length, usual.length);
  let prefix = 0;
  while (prefix < length && given.charAt(prefix) === usual.charAt(prefix)) prefix++;
  const endsDiffer = prefix >= length - 2;
  return !endsDiffer && isSlip(given, usual);
}

/** Whether two spellings are so near that one is a slip: the shorter the name, the nearer. */
function isSlip(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  const limit = length >= 9 ? 2 : length >= 5 ? 1 : 0;
  return (limit > 0 && editDistance(a, b, limit) <= limit) || (length >= 4 && fold(a) === fold(b));
}

function fold(name: string): string {
  return LOOKALIKES.reduce((folded, [letters, letter]) => folded.replace(letters, letter), name.toLowerCase());
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

function* report({ piece, placed }: PlacedPiece, expected: string, text: Message): Generator<SittingFinding> {
  const range = piece.speakerLine?.parts.name;
  if (!range) return;
  const printed = placed.page.text.slice(range.start, range.end);
  yield placedFinding(placed, {
    ...range,
    message: text,
    fixes: [
      {
        title: message('Replace with “{expected}”', { expected }),
        applicability: sameLetters(printed, expected) ? 'inferred' : 'suggestion',
        edits: [smallestEdit(range.start, printed, expected)],
      },
    ],
  });
}

function variantMessage(rare: RosterEntry, usual: RosterEntry): Message {
  return message('“{printed}” is probably “{expected}” (speaker lines in this sitting: {count}).', {
    printed: rare.speaker.name,
    expected: usual.speaker.name,
    count: usual.lines.length,
  });
}

function gluedMessage(printed: string, expected: string): Message {
  return message('“{printed}” is probably “{expected}”.', { printed, expected });
}

/** A name that is a misspelling of another one in the sitting. */
export const nameVariant: SittingRule = {
  code: 'speaker/name-variant',
  severity: 'warning',
  cost: 'sitting',
  summary: 'A name that lost its blank, or differs by a slip from one that speaks more often for the same faction.',
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
calls members by their surnames, and the interjections.`,
  },
  check,
};
