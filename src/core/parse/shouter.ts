import type { Actor } from '../model/contribution.js';
import type { Lexicon } from '../profiles/lexicon.js';
import { decodeC1Text } from '../text/cp1252.js';
import { affiliationGroups } from './affiliation-groups.js';
import { startsLikeEvent } from './interjection-words.js';
import { roleKind } from './office-reading.js';
import { PARTICLES, readPersonName, wordsOf, type PersonName, type Word } from './person-name.js';
import { joinPrinted } from './printed-lines.js';

/**
 * How a shouter is printed: `()` and `[]`, the affiliation in brackets; `comma`, behind a comma; `bare`, without either;
 * `office`, a minister or a chair; `faction`, a faction without a person; `name`, a person without an affiliation.
 */
export type ShouterForm = '()' | '[]' | 'comma' | 'bare' | 'office' | 'faction' | 'name';

/** Who shouts, as the text before the words says it. */
export interface Shouter {
  readonly actors: readonly Actor[];
  readonly form: ShouterForm;
  /** Where the affiliation stands with what sets it off: brackets, or the comma before it. Offsets of the text. */
  readonly affiliation: { readonly start: number; readonly end: number } | null;
  /** Normal form of the faction. */
  readonly faction: string | null;
}

/** Longest text before the affiliation, or before the colon. */
const HEAD = /^[^()[\]:;!?]{3,90}/u;
/** An affiliation in brackets, or a constituency and an affiliation. */
const GROUPS = /^(?:\s*[([][^()[\]]{2,60}[)\]]){1,2}/u;
/** Most words of a name, titles included, before which an office stands. */
const MAX_NAME_WORDS = 5;
const MAX_FACTION_WORDS = 3;

/**
 * Reads the beginning of a text as a shouter: `Name (Faction): …`, `Name (Faction) lacht`, `Minister Name: …`,
 * `Name, Role: …`, `Name, Faction: …`.
 * @param text a contribution from its first character on, C1 punctuation kept or not
 * @returns null where it is none; a bare name before a colon is one (`name`), but a weak one
 */
export function readShouter(text: string, lexicon: Lexicon): Shouter | null {
  const head = HEAD.exec(text)?.[0];
  if (head === undefined) return null;
  const behind = text.charAt(head.length);
  if (behind === '(' || behind === '[') return readWithGroups(text, head.length, lexicon);
  if (behind !== ':') return null;
  const decoded = decodeC1Text(head);
  return readOffice(decoded, lexicon) ?? readWithoutBrackets(decoded, lexicon);
}

/** Whether a text begins like a shout by a person whose affiliation or office is printed, or by a faction. */
export function startsLikeShout(text: string, lexicon: Lexicon): boolean {
  const shouter = readShouter(text, lexicon);
  return shouter !== null && shouter.form !== 'name' && shouter.form !== 'bare' && shouter.form !== 'faction';
}

function readWithGroups(text: string, headEnd: number, lexicon: Lexicon): Shouter | null {
  const printed = GROUPS.exec(text.slice(headEnd, headEnd + 140))?.[0];
  if (printed === undefined) return readUnclosedGroup(text, headEnd, lexicon);
  const end = headEnd + printed.length;
  const found = affiliationGroups(text, 0, end, lexicon, false);
  for (const group of found?.groups ?? []) {
    const faction = lexicon.faction(joinPrinted(text.slice(group.inner.start, group.inner.end)));
    if (!faction) continue;
    const names = readNames(text.slice(0, headEnd), lexicon);
    if (names.length === 0) return null;
    return {
      actors: names.map((name) => ({ name, faction: faction.name, role: null })),
      form: group.brackets === '[]' ? '[]' : '()',
      affiliation: { start: group.start, end: group.end },
      faction: faction.name,
    };
  }
  return null;
}

