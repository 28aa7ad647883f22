import type { Speaker, SpeakerKind } from '../model/speaker.js';
import type { SpeakerLine, SpeakerLineFinding, SpeakerLineParts } from '../model/speaker-line.js';
import type { Lexicon } from '../profiles/lexicon.js';
import { nearest } from '../text/edit-distance.js';
import type { Range } from '../text/offsets.js';
import { readPersonName, wordsOf, type PersonName, type Word } from './person-name.js';

/** How much a reading may take for granted. */
export interface SpeakerLineOptions {
  /** The lines stand alone between empty lines: weaker forms (no colon, unknown faction, misread role) are read too. */
  readonly isolated: boolean;
}

/** Longest speaker line that is read, in UTF-16 units: three printed lines. */
const MAX_LENGTH = 260;

/** Longest distance of a misread word from the word it stands for. */
const MISREAD_LIMIT = 2;

interface Group extends Range {
  /** The characters between the brackets. */
  readonly inner: Range;
  readonly square: boolean;
  readonly balanced: boolean;
}

interface Reading {
  readonly kind: SpeakerKind;
  readonly person: PersonName;
  readonly role: Range | null;
  readonly constituency: Range | null;
  readonly faction: Range | null;
  readonly factionName: string | null;
  readonly findings: SpeakerLineFinding[];
}

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
  const hasColon = text.charAt(end - 1) === ':';
  if (!hasColon && !options.isolated) return null;
  let bodyEnd = hasColon ? end - 1 : end;
  const strayEnd = bodyEnd;
  while (bodyEnd > start && (isSpace(text.charCodeAt(bodyEnd - 1)) || text.charAt(bodyEnd - 1) === '*')) bodyEnd--;
  if (text.startsWith('*)', strayEnd - 2) && bodyEnd === strayEnd) bodyEnd = strayEnd - 2;
  const reading = readBody(text, start, bodyEnd, lexicon, options, hasColon);
  if (!reading) return null;
  const findings = reading.findings;
  if (!hasColon) findings.push({ defect: 'missing-colon', start: bodyEnd, end: bodyEnd, expected: ':', candidates: [] });
  const parts: SpeakerLineParts = {
    title: reading.person.title,
    name: reading.person.name,
    role: reading.role,
    constituency: reading.constituency,
    faction: reading.faction,
    colon: hasColon ? { start: end - 1, end } : null,
  };
  return { speaker: speakerOf(text, start, bodyEnd, reading), parts, findings: findings.sort((a, b) => a.start - b.start) };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

function readBody(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  options: SpeakerLineOptions,
  hasColon: boolean,
): Reading | null {
  const groups: Group[] = [];
  let headEnd = end;
  for (let group = lastGroup(text, start, headEnd, options.isolated); group; group = lastGroup(text, start, headEnd, options.isolated)) {
    groups.unshift(group);
    headEnd = group.start;
    while (headEnd > start && isSpace(text.charCodeAt(headEnd - 1))) headEnd--;
    if (groups.length > 3) return null;
  }
  while (groups.length > 0 && isNote(text, groups[groups.length - 1], lexicon)) groups.pop();
  const first = wordsOf(text, start, headEnd)[0];
  if (groups.length === 0 && headEnd < end && first && lexicon.addressWords.has(first.text)) return readMemberWithoutFaction(text, start, headEnd);
  return groups.length > 0
    ? readWithGroups(text, start, headEnd, groups, lexicon, options)
    : readWithoutGroups(text, start, headEnd, lexicon, options, hasColon);
}

/** Whether a bracket group says how someone speaks, not who: `(fortsetzend)`, `(zur Geschäftsbehandlung)`. */
function isNote(text: string, group: Group | undefined, lexicon: Lexicon): boolean {
  if (!group?.balanced) return false;
  const printed = joinPrinted(text.slice(group.inner.start, group.inner.end));
  return /^\p{Ll}/u.test(printed) && lexicon.faction(printed) === null;
}

