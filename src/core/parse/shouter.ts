import { actorOf, type Actor } from '../model/contribution.js';
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

/** `Abg. Großruck: …`, `Abg. Dr. Khol: …`: a word of address and a name, without an affiliation. */
export function readAddressedShouter(text: string, lexicon: Lexicon): Actor | null {
  const head = /^[^()[\]:;!?–]{5,60}(?=:)/u.exec(text)?.[0];
  const words = head === undefined ? [] : wordsOf(head, 0, head.length);
  const [address] = words;
  if (head === undefined || !address || !/^Abg(?:\.|eordnete[rn]?$)/u.test(address.text)) return null;
  if (!lexicon.addressWords.has(address.text)) return null;
  const person = readPersonName(words.slice(1));
  return person && actorOfName(head, person);
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
    const [place] = found?.groups ?? [];
    const constituency =
      place === undefined || place === group ? null : joinPrinted(text.slice(place.inner.start, place.inner.end));
    return {
      actors: affiliated(names, { faction: faction.name }, constituency),
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
    actors: affiliated(names, { faction: faction.name }),
    form: inner.startsWith('[') ? '[]' : '()',
    affiliation: { start: headEnd, end: headEnd + inner.length },
    faction: faction.name,
  };
}

/** One name, or several: `Alexander Bauer und J. Michael Müller`; what stands before the name is left out (`Frau Abg. Name`). */
function readNames(head: string, lexicon: Lexicon): Actor[] {
  const names: Actor[] = [];
  for (const part of head.split(/,\s|\s(?:und|sowie)\s/u)) {
    const words = wordsOf(part, 0, part.length);
    const address = words.findIndex(({ text }) => !lexicon.addressWords.has(text));
    const person = readPersonName(words.slice(Math.max(0, address))) ?? readPersonName(words.slice(1));
    if (!person) return [];
    names.push(actorOfName(part, person));
  }
  return names;
}

function actorOfName(text: string, { name, title }: PersonName, parts: Partial<Actor> = {}): Actor {
  return actorOf({
    name: joinPrinted(text.slice(name.start, name.end)),
    title: title && joinPrinted(text.slice(title.start, title.end)),
    ...parts,
  });
}

/** Persons with the affiliation that stands behind the last of them; the place in brackets is the last one's. */
function affiliated(
  names: readonly Actor[],
  parts: Pick<Partial<Actor>, 'faction' | 'role'>,
  constituency: string | null = null,
): Actor[] {
  return names.map((actor, index) => ({
    ...actor,
    ...parts,
    constituency: index === names.length - 1 ? constituency : null,
  }));
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
    const actor = actorOfName(head, person, { role });
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
    const actors = [actorOf({ faction: whole.name })];
    return { actors, form: 'faction', affiliation: null, faction: whole.name };
  }
  const words = wordsOf(head, 0, head.length);
  return readBareFaction(head, words, lexicon) ?? readNameOnly(head, words);
}

/** `Leroff, CDU`, `Hubertus Heil, Bundesminister`. */
function readBehindComma(head: string, comma: number, lexicon: Lexicon): Shouter | null {
  const names = readNames(head.slice(0, comma), lexicon);
  const rest = joinPrinted(head.slice(comma + 1));
  if (names.length === 0 || rest === '') return null;
  const faction = lexicon.faction(rest);
  if (faction) {
    const actors = affiliated(names, { faction: faction.name });
    return { actors, form: 'comma', affiliation: { start: comma, end: head.trimEnd().length }, faction: faction.name };
  }
  const [office] = wordsOf(rest, 0, rest.length);
  if (!office || roleKind(office.text, lexicon) === null) return null;
  return { actors: affiliated(names, { role: rest }), form: 'office', affiliation: null, faction: null };
}

/** `Günter Rudolph SPD`. */
function readBareFaction(head: string, words: readonly Word[], lexicon: Lexicon): Shouter | null {
  for (let count = 1; count <= MAX_FACTION_WORDS && count + 1 < words.length; count++) {
    const start = words[words.length - count]?.start ?? 0;
    const end = words[words.length - 1]?.end ?? 0;
    const faction = lexicon.faction(joinPrinted(head.slice(start, end)));
    const person = faction ? readPersonName(words.slice(0, words.length - count)) : null;
    if (!faction || !person) continue;
    const actors = [actorOfName(head, person, { faction: faction.name })];
    return { actors, form: 'bare', affiliation: { start, end }, faction: faction.name };
  }
  return null;
}

function readNameOnly(head: string, words: readonly Word[]): Shouter | null {
  const person = readPersonName(words);
  if (!person || person.words < 2) return null;
  const actors = [actorOfName(head, person)];
  return { actors, form: 'name', affiliation: null, faction: null };
}
