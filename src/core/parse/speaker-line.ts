import type { SpeakerLine, SpeakerLineFinding, SpeakerLineParts } from '../model/speaker-line.js';
import type { Lexicon } from '../profiles/lexicon.js';
import { affiliationGroups } from './affiliation-groups.js';
import {
  isNote,
  readFactionBehindComma,
  readFactionWithoutBrackets,
  readMember,
  readMemberAgain,
  readNameFaction,
} from './member-reading.js';
import { readChair, readOffice, readOfficeWithoutComma, readRoleName } from './office-reading.js';
import { PARTICLES, readPersonName, wordsOf, type Word } from './person-name.js';
import { speakerOf } from './speaker-label.js';
import { beginsWithStroke, withoutStrayMarks } from './stray-marks.js';
import { speakerReading, type SpeakerReading, type Standing } from './speaker-reading.js';

/** How much a reading may take for granted. */
export interface SpeakerLineOptions {
  /** The lines stand alone between empty lines: weaker forms (no colon, unknown faction, misread role) are read too. */
  readonly isolated: boolean;
}

/** Most words of a faction behind a comma. */
const MAX_FACTION_WORDS = 4;

/** Letters of the longest particle that opens a surname. */
const MAX_PARTICLE_LENGTH = 5;

/** Longest speaker line that is read, in UTF-16 units: three printed lines. */
const MAX_LENGTH = 260;

/**
 * Reads a stretch of text as a speaker line.
 * @param text the page's text, C1 punctuation decoded (UTF-16 offsets stay)
 * @param start where the line begins; @param end where it ends, line ends in between count as blanks
 * @returns null where it is no speaker line
 */
export function readSpeakerLine(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  options: SpeakerLineOptions,
): SpeakerLine | null {
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  if (end - start < 4 || end - start > MAX_LENGTH) return null;
  if (!mayBeginName(text.charCodeAt(start)) && !beginsWithParticle(text, start, lexicon)) return null;
  const hasColon = text.charAt(end - 1) === ':';
  if (!hasColon && (!options.isolated || /\d/u.test(text.charAt(end - 1)))) return null;
  const standing = options.isolated ? 'isolated' : standsOnOwnLines(text, start, end) ? 'own-lines' : 'inline';
  const bodyEnd = endOfBody(text, start, hasColon || isMisreadColon(text, end) ? end - 1 : end);
  const printed = readBody(text, start, bodyEnd, lexicon, standing, hasColon);
  const isDirty = printed === null || beginsWithStroke(text, start);
  const cleaned = isDirty && standing !== 'inline' ? withoutStrayMarks(text, start, bodyEnd) : null;
  const reading = cleaned ? readBody(cleaned.text, start, bodyEnd, lexicon, standing, hasColon) : printed;
  if (!reading || (cleaned && reading.kind === 'guest')) return null;
  const findings: SpeakerLineFinding[] = [...reading.findings, ...(cleaned?.findings ?? [])];
  if (!hasColon) {
    findings.push({ defect: 'missing-colon', start: bodyEnd, end, expected: ':', candidates: [] });
  }
  const parts: SpeakerLineParts = {
    title: reading.person.title,
    name: reading.person.name,
    role: reading.role,
    constituency: reading.constituency,
    faction: reading.faction,
    colon: hasColon ? { start: end - 1, end } : null,
  };
  return {
    speaker: speakerOf(cleaned?.text ?? text, start, bodyEnd, reading),
    parts,
    findings: findings.sort((a, b) => a.start - b.start),
  };
}

/** A capital, or the number of a vice-president. */
function mayBeginName(code: number): boolean {
  return (code >= 65 && code <= 90) || code >= 0xc0 || (code >= 48 && code <= 57);
}

/** `von Manteuffel (DP):`, where surnames are printed alone. */
function beginsWithParticle(text: string, start: number, { profile }: Lexicon): boolean {
  if (!profile.surnameOnly) return false;
  const blank = text.indexOf(' ', start);
  return blank - start <= MAX_PARTICLE_LENGTH && PARTICLES.has(text.slice(start, blank));
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

/** Nothing but blanks stands before the stretch on its first line and behind it on its last. */
function standsOnOwnLines(text: string, start: number, end: number): boolean {
  let before = start;
  while (before > 0 && isBlank(text.charCodeAt(before - 1))) before--;
  let behind = end;
  while (behind < text.length && isBlank(text.charCodeAt(behind))) behind++;
  return (
    (before === 0 || isLineEnd(text.charCodeAt(before - 1))) &&
    (behind === text.length || isLineEnd(text.charCodeAt(behind)))
  );
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 12;
}

/** A full stop, comma or semicolon behind the bracket of an affiliation: what a scan makes of the colon. */
function isMisreadColon(text: string, end: number): boolean {
  return /[)\]][;.,]$/u.test(text.slice(end - 2, end));
}