/** `Abgeordneter Karl Öllinger (fortsetzend)`: the affiliation was given before. */
function readMemberWithoutFaction(text: string, start: number, end: number): Reading | null {
  const person = readPersonName(wordsOf(text, start, end).slice(1));
  return person && { kind: 'member', person, role: null, constituency: null, faction: null, factionName: null, findings: [] };
}

/** The bracket group that ends at `end`; where a bracket is missing only on isolated lines. */
function lastGroup(text: string, start: number, end: number, tolerant: boolean): Group | null {
  const last = text.charAt(end - 1);
  if (last === ')' || last === ']') {
    for (let at = end - 2; at > start; at--) {
      const character = text.charAt(at);
      if (character === '(' || character === '[') {
        const square = last === ']' || character === '[';
        return { start: at, end, inner: { start: at + 1, end: end - 1 }, square, balanced: (character === '[') === (last === ']') };
      }
      if (character === ')' || character === ']') return null;
    }
    return null;
  }
  if (!tolerant) return null;
  const open = Math.max(text.lastIndexOf('(', end - 1), text.lastIndexOf('[', end - 1));
  if (open <= start || /[)\]]/u.test(text.slice(open, end))) return null;
  return { start: open, end, inner: { start: open + 1, end }, square: text.charAt(open) === '[', balanced: false };
}

