import type { Page, Piece } from '../../model/page.js';
import type { Place } from './places.js';

/** What stands around a place: what decides which character is gone. */
export interface Surroundings {
  readonly place: Place;
  /** The words before the place in its piece, the nearest first, and behind it; with their punctuation. */
  readonly wordsBefore: readonly string[];
  readonly wordsBehind: readonly string[];
  /** Characters before and behind the place in its piece, one blank between words, none at the ends. */
  readonly before: string;
  readonly behind: string;
  /** Other places and dashes in the same sentence of the piece, before and behind. */
  readonly partnersBefore: number;
  readonly partnersBehind: number;
  /** Words since the last partner or the sentence's beginning, and to the next partner or its end. */
  readonly distanceBefore: number;
  readonly distanceBehind: number;
  readonly piece: Piece | null;
  /** The pieces around; of a place between pieces, those on both sides of it. */
  readonly pieceBefore: Piece | null;
  readonly pieceBehind: Piece | null;
  /** The last character of the piece before. */
  readonly endBefore: string;
  /** Whether the speech goes on with a place behind an interjection that follows, or ended in one before it. */
  readonly partnerOverInterjection: boolean;
  /** Paragraphs since one of the same turn that ends in a colon; 3 where there is none near. */
  readonly sinceColon: number;
  /** Characters since a word that announces a quotation, in the same turn; Infinity where none stands near. */
  readonly sinceQuoting: number;
  /** Whether a word follows soon that tells that a quotation has ended. */
  readonly quotationEnds: boolean;
  /** Whether an editor's bracket stands near, as in quotations. */
  readonly nearBracket: boolean;
  /** Whether money is spoken of shortly before. */
  readonly nearMoney: boolean;
  /** Whether a place stands near at which nothing but an ellipsis can be. */
  readonly nearEllipsis: boolean;
}

const BLANK = 32;
const MAX_CONTEXT = 200;
/** How far signs of a quotation are looked for, in characters. */
const NEAR = 500;
const NEARER = 200;

/** What words tell. */
interface Signs {
  /** A quotation is announced. */
  readonly quoting: number[];
  /** A quotation has ended. */
  readonly quoted: number[];
  /** Money is spoken of. */
  readonly money: number[];
}

/** Beginnings of words that tell something. */
const SIGNS: readonly (readonly [keyof Signs, readonly string[]])[] = [
  [
    'quoting',
    [
      ...['zitier', 'Zitat', 'heißt es', 'hieß es', 'steht ', 'stand ', 'schreib', 'schrieb', 'lautet', 'wörtlich'],
      ...['Wortlaut', 'Überschrift', 'Folgendes:', 'gesagt:', 'sagte'],
    ],
  ],
  ['quoted', ['Zitat', 'Ende des', 'So weit', 'So viel']],
  ['money', ['Euro', 'kost', 'Kost', 'Geld', 'Mittel', 'zahl', 'Preis', 'Höhe von', 'Ausgaben', 'Haushalt', '€']],
];

/** The same by their first character. */
const SIGNS_BY_CODE: ReadonlyMap<number, readonly (readonly [keyof Signs, string])[]> = byFirstCharacter();

function byFirstCharacter(): Map<number, (readonly [keyof Signs, string])[]> {
  const found = new Map<number, (readonly [keyof Signs, string])[]>();
  for (const [sign, words] of SIGNS) {
    for (const word of words) {
      const code = word.charCodeAt(0);
      found.set(code, [...(found.get(code) ?? []), [sign, word]]);
    }
  }
  return found;
}

/** Where words stand on a page that tell something, ascending. */
function signsOf(text: string): Signs {
  const found: Signs = { quoting: [], quoted: [], money: [] };
  let afterBlank = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (afterBlank && code > BLANK) {
      for (const [sign, word] of SIGNS_BY_CODE.get(code) ?? []) if (text.startsWith(word, at)) found[sign].push(at);
    }
    afterBlank = code <= BLANK;
  }
  return found;
}