/** Leaves out blanks and note marks before the colon: `Name*) (FRAKTION):`. */
function endOfBody(text: string, start: number, end: number): number {
  let bodyEnd = end;
  while (bodyEnd > start && (isSpace(text.charCodeAt(bodyEnd - 1)) || text.charAt(bodyEnd - 1) === '*')) bodyEnd--;
  return bodyEnd === end && text.startsWith('*)', end - 2) ? end - 2 : bodyEnd;
}

function readBody(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  standing: Standing,
  hasColon: boolean,
): SpeakerReading | null {
  const found = affiliationGroups(text, start, end, lexicon, standing !== 'inline');
  if (!found) return null;
  const { headEnd } = found;
  const groups = [...found.groups];
  for (let last = groups.at(-1); last && isNote(text, last, lexicon); last = groups.at(-1)) groups.pop();
  if (groups.length > 0) return readMember(text, start, headEnd, groups, lexicon, standing);
  const words = wordsOf(text, start, headEnd);
  if (headEnd < end && words[0] && lexicon.addressWords.has(words[0].text))
    return readMemberAgain(text, start, headEnd);
  const office = readChair(words, lexicon, standing) ?? readRoleName(words, lexicon);
  if (office) return office;
  const comma = text.indexOf(',', start);
  if (comma > start && comma < headEnd) return readWithComma(text, start, comma, headEnd, lexicon, standing);
  return (
    readNameFaction(text, words, lexicon, standing) ??
    (hasColon && standing === 'isolated' ? readIsolated(text, words, lexicon) : null)
  );
}

/** What only a line of its own with a colon is taken for. */
function readIsolated(text: string, words: readonly Word[], lexicon: Lexicon): SpeakerReading | null {
  return (
    readFactionWithoutBrackets(text, words, lexicon) ??
    readOfficeWithoutComma(words, lexicon) ??
    readNameOnly(words, lexicon)
  );
}

/** `(Fulda)` or `(SPD)` between a name and its comma. */
const GROUP_BEFORE_COMMA = /\s\((\p{Lu}[\p{L}\d /.-]{1,60})\)$/u;
/** Longest stretch that such a group is looked for in. */
const MAX_GROUP_LENGTH = 80;

/** `Name, Faction` or `Name, Role`; a constituency or faction may stand before the comma: `Name (Place), Role`. */
function readWithComma(
  text: string,
  start: number,
  comma: number,
  end: number,
  lexicon: Lexicon,
  standing: Standing,
): SpeakerReading | null {
  const { speakerLineForms: forms, surnameOnly } = lexicon.profile;
  const from = Math.max(start, comma - MAX_GROUP_LENGTH);
  const group = GROUP_BEFORE_COMMA.exec(text.slice(from, comma));
  const nameWords = wordsOf(text, start, group ? from + group.index : comma);
  const [address] = nameWords;
  const person = readPersonName(address && lexicon.addressWords.has(address.text) ? nameWords.slice(1) : nameWords);
  if (!person || (address?.text === 'Herr' && !surnameOnly)) return null;
  const words = wordsOf(text, comma + 1, end);
  const first = words[0];
  const last = words[words.length - 1];
  if (!first || !last) return null;
  const behind = { start: first.start, end: last.end };
  const isShort = words.length <= MAX_FACTION_WORDS;
  const member = group === null && isShort && (forms.includes('name-comma-faction') || standing === 'isolated');
  const reading = member ? readFactionBehindComma(text, person, behind, lexicon) : null;
  if (reading) return withChair(reading, readChair(nameWords, lexicon, standing));
  if (!forms.includes('name-comma-role')) return null;
  if (person.words === 1 && !surnameOnly && person.title === null) return null;
  const role = { ...behind, words, printed: text.slice(behind.start, behind.end) };
  const office = readOffice(person, role, lexicon, group ? 'inline' : standing);
  if (!office || !group) return office;
  const [, inside = ''] = group;
  const range = { start: comma - 1 - inside.length, end: comma - 1 };
  const faction = lexicon.faction(inside);
  if (faction) return { ...office, faction: range, factionName: faction.name };
  return { ...office, constituency: range };
}

/** `Alterspräsident Svend-Gunnar Kirmes, CDU`: who chairs, with a faction. */
function withChair(reading: SpeakerReading, chair: SpeakerReading | null): SpeakerReading {
  return chair
    ? { ...reading, kind: 'chair', person: chair.person, role: chair.role, roleName: chair.roleName }
    : reading;
}

function readNameOnly(words: readonly Word[], lexicon: Lexicon): SpeakerReading | null {
  if (!lexicon.profile.speakerLineForms.includes('name-only')) return null;
  if (words.some(({ text }) => namesFaction(text, lexicon))) return null;
  const person = readPersonName(words);
  return person && person.words >= 2 && person.words <= 4 ? speakerReading('guest', person) : null;
}

/** `CDU-Zitat`: a compound with a faction is nobody's name. */
function namesFaction(word: string, lexicon: Lexicon): boolean {
  return (
    word.includes('-') && word.split('-').some((part) => /^\p{Lu}{2,}$/u.test(part) && lexicon.faction(part) !== null)
  );
}