function readWithGroups(
  text: string,
  start: number,
  headEnd: number,
  groups: readonly Group[],
  lexicon: Lexicon,
  options: SpeakerLineOptions,
): Reading | null {
  const words = wordsOf(text, start, headEnd);
  const address = words[0] && lexicon.addressWords.has(words[0].text) ? 1 : 0;
  const first = words[address];
  const hasRole = first !== undefined && (roleKind(first.text, lexicon) !== null || lexicon.chairRoles.has(first.text));
  const person = readPersonName(words.slice(address)) ?? (hasRole ? readPersonName(words.slice(address + 1)) : null);
  if (!person || start + 200 < headEnd) return null;
  const single = person.words === 1 && !lexicon.profile.surnameOnly && person.title === null;
  const findings: SpeakerLineFinding[] = [];
  let faction: Range | null = null;
  let factionName: string | null = null;
  let constituency: Range | null = null;
  for (const group of groups) {
    const printed = text.slice(group.inner.start, group.inner.end).trim();
    const match = lexicon.faction(joinPrinted(printed));
    if (match && faction === null) {
      faction = group.inner;
      factionName = match.name;
      if (match.match === 'variant') {
        findings.push({ defect: 'faction-variant', ...group.inner, expected: match.name, candidates: [] });
      }
      reportBrackets(text, group, lexicon, findings);
    } else if (faction === null && constituency === null && groups.length > 1) {
      constituency = group.inner;
    }
  }
  if (faction === null) {
    const last = groups[groups.length - 1];
    if (!last || !(options.isolated || address > 0) || single) return null;
    const printed = text.slice(last.inner.start, last.inner.end).trim();
    const candidates = factionCandidates(printed, lexicon);
    if (candidates.length > 0 || groups.length > 1) {
      const [best] = candidates;
      faction = last.inner;
      factionName = best ?? printed;
      if (constituency === last.inner) constituency = null;
      findings.push({
        defect: best === undefined ? 'unknown-faction' : 'misread',
        ...last.inner,
        expected: best ?? null,
        candidates: candidates.length > 0 ? candidates : lexicon.profile.factions.map(({ name }) => name),
      });
      reportBrackets(text, last, lexicon, findings);
    } else if (/^\p{Lu}/u.test(printed) && printed.length <= 40 && !/[.!?;:"„“]/u.test(printed)) {
      if (/^\p{Lu}[\p{Lu}\d/. ]+$/u.test(printed)) {
        faction = last.inner;
        factionName = printed;
        findings.push({ defect: 'unknown-faction', ...last.inner, expected: null, candidates: lexicon.profile.factions.map(({ name }) => name) });
      } else {
        constituency = last.inner;
        findings.push({ defect: 'missing-affiliation', start: last.end, end: last.end, expected: null, candidates: lexicon.profile.factions.map(({ name }) => name) });
      }
    } else {
      return null;
    }
  } else if (single && !options.isolated) {
    return null;
  }
  return { kind: 'member', person, role: null, constituency, faction, factionName, findings };
}

function reportBrackets(text: string, group: Group, lexicon: Lexicon, findings: SpeakerLineFinding[]): void {
  const [open, close] = lexicon.profile.affiliationBrackets === '[]' ? ['[', ']'] : ['(', ')'];
  const expected = `${open}${text.slice(group.inner.start, group.inner.end).trim()}${close}`;
  if (!group.balanced) {
    findings.push({ defect: 'unbalanced-brackets', start: group.start, end: group.end, expected, candidates: [] });
  } else if (text.charAt(group.start) !== open) {
    findings.push({ defect: 'bracket-style', start: group.start, end: group.end, expected, candidates: [] });
  }
}

/** Factions that a misread form may stand for, nearest first. */
function factionCandidates(printed: string, lexicon: Lexicon): string[] {
  const limit = printed.length <= 2 ? 0 : printed.length <= 4 ? 1 : MISREAD_LIMIT;
  const form = printed.toUpperCase();
  const names = nearest(form, lexicon.factionForms.map((entry) => entry.form.toUpperCase()), limit);
  const byForm = new Map(lexicon.factionForms.map((entry) => [entry.form.toUpperCase(), entry.name]));
  const smallest = names[0]?.distance;
  const found = names
    .filter(({ distance }) => distance === smallest)
    .map(({ candidate }) => byForm.get(candidate))
    .filter((name): name is string => name !== undefined);
  return [...new Set(found)];
}

function readWithoutGroups(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  options: SpeakerLineOptions,
  hasColon: boolean,
): Reading | null {
  const comma = text.slice(start, end).indexOf(',');
  if (comma > 0) return readWithComma(text, start, start + comma, end, lexicon, options);
  const words = wordsOf(text, start, end);
  return (
    readChair(text, words, lexicon, options) ??
    readRoleName(words, lexicon) ??
    readNameFaction(text, words, lexicon, options) ??
    (hasColon && options.isolated ? readNameOnly(words, lexicon) : null)
  );
}

function readWithComma(
  text: string,
  start: number,
  comma: number,
  end: number,
  lexicon: Lexicon,
  options: SpeakerLineOptions,
): Reading | null {
  const words = wordsOf(text, start, comma);
  const address = words[0] && lexicon.addressWords.has(words[0].text) ? 1 : 0;
  const forms = lexicon.profile.speakerLineForms;
  const person = readPersonName(words.slice(address));
  if (!person) return null;
  if (words[0]?.text === 'Herr' && !lexicon.profile.surnameOnly) return null;
  const rest = wordsOf(text, comma + 1, end);
  const restStart = rest[0];
  const restEnd = rest[rest.length - 1];
  if (!restStart || !restEnd) return null;
  const range = { start: restStart.start, end: restEnd.end };
  const printed = text.slice(range.start, range.end);
  if (forms.includes('name-comma-faction')) {
    const match = lexicon.faction(joinPrinted(printed));
    if (match) {
      const findings: SpeakerLineFinding[] =
        match.match === 'variant' ? [{ defect: 'faction-variant', ...range, expected: match.name, candidates: [] }] : [];
      return { kind: 'member', person, role: null, constituency: null, faction: range, factionName: match.name, findings };
    }
  }
  if (!forms.includes('name-comma-role')) return null;
  if (person.words === 1 && !lexicon.profile.surnameOnly && person.title === null) return null;
  if (/[.!?;„“"()]/u.test(printed.replace(/\b(?:Dr|Prof|h|c|Parl|St|Bundesmin)\./gu, ''))) return null;
  const head = restStart.text.replace(/[.,]$/u, '');
  const kind = roleKind(head, lexicon) ?? (isAdjective(head) ? roleKind(rest[1]?.text ?? '', lexicon) : null);
  if (kind) return { kind, person, role: range, constituency: null, faction: null, factionName: null, findings: [] };
  if (!options.isolated || !/^\p{Lu}/u.test(head)) return null;
  const roleWords = [...lexicon.governmentRoles, ...lexicon.rapporteurRoles, ...lexicon.guestRoles];
  const [misread] = nearest(head, roleWords, head.length >= 8 ? MISREAD_LIMIT : 0);
  if (misread) {
    return {
      kind: roleKind(misread.candidate, lexicon) ?? 'guest',
      person,
      role: range,
      constituency: null,
      faction: null,
      factionName: null,
      findings: [{ defect: 'misread', start: restStart.start, end: restStart.start + head.length, expected: misread.candidate, candidates: [] }],
    };
  }
  const looksLikeRole = rest.length <= 12 && rest.every(({ text: word }) => /^(?:\p{Lu}|für|und|der|des|im|in|von|zu|beim?|am|an|die|mit|zum|zur)/u.test(word));
  if (!looksLikeRole || person.words < 2) return null;
  return {
    kind: 'guest',
    person,
    role: range,
    constituency: null,
    faction: null,
    factionName: null,
    findings: [{ defect: 'role-unknown', ...range, expected: null, candidates: [] }],
  };
}

/** `Hessischer Beauftragter`: the role's head is the second word. */
function isAdjective(word: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:sche|scher|ster|ste|rer|re)$/u.test(word);
}

/** What a role's first word makes of its bearer; null where it is no role. Compounds count: `Kultusminister`. */
function roleKind(head: string, lexicon: Lexicon): SpeakerKind | null {
  if (lexicon.rapporteurRoles.has(head)) return 'rapporteur';
  if (lexicon.governmentRoles.has(head)) return 'government';
  if (lexicon.guestRoles.has(head)) return 'guest';
  if (/^\p{Lu}\p{Ll}+(?:ministerin|minister|senatorin|senator|sekretärin|sekretär|kanzlerin|kanzler)$/u.test(head)) return 'government';
  if (/^\p{Lu}\p{Ll}+(?:präsidentin|präsident|konsulin|konsul|beauftragte|beauftragter|meisterin|meister)$/u.test(head)) return 'guest';
  return null;
}

function readChair(text: string, words: readonly Word[], lexicon: Lexicon, options: SpeakerLineOptions): Reading | null {
  for (const length of [2, 1]) {
    const roleWords = words.slice(0, length);
    const first = roleWords[0];
    const last = roleWords[length - 1];
    if (!first || !last || words.length <= length) continue;
    const printed = roleWords.map((word) => word.text).join(' ');
    const rest = words.slice(length);
    const person = readPersonName(rest);
    if (!person) continue;
    const role = { start: first.start, end: last.end };
    if (lexicon.chairRoles.has(printed)) {
      return { kind: 'chair', person, role, constituency: null, faction: null, factionName: null, findings: [] };
    }
    const [misread] = options.isolated && printed.length >= 8 ? nearest(printed, lexicon.chairRoles, MISREAD_LIMIT) : [];
    if (misread && text.charAt(last.end) !== ',') {
      return {
        kind: 'chair',
        person,
        role,
        constituency: null,
        faction: null,
        factionName: null,
        findings: [{ defect: 'misread', ...role, expected: misread.candidate, candidates: [] }],
      };
    }
  }
  return null;
}

/** `Staatsministerin Name`, `Bundesministerin für Inneres Mag. Name`. */
function readRoleName(words: readonly Word[], lexicon: Lexicon): Reading | null {
  const first = words[0];
  if (!first || !lexicon.profile.speakerLineForms.includes('role-name')) return null;
  if (roleKind(first.text, lexicon) !== 'government' && !lexicon.guestRoles.has(first.text)) return null;
  for (let length = words.length - 1; length >= 1; length--) {
    const roleEnd = words[length - 1];
    const person = readPersonName(words.slice(length));
    const nameIsShort = words.length - length <= 4;
    if (!person || !roleEnd || !nameIsShort) continue;
    if (person.words < 2 && person.title === null && length > 1) continue;
    return {
      kind: roleKind(first.text, lexicon) ?? 'guest',
      person,
      role: { start: first.start, end: roleEnd.end },
      constituency: null,
      faction: null,
      factionName: null,
      findings: [],
    };
  }
  return null;
}

/** `Abg. Name FRAKTION`: the last words are a faction, an address word comes first. */
function readNameFaction(text: string, words: readonly Word[], lexicon: Lexicon, options: SpeakerLineOptions): Reading | null {
  const first = words[0];
  if (!first || !lexicon.addressWords.has(first.text) || !lexicon.profile.speakerLineForms.includes('name-faction')) return null;
  for (let length = 1; length <= 3 && length < words.length - 1; length++) {
    const factionStart = words[words.length - length];
    const factionEnd = words[words.length - 1];
    if (!factionStart || !factionEnd) continue;
    const range = { start: factionStart.start, end: factionEnd.end };
    const match = lexicon.faction(joinPrinted(text.slice(range.start, range.end)));
    const person = match ? readPersonName(words.slice(1, words.length - length)) : null;
    if (!match || !person || (!options.isolated && person.words < 2)) continue;
    return { kind: 'member', person, role: null, constituency: null, faction: range, factionName: match.name, findings: [] };
  }
  return null;
}

function readNameOnly(words: readonly Word[], lexicon: Lexicon): Reading | null {
  if (!lexicon.profile.speakerLineForms.includes('name-only')) return null;
  const person = readPersonName(words);
  if (!person || person.words < 2 || person.words > 4) return null;
  return { kind: 'guest', person, role: null, constituency: null, faction: null, factionName: null, findings: [] };
}

/** Printed lines read on into one: hyphenation at a line's end undone, one blank between words. */
function joinPrinted(printed: string): string {
  return printed
    .replace(/(?<=\p{Ll})-[ \t]*[\r\n]+\s*(?=\p{Ll})|(?<=\p{Lu}{2})-[ \t]*[\r\n]+\s*(?=\p{Lu}{2})/gu, '')
    .replace(/([-/])[ \t]*[\r\n]+\s*/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

function slice(text: string, range: Range | null): string | null {
  return range === null ? null : joinPrinted(text.slice(range.start, range.end));
}

function speakerOf(text: string, start: number, end: number, reading: Reading): Speaker {
  return {
    label: labelOf(text, start, end, reading),
    name: slice(text, reading.person.name) ?? '',
    title: slice(text, reading.person.title),
    role: slice(text, reading.role),
    faction: reading.factionName,
    constituency: slice(text, reading.constituency),
    kind: reading.kind,
  };
}

/** Stands for the faction while the rest of a label is put together; a private-use character. */
const FACTION_PLACE = '\ue000';

/** The line as it should be printed; a faction takes its normal form where merely its layout is off. */
function labelOf(text: string, start: number, end: number, { faction, factionName }: Reading): string {
  if (faction === null || factionName === null) return joinPrinted(text.slice(start, end));
  const printed = joinPrinted(text.slice(faction.start, faction.end));
  const squeeze = (form: string): string => form.replace(/\s+/gu, '');
  const form = squeeze(printed) === squeeze(factionName) ? factionName : printed;
  return joinPrinted(`${text.slice(start, faction.start)}${FACTION_PLACE}${text.slice(faction.end, end)}`).replace(FACTION_PLACE, () => form);
}