/** `Name (Faction: words`: the bracket behind the faction is missing. */
function readUnclosedGroup(text: string, headEnd: number, lexicon: Lexicon): Shouter | null {
  const inner = /^[([][^()[\]:]{2,40}(?=:)/u.exec(text.slice(headEnd, headEnd + 42))?.[0];
  const faction = inner === undefined ? null : lexicon.faction(joinPrinted(inner.slice(1)));
  const names = faction ? readNames(text.slice(0, headEnd), lexicon) : [];
  if (inner === undefined || !faction || names.length === 0) return null;
  return {
    actors: names.map((name) => ({ name, faction: faction.name, role: null })),
    form: inner.startsWith('[') ? '[]' : '()',
    affiliation: { start: headEnd, end: headEnd + inner.length },
    faction: faction.name,
  };
}

/** One name, or several: `Alexander Bauer und J. Michael Müller`; what stands before the name is left out (`Frau Abg. Name`). */
function readNames(head: string, lexicon: Lexicon): string[] {
  const names: string[] = [];
  for (const part of head.split(/,\s|\s(?:und|sowie)\s/u)) {
    const words = wordsOf(part, 0, part.length);
    const address = words.findIndex(({ text }) => !lexicon.addressWords.has(text));
    const person = readPersonName(words.slice(Math.max(0, address))) ?? readPersonName(words.slice(1));
    if (!person) return [];
    names.push(printedName(part, person));
  }
  return names;
}

function printedName(text: string, { name, title }: PersonName): string {
  return joinPrinted(text.slice(title?.start ?? name.start, name.end));
}

/** Whether a text begins with an office: what follows is what its bearer says or does. */
export function startsWithOffice(text: string, lexicon: Lexicon): boolean {
  const [first] = wordsOf(text, 0, text.length);
  return first !== undefined && (roleKind(first.text, lexicon) !== null || lexicon.chairRoles.has(first.text));
}

/** Whether a text begins like something that the bearer of an office does: `Minister Peter Beuth nickt.` */
export function startsLikeOfficeAction(text: string, lexicon: Lexicon): boolean {
  if (!startsWithOffice(text, lexicon)) return false;
  const words = wordsOf(text, 0, text.length);
  const verb = words.findIndex(({ text: word }, index) => index > 1 && /^\p{Ll}/u.test(word) && !PARTICLES.has(word));
  return verb > 1 && verb <= MAX_NAME_WORDS + 1 && readPersonName(words.slice(1, verb)) !== null;
}

/** `Minister Peter Beuth`, `Bundesministerin für Inneres Mag. Name`. */
function readOffice(head: string, lexicon: Lexicon): Shouter | null {
  if (!startsWithOffice(head, lexicon)) return null;
  const words = wordsOf(head, 0, head.length);
  for (let from = 1; from < words.length; from++) {
    const person = words.length - from <= MAX_NAME_WORDS ? readPersonName(words.slice(from)) : null;
    if (!person) continue;
    const role = joinPrinted(head.slice(0, words[from]?.start ?? 0));
    const actor = { name: joinPrinted(head.slice(person.name.start, person.name.end)), faction: null, role };
    return { actors: [actor], form: 'office', affiliation: null, faction: null };
  }
  return null;
}

function readWithoutBrackets(head: string, lexicon: Lexicon): Shouter | null {
  if (startsLikeEvent(head)) return null;
  const comma = head.indexOf(',');
  if (comma > 0) return readBehindComma(head, comma, lexicon);
  const whole = lexicon.faction(joinPrinted(head));
  if (whole) {
    const actors = [{ name: null, faction: whole.name, role: null }];
    return { actors, form: 'faction', affiliation: null, faction: whole.name };
  }
  const words = wordsOf(head, 0, head.length);
  return readBareFaction(head, words, lexicon) ?? readNameOnly(head, words);
}

/** `Leroff, CDU`, `Hubertus Heil, Bundesminister`. */
function readBehindComma(head: string, comma: number, lexicon: Lexicon): Shouter | null {
  const [name] = readNames(head.slice(0, comma), lexicon);
  const rest = joinPrinted(head.slice(comma + 1));
  if (name === undefined || rest === '') return null;
  const faction = lexicon.faction(rest);
  if (faction) {
    const actors = [{ name, faction: faction.name, role: null }];
    return { actors, form: 'comma', affiliation: { start: comma, end: head.trimEnd().length }, faction: faction.name };
  }
  const [office] = wordsOf(rest, 0, rest.length);
  if (!office || roleKind(office.text, lexicon) === null) return null;
  return { actors: [{ name, faction: null, role: rest }], form: 'office', affiliation: null, faction: null };
}

/** `Günter Rudolph SPD`. */
function readBareFaction(head: string, words: readonly Word[], lexicon: Lexicon): Shouter | null {
  for (let count = 1; count <= MAX_FACTION_WORDS && count + 1 < words.length; count++) {
    const start = words[words.length - count]?.start ?? 0;
    const end = words[words.length - 1]?.end ?? 0;
    const faction = lexicon.faction(joinPrinted(head.slice(start, end)));
    const person = faction ? readPersonName(words.slice(0, words.length - count)) : null;
    if (!faction || !person) continue;
    const actors = [{ name: printedName(head, person), faction: faction.name, role: null }];
    return { actors, form: 'bare', affiliation: { start, end }, faction: faction.name };
  }
  return null;
}

function readNameOnly(head: string, words: readonly Word[]): Shouter | null {
  const person = readPersonName(words);
  if (!person || person.words < 2) return null;
  const actors = [{ name: printedName(head, person), faction: null, role: null }];
  return { actors, form: 'name', affiliation: null, faction: null };
}