/** The surroundings of the places of a page, in their order. */
export function surroundingsOf(page: Page, places: readonly Place[]): Surroundings[] {
  if (places.length === 0) return [];
  const { text } = page;
  const { quoting, quoted, money } = signsOf(text);
  const brackets = positionsOf(text, '[');
  const ellipses = places.filter((place) => isEllipsis(text, place)).map(({ start }) => start);
  return places.map((place, index) => {
    const piece = page.pieces[place.piece] ?? null;
    const at = piece ? place.piece : firstPieceBehind(page, place.end);
    const pieceBefore = page.pieces[at - 1] ?? null;
    const pieceBehind = page.pieces[piece ? at + 1 : at] ?? null;
    const start = piece?.start ?? place.start;
    const end = piece?.end ?? place.end;
    const before = flat(text.slice(Math.max(start, place.start - MAX_CONTEXT), Math.max(start, place.start)));
    const touching = place.kind === 'between-hyphens' || place.kind === 'brackets';
    const behindAt = touching ? place.end - 1 : place.end;
    const behind = flat(text.slice(behindAt, Math.max(behindAt, Math.min(end, behindAt + MAX_CONTEXT))));
    const sentenceBefore = before.length - lastSentenceEnd(before);
    const sentenceBehind = firstSentenceEnd(behind);
    const [partnersBefore, nearBefore] = partners(places, index, -1, sentenceBefore);
    const [partnersBehind, nearBehind] = partners(places, index, 1, sentenceBehind);
    const turn = turnStart(page, at);
    const lastQuoting = lastBefore(quoting, place.start);
    return {
      place,
      before,
      behind,
      wordsBefore: lastWords(before, 4),
      wordsBehind: firstWords(behind, 4),
      partnersBefore: partnersBefore + dashes(before, before.length - sentenceBefore, before.length),
      partnersBehind: partnersBehind + dashes(behind, 0, sentenceBehind),
      distanceBefore: countWords(before, before.length - Math.min(sentenceBefore, nearBefore), before.length),
      distanceBehind: countWords(behind, 0, Math.min(sentenceBehind, nearBehind)),
      piece,
      pieceBefore,
      pieceBehind,
      endBefore: pieceBefore ? text.charAt(pieceBefore.end - 1) : '',
      partnerOverInterjection: partnerOverInterjection(page, places, index, { before, behind }),
      sinceColon: sinceColon(page, at),
      sinceQuoting: lastQuoting >= turn ? place.start - lastQuoting : Infinity,
      quotationEnds: quoted.some((other) => other >= place.end && other < place.end + NEAR),
      nearBracket: brackets.some((other) => Math.abs(other - place.start) < NEARER),
      nearMoney: lastBefore(money, place.start) > place.start - NEARER,
      nearEllipsis: ellipses.some((other) => other !== place.start && Math.abs(other - place.start) < NEAR),
    };
  });
}

/** Behind a comma and before the end of a sentence no dash stands, and no euro sign behind a letter. */
function isEllipsis(text: string, { kind, start, end }: Place): boolean {
  const last = text.charCodeAt(start - 1);
  if (kind === 'brackets' || (last === 44 && kind !== 'before-punctuation')) return true;
  const next = text.charCodeAt(end);
  return kind === 'before-punctuation' && (next === 46 || next === 63 || next === 33) && !(last >= 48 && last <= 57);
}

function positionsOf(text: string, sign: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found.push(at);
  return found;
}

function lastBefore(positions: readonly number[], at: number): number {
  let last = -Infinity;
  for (const position of positions) {
    if (position >= at) break;
    last = position;
  }
  return last;
}

function firstPieceBehind(page: Page, at: number): number {
  const index = page.pieces.findIndex(({ start }) => start >= at);
  return index < 0 ? page.pieces.length : index;
}

/** Lines joined, words that hyphenation broke whole again, one blank between words. */
function flat(text: string): string {
  let joined = text;
  if (text.includes('\n')) {
    joined = '';
    for (const line of text.split('\n')) {
      const next = line.trimStart();
      const goesOn = isLower(next.charCodeAt(0)) && joined !== '';
      if (goesOn && joined.endsWith('-')) joined = joined.slice(0, -1) + next.replace('\r', '');
      else if (goesOn && isLower(joined.charCodeAt(joined.length - 1))) joined += next.replace('\r', '');
      else joined += ` ${next.replace('\r', '')}`;
    }
  }
  return (joined.includes('  ') ? joined.replace(/ {2,}/gu, ' ') : joined).trim();
}

