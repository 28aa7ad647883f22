import { hashOfWord, markOf, type Word } from './words-around.js';
import type { Place } from './places.js';

/** What simple rules take for the lost character; `none` where a blank too many stands for nothing (`Drucks.  20/1`). */
export type RuledCharacter = 'dash' | 'euro' | 'ellipsis' | 'none';

/** What kind of number stands before a place. */
export type NumberKind =
  | 'no-number'
  /** `3 Millionen`, `mehrere Milliarden` */
  | 'counted-millions'
  /** `Millionen` */
  | 'millions'
  /** `1.000`, `12,50` */
  | 'long-number'
  /** `350` */
  | 'number'
  /** `13` */
  | 'small-number'
  | 'year'
  /** behind `§`, `Art.`, `Tagesordnungspunkt`, or a paper's number */
  | 'item';

export const NUMBER_KINDS: readonly NumberKind[] = [
  'no-number',
  'counted-millions',
  'millions',
  'long-number',
  'number',
  'small-number',
  'year',
  'item',
];

/** What the rules say of a place. */
export interface Ruled {
  readonly character: RuledCharacter;
  readonly number: NumberKind;
}

const MAGNITUDES = [
  ...['Million', 'Millionen', 'Milliarde', 'Milliarden', 'Billion', 'Billionen', 'Mio.', 'Mrd.'],
  'Tausend',
];
const MAGNITUDE_HASHES: ReadonlySet<number> = new Set(MAGNITUDES.map(hashOfWord));
const NUMBER = /(?:^|[\s(„–/-])(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)$/u;
const YEAR = /(?:^|[^\d.,/])(?:1\d|20)\d\d$/u;
/** What makes a word for millions an amount: a number or a quantity before it. */
const QUANTITY =
  /(?:\d|zig|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|mehreren?|vielen?|einigen?|paar|eine[rn]?|ein|halben?|knappen?|guten?|[Hh]underten?|stelligen?|weiteren?|zusätzlichen?|Tausend) \S+$/u;
const NUMBERED =
  /(?:Tagesordnungspunkt(?:e|en|s)?|TOP|Punkt|Punkte|Artikel|Art\.|§§?|Abs\.|Absatz|Nr\.|Nummer|Satz|Drucks\.|Drucksache|Frage|Fragen|Anlage|Kapitel|Buchst\.|Seite|S\.|Covid|Agenda|Corona|Uhr|Titel|Einzelplan)\s+(?:\d(?:[\d\s,]|und|bis|oder)*)?$/u;
const ITEM_WORD = /(?:Tagesordnungspunkte?n?|Drucks\.|Nr\.|Art\.|Abs\.|§|Punkte?)$/u;

const DIGIT = 48;
const LOWER = 97;
const UPPER = 65;
const SLASH = 47;
const COMMA = 44;
const BRACKET = 91;

/**
 * What the words around a place say by themselves: amounts, numbers of items, the ends of sentences.
 * @param before the last word before the place
 * @param behind the first word behind it
 * @param punctuation whether a punctuation mark that no word follows begins what is behind
 * @param textBefore some sixty characters before the place, one blank between words; made only where they are needed
 */
export function ruledCharacter(
  place: Place,
  before: Word,
  behind: Word,
  punctuation: boolean,
  textBefore: () => string,
): Ruled {
  const number = numberKind(before, textBefore);
  const ruled = (character: RuledCharacter): Ruled => ({ character, number });
  if (place.kind === 'between-hyphens' || place.kind === 'before-hyphen') return ruled('euro');
  if (place.kind === 'brackets') return ruled('ellipsis');
  if (before.last === COMMA && !punctuation) return ruled('ellipsis');
  if (behind.first === DIGIT && before.last !== DIGIT && ITEM_WORD.test(textBefore())) return ruled('none');
  switch (number) {
    case 'counted-millions':
      return ruled('euro');
    case 'millions':
      return ruled('dash');
    case 'long-number':
    case 'number':
    case 'small-number':
      if (punctuation || behind.first === LOWER) return ruled('euro');
      if (behind.first === UPPER) return ruled(/(?:\d{3}|,\d\d)$/u.test(textBefore()) ? 'euro' : 'dash');
      return ruled(behind.hash === 0 || behind.first === DIGIT ? 'dash' : 'euro');
    default:
  }
  const endsSentence = behind.first === 46 || behind.first === 63 || behind.first === 33;
  if (punctuation && endsSentence) return ruled(before.last === DIGIT ? 'euro' : 'ellipsis');
  return ruled(behind.first === BRACKET ? 'ellipsis' : 'dash');
}

function numberKind(before: Word, textBefore: () => string): NumberKind {
  if (MAGNITUDE_HASHES.has(before.hash)) {
    const text = textBefore();
    // At the beginning of a page the number stands on the page before.
    return !text.includes(' ') || QUANTITY.test(text) ? 'counted-millions' : 'millions';
  }
  if (before.last !== DIGIT) return 'no-number';
  const text = textBefore();
  const number = NUMBER.exec(text)?.[1];
  if (number === undefined) return 'item';
  if (YEAR.test(text)) return 'year';
  const ahead = text.slice(0, text.length - number.length);
  if (ahead.endsWith('/') || NUMBERED.test(ahead)) return 'item';
  if (number.length > 3 && /[.,]/u.test(number)) return 'long-number';
  return number.length > 2 ? 'number' : 'small-number';
}

/** Whether a text's character is a punctuation mark before which no blank stands, and no word follows it at once. */
export function isLonePunctuation(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === SLASH) return true;
  if (code !== 44 && code !== 46 && code !== 59 && code !== 58 && code !== 63 && code !== 33 && code !== 41)
    return false;
  const next = text.charCodeAt(at + 1);
  return (
    Number.isNaN(next) ||
    next <= 32 ||
    next === SLASH ||
    (markOf(next) !== LOWER && markOf(next) !== UPPER && markOf(next) !== DIGIT)
  );
}
