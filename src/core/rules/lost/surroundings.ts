import type { Page, Piece } from '../../model/page.js';
import { isLonePunctuation, ruledCharacter, type Ruled } from './amounts.js';
import { anyBetween, lastBefore, signsOf, type PageSigns } from './page-signs.js';
import type { Place } from './places.js';
import { runningText } from './running-text.js';
import { sentenceBefore, sentenceBehind } from './sentence-around.js';
import { NO_WORD, wordsBefore, wordsBehind, type Word } from './words-around.js';

/** What stands around a place: what decides which character is gone. */
export interface Surroundings {
  readonly place: Place;
  /** The three words before the place and behind it, the nearest first; with their punctuation. */
  readonly before: readonly Word[];
  readonly behind: readonly Word[];
  /** Nothing of the piece stands before the place, or behind it. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly ruled: Ruled;
  /** Other places and dashes in the same sentence of the piece, before and behind. */
  readonly partnersBefore: number;
  readonly partnersBehind: number;
  /** Words since the last partner or the sentence's beginning, and to the next partner or its end. */
  readonly wordsBefore: number;
  readonly wordsBehind: number;
  /** A colon stands in the same sentence before. */
  readonly hasColon: boolean;
  readonly piece: Piece | null;
  /** The pieces around; of a place between pieces, those on both sides of it. */
  readonly pieceBefore: Piece | null;
  readonly pieceBehind: Piece | null;
  /** The last character of the piece before; 0 where none is. */
  readonly endBefore: number;
  /** Whether the speech goes on with a place behind an interjection that follows, or ended in one before it. */
  readonly partnerOverInterjection: boolean;
  /** Paragraphs since one of the same turn that ends in a colon; 3 where there is none near. */
  readonly sinceColon: number;
  /** Characters since words that announce a quotation, or someone's words, in the same turn; Infinity where none are. */
  readonly sinceQuoting: number;
  readonly sinceSaying: number;
  /** Whether a word follows soon that tells that a quotation has ended. */
  readonly quotationEnds: boolean;
  /** Whether an editor's bracket stands near, as in quotations. */
  readonly nearBracket: boolean;
  /** Whether money is spoken of shortly before. */
  readonly nearMoney: boolean;
  /** Whether other things are counted shortly before. */
  readonly nearThings: boolean;
  /** Other places of the piece that a number stands before. */
  readonly numbers: number;
  /** Whether a place stands near at which nothing but an ellipsis can be. */
  readonly nearEllipsis: boolean;
}

/** How far signs of a quotation are looked for, in characters. */
const NEAR = 500;
const NEARER = 200;
/** Characters before a place that tell a number's kind. */
const NUMBER_CONTEXT = 60;
const WORDS = 3;
const MOST_PARTNERS = 3;

/**
 * The surroundings of the places of a page, in their order.
 * @param trailingBlanks lines of the file end in one blank, so that a word goes on over a line that ends in none
 */
export function surroundingsOf(page: Page, places: readonly Place[], trailingBlanks: boolean): Surroundings[] {
  if (places.length === 0) return [];
  const signs = signsOf(page.text);
  const ellipses = places.filter((place) => isEllipsis(page.text, place)).map(({ start }) => start);
  return places.map((_, index) => surroundings({ page, places, trailingBlanks, signs, ellipses }, index));
}

interface PageTask {
  readonly page: Page;
  readonly places: readonly Place[];
  readonly trailingBlanks: boolean;
  readonly signs: PageSigns;
  readonly ellipses: readonly number[];
}

const NOWHERE: Place = { kind: 'inside', start: 0, end: 0, slots: [], piece: -1 };

