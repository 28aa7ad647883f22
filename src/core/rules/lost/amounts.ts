import type { Surroundings } from './surroundings.js';

/** What simple rules take for the lost character; `none` where a blank too many stands for nothing (`Drucks.  20/1`). */
export type RuledCharacter = 'dash' | 'euro' | 'ellipsis' | 'none';

const MAGNITUDE = /(?:^|[\s(„])(?:Million|Millionen|Milliarde|Milliarden|Billion|Billionen|Mio\.|Mrd\.|Tausend)$/u;
const NUMBER = /(?:^|[\s(„–/-])(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)$/u;
const YEAR = /(?:^|[^\d.,/])(?:1\d|20)\d\d$/u;
/** What makes a word for millions an amount: a number or a quantity before it. */
const QUANTITY_BEFORE_MAGNITUDE =
  /(?:\d|zig|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|mehrere|mehreren|viele|vielen|einige|einigen|paar|eine|einer|ein|einen|halbe|halben|knappe|gute|hunderte|Hunderte|dreistellige|weitere|weiteren|Tausend) (?:Million|Millionen|Milliarde|Milliarden|Billion|Billionen|Mio\.|Mrd\.|Tausend)$/u;
const NUMBERED =
  /(?:Tagesordnungspunkt(?:e|en|s)?|TOP|Punkt|Punkte|Artikel|Art\.|§§?|Abs\.|Absatz|Nr\.|Nummer|Satz|Drucks\.|Drucksache|Frage|Fragen|Anlage|Kapitel|Buchst\.|Seite|S\.|Covid|Agenda|Corona|Uhr|Titel|Einzelplan)\s+(?:\d(?:[\d\s,]|und|bis|oder)*)?$/u;

/** Characters before a place that tell a number's kind. */
const MAX_BEFORE = 60;

/** What the words around a place say by themselves: amounts, numbers of items, the ends of sentences. */
export function ruledCharacter({ place, before: all, behind }: Surroundings): RuledCharacter {
  const before = all.slice(-MAX_BEFORE);
  if (place.kind === 'between-hyphens' || place.kind === 'before-hyphen') return 'euro';
  if (place.kind === 'brackets') return 'ellipsis';
  const beforePunctuation = /^[,.;:?!/)](?:\s|$|\/)/u.test(behind) || behind.startsWith('/');
  if (before.endsWith(',') && !beforePunctuation) return 'ellipsis';
  if (before.endsWith('Drucks.') && /^\d/u.test(behind)) return 'none';
  if (/(?:Tagesordnungspunkte?n?|Nr\.|Art\.|Abs\.|§|Punkte?)$/u.test(before) && /^\d/u.test(behind)) return 'none';
  if (MAGNITUDE.test(before)) return QUANTITY_BEFORE_MAGNITUDE.test(before) ? 'euro' : 'dash';
  if (isAmount(before)) {
    if (beforePunctuation) return 'euro';
    if (/^\p{Ll}/u.test(behind)) return 'euro';
    if (/^\p{Lu}/u.test(behind)) return /(?:\d{3}|,\d\d)$/u.test(before) ? 'euro' : 'dash';
    return behind === '' || /^\d/u.test(behind) ? 'dash' : 'euro';
  }
  if (beforePunctuation && /^[.?!]/u.test(behind)) return /\d$/u.test(before) ? 'euro' : 'ellipsis';
  return behind.startsWith('[') ? 'ellipsis' : 'dash';
}

/** Whether a text ends in a number that may be an amount of money: no year, no paper or item number. */
function isAmount(before: string): boolean {
  const number = NUMBER.exec(before);
  if (!number?.[1] || YEAR.test(before)) return false;
  const ahead = before.slice(0, before.length - number[1].length);
  return !ahead.endsWith('/') && !NUMBERED.test(ahead);
}