function isLower(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff);
}

/** Offset behind the last sentence end that lies before the text's own end. */
function lastSentenceEnd(text: string): number {
  for (let at = text.length - 3; at > 0; at--) if (isSentenceEnd(text, at)) return at + 2;
  return 0;
}

function firstSentenceEnd(text: string): number {
  for (let at = 0; at < text.length; at++) if (isSentenceEnd(text, at)) return at + 1;
  return text.length;
}

/** A sentence ends at `.`, `!`, `?` before a capital, but not behind a number. */
function isSentenceEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if ((code !== 46 && code !== 33 && code !== 63) || text.charCodeAt(at + 1) !== 32) return false;
  const next = text.charCodeAt(at + 2);
  const last = text.charCodeAt(at - 1);
  return ((next >= 65 && next < 91) || (next >= 0xc0 && next < 0xdf)) && !(last >= 48 && last <= 57);
}

/** How many places of the same piece stand within so many characters, and how far the nearest is. */
function partners(places: readonly Place[], index: number, step: 1 | -1, length: number): [number, number] {
  const from = places[index];
  let count = 0;
  let nearest = Infinity;
  for (let at = index + step; from !== undefined && count < 3; at += step) {
    const other = places[at];
    if (other?.piece !== from.piece) break;
    const distance = step < 0 ? from.start - other.end : other.start - from.end;
    if (distance > length + 2) break;
    nearest = Math.min(nearest, distance);
    count++;
  }
  return [count, nearest];
}

function dashes(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('–', from); at >= 0 && at < to; at = text.indexOf('–', at + 1)) count++;
  return count;
}

function countWords(text: string, from: number, to: number): number {
  if (to <= from) return 0;
  let count = 1;
  for (let at = text.indexOf(' ', from); at >= 0 && at < to; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

function turnStart(page: Page, before: number): number {
  for (let at = Math.min(before, page.pieces.length) - 1; at >= 0; at--) {
    const piece = page.pieces[at];
    if (piece?.kind === 'speaker' || piece?.kind === 'header') return piece.end;
  }
  return 0;
}

function sinceColon(page: Page, at: number): number {
  for (let back = 1; back <= 3; back++) {
    const piece = page.pieces[at - back];
    if (piece === undefined || piece.kind === 'speaker' || piece.kind === 'header') break;
    if (page.text.charAt(piece.end - 1) === ':') return back - 1;
  }
  return 3;
}

function partnerOverInterjection(
  page: Page,
  places: readonly Place[],
  index: number,
  { before, behind }: { readonly before: string; readonly behind: string },
): boolean {
  const place = places[index];
  if (place === undefined || place.piece < 0) return false;
  const skips = (step: 1 | -1) => {
    let at = place.piece + step;
    while (page.pieces[at]?.kind === 'interjection') at += step;
    return at === place.piece + step ? undefined : page.pieces[at];
  };
  if (behind === '') {
    const next = skips(1);
    return next !== undefined && places.some(({ end, kind }) => end === next.start && kind === 'line-start');
  }
  if (before === '') {
    const last = skips(-1);
    return last !== undefined && places.some(({ start, kind }) => start === last.end && kind === 'line-end');
  }
  return false;
}

/** The last words of a text, the last first, without characters of the kind that may be gone. */
function lastWords(text: string, most: number): string[] {
  const words: string[] = [];
  let end = text.length;
  while (words.length < most && end > 0) {
    const start = text.lastIndexOf(' ', end - 1) + 1;
    if (!isMark(text, start, end)) words.push(text.slice(start, end));
    end = start - 1;
  }
  return words;
}

function firstWords(text: string, most: number): string[] {
  const words: string[] = [];
  let start = 0;
  while (words.length < most && start < text.length) {
    const blank = text.indexOf(' ', start);
    const end = blank < 0 ? text.length : blank;
    if (!isMark(text, start, end)) words.push(text.slice(start, end));
    start = end + 1;
  }
  return words;
}

function isMark(text: string, start: number, end: number): boolean {
  return end - start === 1 && '–€…'.includes(text.charAt(start));
}