function surroundings({ page, places, trailingBlanks, signs, ellipses }: PageTask, index: number): Surroundings {
  const place = places[index] ?? NOWHERE;
  const { text, pieces } = page;
  const piece = pieces[place.piece] ?? null;
  const at = piece ? place.piece : firstPieceBehind(page, place.end);
  const pieceBefore = pieces[at - 1] ?? null;
  const pieceBehind = pieces[piece ? at + 1 : at] ?? null;
  const start = piece?.start ?? place.start;
  const end = piece?.end ?? place.end;
  const isTouching = place.kind === 'between-hyphens' || place.kind === 'brackets';
  const behindAt = isTouching ? place.end - 1 : place.end;
  const isFirst = isBlank(text, start, place.start);
  const isLast = isBlank(text, behindAt, end);
  // A paragraph that goes on behind a false gap has its first words before the gap.
  const from = piece?.continues && pieceBefore?.kind === 'paragraph' ? pieceBefore.start : start;
  const before = wordsBefore(text, place.start, from, WORDS, trailingBlanks);
  const behind = wordsBehind(text, behindAt, end, WORDS, trailingBlanks);
  const [last] = before;
  const [next] = behind;
  const partnerBefore = places[index - 1]?.piece === place.piece ? (places[index - 1]?.end ?? -1) : -1;
  const partnerBehind = places[index + 1]?.piece === place.piece ? (places[index + 1]?.start ?? Infinity) : Infinity;
  const ahead = sentenceBefore(text, place.start, start, partnerBefore);
  const after = sentenceBehind(text, behindAt, end, partnerBehind);
  const turn = turnStart(page, at);
  const lastQuoting = lastBefore(signs.quoting, place.start);
  const lastSaying = lastBefore(signs.saying, place.start);
  return {
    place,
    before,
    behind,
    isFirst,
    isLast,
    ruled: ruledCharacter(
      place,
      last ?? NO_WORD,
      next ?? NO_WORD,
      isLonePunctuation(text, skipBlanks(text, behindAt)),
      () => runningText(text, Math.max(from, place.start - NUMBER_CONTEXT), place.start, trailingBlanks),
    ),
    partnersBefore: partners(places, index, -1, ahead.length) + ahead.dashes,
    partnersBehind: partners(places, index, 1, after.length) + after.dashes,
    wordsBefore: ahead.words,
    wordsBehind: after.words,
    hasColon: ahead.hasColon,
    piece,
    pieceBefore,
    pieceBehind,
    endBefore: pieceBefore ? text.charCodeAt(pieceBefore.end - 1) : 0,
    partnerOverInterjection: partnerOverInterjection(page, places, index, isFirst, isLast),
    sinceColon: sinceColon(page, at),
    sinceQuoting: lastQuoting >= turn ? place.start - lastQuoting : Infinity,
    sinceSaying: lastSaying >= turn ? place.start - lastSaying : Infinity,
    quotationEnds: anyBetween(signs.quoted, place.end, place.end + NEAR),
    nearBracket: anyBetween(signs.brackets, place.start - NEARER, place.start + NEARER),
    nearMoney: lastBefore(signs.money, place.start) > place.start - NEARER,
    nearThings: lastBefore(signs.things, place.start) > place.start - NEARER / 2,
    numbers: numbersBeside(text, places, index),
    nearEllipsis: ellipses.some((other) => other !== place.start && Math.abs(other - place.start) < NEAR),
  };
}

/** Behind a comma and before the end of a sentence no dash stands, and no euro sign behind a letter. */
function isEllipsis(text: string, { kind, start, end }: Place): boolean {
  const last = text.charCodeAt(start - 1);
  if (kind === 'brackets' || (last === 44 && kind !== 'before-punctuation')) return true;
  const next = text.charCodeAt(end);
  return kind === 'before-punctuation' && (next === 46 || next === 63 || next === 33) && !(last >= 48 && last <= 57);
}

function firstPieceBehind(page: Page, at: number): number {
  const index = page.pieces.findIndex(({ start }) => start >= at);
  return index < 0 ? page.pieces.length : index;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 32) return false;
  return true;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 32) at++;
  return at;
}

/** How many places of the same piece stand within so many characters. */
function partners(places: readonly Place[], index: number, step: 1 | -1, length: number): number {
  const from = places[index];
  let count = 0;
  for (let at = index + step; from !== undefined && count < MOST_PARTNERS; at += step) {
    const other = places[at];
    if (other?.piece !== from.piece) break;
    if ((step < 0 ? from.start - other.end : other.start - from.end) > length + 2) break;
    count++;
  }
  return count;
}

/** How many of the nearest places of the same piece stand behind a digit. */
function numbersBeside(text: string, places: readonly Place[], index: number): number {
  const from = places[index];
  let count = 0;
  for (let at = Math.max(0, index - MOST_PARTNERS); at <= index + MOST_PARTNERS; at++) {
    const other = places[at];
    if (other === undefined || at === index || other.piece !== from?.piece) continue;
    const code = text.charCodeAt(other.start - 1);
    if (code >= 48 && code <= 57) count++;
  }
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
    if (page.text.charCodeAt(piece.end - 1) === 58) return back - 1;
  }
  return 3;
}

function partnerOverInterjection(
  page: Page,
  places: readonly Place[],
  index: number,
  isFirst: boolean,
  isLast: boolean,
): boolean {
  const place = places[index];
  if (place === undefined || place.piece < 0) return false;
  const beyond = (step: 1 | -1) => {
    let at = place.piece + step;
    while (page.pieces[at]?.kind === 'interjection') at += step;
    return at === place.piece + step ? undefined : page.pieces[at];
  };
  if (isLast) {
    const next = beyond(1);
    return next !== undefined && places.some(({ end, kind }) => end === next.start && kind === 'line-start');
  }
  if (isFirst) {
    const last = beyond(-1);
    return last !== undefined && places.some(({ start, kind }) => start === last.end && kind === 'line-end');
  }
  return false;
}
