import type { SpeakerLineFinding } from '../model/speaker-line.js';
import type { SpeakerKind } from '../model/speaker.js';
import type { Lexicon } from '../profiles/lexicon.js';
import { nearest } from '../text/edit-distance.js';
import type { Range } from '../text/offsets.js';
import { isTitle, readPersonName, type PersonName, type Word } from './person-name.js';
import { speakerReading, type SpeakerReading, type Standing } from './speaker-reading.js';

/** Longest distance of a misread word from the word it stands for. */
const MISREAD_LIMIT = 2;
/** Shortest word that a misreading is looked for in. */
const MISREAD_LENGTH = 8;
/** Most words of an office that the profile does not know. */
const MAX_UNKNOWN_ROLE_WORDS = 12;

/** What a role's first word makes of its bearer; null where it is no role. Compounds count: `Kultusminister`. */
export function roleKind(head: string, lexicon: Lexicon): SpeakerKind | null {
  if (lexicon.rapporteurRoles.has(head)) return 'rapporteur';
  if (lexicon.governmentRoles.has(head)) return 'government';
  if (lexicon.guestRoles.has(head)) return 'guest';
  if (/^\p{Lu}\p{Ll}+(?:ministerin|minister|senatorin|senator|sekretärin|sekretär|kanzlerin|kanzler)$/u.test(head)) {
    return 'government';
  }
  if (
    /^\p{Lu}\p{Ll}+(?:präsidentin|präsident|konsulin|konsul|beauftragte|beauftragter|meisterin|meister)$/u.test(head)
  ) {
    return 'guest';
  }
  return null;
}

/** `Präsident Boris Rhein`, `1. Vizepräsidentin Andrea Dombois`. */
export function readChair(words: readonly Word[], lexicon: Lexicon, standing: Standing): SpeakerReading | null {
  for (const length of [2, 1]) {
    const first = words[0];
    const last = words[length - 1];
    if (!first || !last || words.length <= length) continue;
    // `2. Vizepräsidentin Frau Hubrig`
    const isAddressed = lexicon.addressWords.has(words[length]?.text ?? '');
    const person = readPersonName(words.slice(isAddressed ? length + 1 : length));
    if (!person) continue;
    const printed = words
      .slice(0, length)
      .map(({ text }) => text)
      .join(' ');
    const role = { start: first.start, end: last.end };
    if (lexicon.chairRoles.has(printed)) return speakerReading('chair', person, { role });
    if (standing === 'inline' || printed.length < MISREAD_LENGTH || printed.endsWith(',')) continue;
    const [misread] = nearest(printed, lexicon.chairRoles, MISREAD_LIMIT);
    if (misread) return misreadRole('chair', person, role, role, misread.candidate);
  }
  return standing === 'inline' ? null : readGluedChair(words, lexicon);
}

/** `PräsidentBoris Rhein`: the blank behind the office is lost. */
function readGluedChair(words: readonly Word[], lexicon: Lexicon): SpeakerReading | null {
  const [first] = words;
  if (!first) return null;
  for (const chairRole of lexicon.chairRoles) {
    if (!first.text.startsWith(chairRole) || !/^\p{Lu}/u.test(first.text.slice(chairRole.length))) continue;
    const boundary = first.start + chairRole.length;
    const rest: Word = { text: first.text.slice(chairRole.length), start: boundary, end: first.end };
    const person = readPersonName([rest, ...words.slice(1)]);
    if (!person) continue;
    const role = { start: first.start, end: boundary };
    return misreadRole('chair', person, role, first, `${chairRole} ${rest.text}`, chairRole);
  }
  return null;
}

function misreadRole(
  kind: SpeakerKind,
  person: PersonName,
  role: Range,
  { start, end }: Range,
  expected: string,
  roleName: string | null = expected,
): SpeakerReading {
  return speakerReading(kind, person, {
    role,
    roleName,
    findings: [{ defect: 'misread', start, end, expected, candidates: [] }],
  });
}

/** `Staatsministerin Name`, `Bundesministerin für Inneres Mag. Name`. */
export function readRoleName(words: readonly Word[], lexicon: Lexicon): SpeakerReading | null {
  const first = words[0];
  if (!first || !lexicon.profile.speakerLineForms.includes('role-name')) return null;
  const kind = roleKind(first.text, lexicon);
  if (kind === null || (kind === 'guest' && !lexicon.guestRoles.has(first.text))) return null;
  const nameStart = startOfNameBehindRole(words);
  const roleEnd = words[nameStart - 1];
  const person = nameStart > 0 ? readPersonName(words.slice(nameStart)) : null;
  if (!person || !roleEnd) return null;
  return speakerReading(kind, person, { role: { start: first.start, end: roleEnd.end } });
}

/** Index of the word that begins the name behind a role; -1 where none does. Behind a longer role it has two words, titles apart. */
function startOfNameBehindRole(words: readonly Word[]): number {
  if (readPersonName(words.slice(1))) return 1;
  for (let start = words.length - 1; start > 1; start--) {
    const person = readPersonName(words.slice(start));
    if (!person || (person.words < 2 && person.title === null)) continue;
    while (start > 2 && isTitle(words[start - 1]?.text ?? '')) start--;
    return start;
  }
  return -1;
}

