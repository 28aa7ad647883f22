import type { Mover } from '../../model/heading.js';
import type { Lexicon } from '../../profiles/lexicon.js';
import { collapseWhiteSpace } from '../../text/running-text.js';
import { matchAt } from '../../text/match-at.js';

const SEPARATOR = /(?:,\s*|\s+(?:und|sowie)\s+(?:der\s+|des\s+)?(?=\p{Lu}))/uy;
const BLANKS = /\s*/uy;
/** Before movers in a sentence: `Antrag der Fraktion`, `Unterrichtung durch die Bundesregierung`. */
const ARTICLE = /\s+(?:de[rs]|durch\s+die|von\s+der)(?=\s)/uy;
const FACTION_WORD = /Fraktion(?:en)?(?!\p{Ll})\s*(?:(?:der|des|von)\s+)?/uy;
const FACTION_WORD_ANYWHERE = new RegExp(FACTION_WORD.source, 'gu');
/** A member: name, then the affiliation in brackets, with a constituency before it where namesakes sit. */
const MEMBER =
  /((?:\p{Lu}[\p{L}.’'-]*\s+|(?:von|van|de|der|zu)\s+){1,5}\p{Lu}[\p{L}’'-]*)\s*\(([^()]{2,40})\)(?:\s*\(([^()]{2,40})\))?/uy;

/** Fields of an office or a committee: `für Wirtschaft, Energie, Verkehr und Wohnen`, `des Innern und für Sport`. */
const FIELDS = String.raw`(?:für|der|des|beim)\s+(?:(?:die|den|das)\s+)?\p{Lu}\p{Ll}*(?:-\p{Lu}\p{Ll}+)*-?(?:,\s+\p{Lu}\p{Ll}+-?)*(?:\s*(?:und|sowie)\s+(?!Bevollmächtigte|Chef)(?:(?:für|der|des)\s+)?\p{Lu}\p{Ll}+)*`;
const COMMITTEE = new RegExp(
  String.raw`(?:\p{Lu}[\p{Ll}-]*\s+(?:und\s+)?){0,3}\p{L}?\p{Ll}*[Aa]usschuss(?:es)?(?!\p{Ll})(?:\s+für\s+${FIELDS.slice(FIELDS.indexOf('(?:(?:die'))}|\s+\d{1,2}\/\d{1,2})?`,
  'uy',
);
const GOVERNMENT =
  /(?:Landesregierung|Staatsregierung|Bundesregierung|Bundesrat|Senat|Ältestenrat|Präsidium)(?!\p{Ll})/uy;
/** `Hessischer Minister der Justiz`, `Präsident des Hessischen Rechnungshofs`, `Landesbeauftragter für …`. */
const OFFICE = new RegExp(
  String.raw`(?:(?:(?:Der|Die)\s+)?(?:Hessische[rn]?|Sächsische[rn]?|Bayerische[rn]?)\s+)?(?:\p{Lu}\p{Ll}*(?:minister(?:in)?|präsident(?:in)?|beauftragte[rn]?)|Minister(?:in)?|Präsident(?:in)?|Beauftragte[rn]?)(?!\p{Ll})(?:\s+(?:des|der)\s+(?:\p{Lu}\p{Ll}+en\s+)?\p{Lu}\p{Ll}*(?:hofs|hofes|tags|tages)|\s+${FIELDS})?(?:\s+und\s+(?:Bevollmächtigte[rn]?|Chef(?:in)?)\s+(?:des|der)\s+\p{Lu}\p{Ll}+(?:\s+Hessen)?(?:\s+beim\s+Bund)?)?`,
  'uy',
);

/** Those who move a business, with the place behind them in the text. */
export interface FoundMovers {
  readonly movers: readonly Mover[];
  readonly end: number;
}

/**
 * Reads those who move a business from a place on: factions, members, the government, a committee, an office.
 * @param text the running text of a heading; printed lines may have run together in it (`Fraktion der SPDEs ist Zeit`)
 * @param at UTF-16 offset behind the words that name the business
 */
export function readMovers(text: string, at: number, lexicon: Lexicon): FoundMovers {
  const movers: Mover[] = [];
  let end = at;
  let from = at + (matchAt(BLANKS, text, at)?.[0].length ?? 0);
  let wasFaction = false;
  for (;;) {
    const found = readMover(text, from, lexicon, wasFaction);
    if (!found) break;
    movers.push(found.mover);
    wasFaction = found.mover.name === null && found.mover.faction !== null;
    ({ end } = found);
    const separator = matchAt(SEPARATOR, text, end);
    if (!separator) break;
    from = end + separator[0].length;
  }
  return { movers, end };
}

/** Where an article before movers ends; the place itself where none stands there. */
export function behindArticle(text: string, at: number): number {
  return at + (matchAt(ARTICLE, text, at)?.[0].length ?? 0);
}

interface ReadMover {
  readonly mover: Mover;
  readonly end: number;
}

/** @param wasFaction the mover before is a faction: the word may be left out before another one */
function readMover(text: string, at: number, lexicon: Lexicon, wasFaction: boolean): ReadMover | null {
  const word = matchAt(FACTION_WORD, text, at);
  if (word || wasFaction) {
    const found = factionAt(text, at + (word?.[0].length ?? 0), lexicon);
    if (found) return { mover: { name: null, faction: found.name, body: null }, end: found.end };
    if (word) return null;
  }
  const body = matchAt(GOVERNMENT, text, at) ?? matchAt(COMMITTEE, text, at) ?? matchAt(OFFICE, text, at);
  if (body)
    return { mover: { name: null, faction: null, body: collapseWhiteSpace(body[0]) }, end: at + body[0].length };
  const member = matchAt(MEMBER, text, at);
  const affiliation = member ? lexicon.faction(collapseWhiteSpace(member[3] ?? member[2] ?? '')) : null;
  if (!member || !affiliation) return null;
  const name = collapseWhiteSpace(member[1] ?? '');
  return { mover: { name, faction: affiliation.name, body: null }, end: at + member[0].length };
}

/**
 * Where a blank is missing behind a faction that the word for one stands before: `Fraktion der SPDKIP`. The words before it
 * tell it from a name that begins like a faction's.
 * @returns UTF-16 offsets, ascending
 */
export function gapsBehindFactions(text: string, lexicon: Lexicon): number[] {
  const gaps: number[] = [];
  for (const { index, 0: word } of text.matchAll(FACTION_WORD_ANYWHERE)) {
    const found = factionAt(text, index + word.length, lexicon);
    if (found && /\p{Lu}/u.test(text.charAt(found.end))) gaps.push(found.end);
  }
  return gaps;
}

/** The longest form of a faction at a place, blanks and line ends inside it left aside. */
export function factionAt(
  text: string,
  at: number,
  { factionForms }: Lexicon,
): { readonly name: string; readonly end: number } | null {
  let best: { name: string; end: number } | null = null;
  for (const { form, name } of factionForms) {
    const end = endOfForm(text, at, form);
    if (end > (best?.end ?? at) && !/\p{Ll}/u.test(text.charAt(end))) best = { name, end };
  }
  return best;
}

/** Offset behind a form that stands at a place, layout aside; -1 where it does not. */
function endOfForm(text: string, at: number, form: string): number {
  let end = at;
  for (let index = 0; index < form.length; index++) {
    const code = form.charCodeAt(index);
    if (code === 32) continue;
    while (index > 0 && text.charCodeAt(end) === 32) end++;
    if (text.charCodeAt(end) !== code) return -1;
    end++;
  }
  return end;
}