/** What stands behind the comma of `Name, Role`. */
export interface PrintedRole extends Range {
  readonly words: readonly Word[];
  readonly printed: string;
}

/** `Name, Role`: the office behind a comma, known, misread or unknown. */
export function readOffice(
  person: PersonName,
  { words, printed, start, end }: PrintedRole,
  lexicon: Lexicon,
  standing: Standing,
): SpeakerReading | null {
  const [first, second] = words;
  if (!first || /[.!?;„“"()]/u.test(printed.replace(/\b(?:Dr|Prof|h|c|Parl|St|Bundesmin)\./gu, ''))) return null;
  const role = { start, end };
  const head = first.text.replace(/[.,]$/u, '');
  const kind = roleKind(head, lexicon) ?? (isAdjective(head) ? roleKind(second?.text ?? '', lexicon) : null);
  if (kind) return speakerReading(kind, person, { role, ...partedWords(words, printed, start) });
  const together = head + (second?.text ?? '');
  const torn = second && /^\p{Ll}/u.test(second.text) ? roleKind(together, lexicon) : null;
  if (second && torn) {
    const roleName = together + printed.slice(second.end - start);
    return misreadRole(torn, person, role, { start: first.start, end: second.end }, together, roleName);
  }
  if (standing === 'inline' || !/^\p{Lu}/u.test(head)) return null;
  const misread = misreadHead(head, lexicon);
  if (misread !== null) {
    const range = { start: first.start, end: first.start + head.length };
    const roleName = misread + printed.slice(head.length);
    return misreadRole(roleKind(misread, lexicon) ?? 'guest', person, role, range, misread, roleName);
  }
  if (standing !== 'isolated' || person.words < 2 || words.length > MAX_UNKNOWN_ROLE_WORDS) return null;
  if (!words.every(({ text }) => mayStandInRole(text))) return null;
  return speakerReading('guest', person, {
    role,
    findings: [{ defect: 'role-unknown', ...role, expected: null, candidates: [] }],
  });
}

/** A capital inside a word: `DigitaleStrategie`. */
const CAPITAL_INSIDE = /(?<=\p{Ll})(?=\p{Lu}\p{Ll}{3})/u;
/** Prepositions in which no word ends: `Hessenbeim`. */
const GLUED_PREPOSITION = /(?:beim|für|zum|zur)$/u;
const MIN_GLUED_START = 3;

/** Where a second word begins in a word of an office; -1 where it is one word. */
function gapInWord(word: string): number {
  const capital = word.search(CAPITAL_INSIDE);
  if (capital >= 0) return capital;
  const preposition = /^\p{Lu}/u.test(word) ? word.search(GLUED_PREPOSITION) : -1;
  return preposition >= MIN_GLUED_START ? preposition : -1;
}

/** The office with words parted that ran together, and the findings about them. */
function partedWords(
  words: readonly Word[],
  printed: string,
  offset: number,
): { readonly roleName: string | null; readonly findings: readonly SpeakerLineFinding[] } {
  const findings: SpeakerLineFinding[] = [];
  let roleName = '';
  let at = 0;
  for (const { text, start, end } of words) {
    const gap = gapInWord(text);
    if (gap < 0) continue;
    const expected = `${text.slice(0, gap)} ${text.slice(gap)}`;
    findings.push({ defect: 'misread', start, end, expected, candidates: [] });
    roleName += printed.slice(at, start - offset) + expected;
    at = end - offset;
  }
  return { roleName: findings.length > 0 ? roleName + printed.slice(at) : null, findings };
}

function misreadHead(head: string, lexicon: Lexicon): string | null {
  if (head.length < MISREAD_LENGTH) return null;
  const known = [...lexicon.governmentRoles, ...lexicon.rapporteurRoles, ...lexicon.guestRoles];
  return nearest(head, known, MISREAD_LIMIT)[0]?.candidate ?? null;
}

function mayStandInRole(word: string): boolean {
  return /^(?:\p{Lu}|(?:für|und|der|des|im|in|von|zu|beim?|am|an|die|mit|zum|zur)$)/u.test(word);
}

/** `Hessischer Beauftragter`: the role's head is the second word. */
function isAdjective(word: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:sche|scher|ster|ste|rer|re)$/u.test(word);
}

/** `Name Role`: the comma before the office is lost. */
export function readOfficeWithoutComma(words: readonly Word[], lexicon: Lexicon): SpeakerReading | null {
  for (let index = 2; index < words.length; index++) {
    const head = words[index];
    const before = words[index - 1];
    const last = words[words.length - 1];
    if (!head || !before || !last) continue;
    const kind = roleKind(head.text, lexicon);
    const person = kind === null ? null : readPersonName(words.slice(0, index));
    if (kind === null || !person || !words.slice(index).every(({ text }) => mayStandInRole(text))) continue;
    const role = { start: head.start, end: last.end };
    return misreadRole(
      kind,
      person,
      role,
      { start: before.start, end: head.end },
      `${before.text}, ${head.text}`,
      null,
    );
  }
  return null;
}
