/** A word beside a place, as the model sees it: numbers in place of texts, worked out in one walk over its characters. */
export interface Word {
  /** Of its characters; 0 where there is no word. */
  readonly hash: number;
  /** Of its characters with runs of like ones cut short: `Aa,`, `0.000`, `y` for a year. */
  readonly shape: number;
  /** Small words stand for themselves, others for their beginning and their ending. */
  readonly kind: number;
  /** What kind of character it begins and ends with (`markOf`). */
  readonly first: number;
  readonly last: number;
}

/** Where the piece has no more words. */
export const NO_WORD: Word = { hash: 0, shape: 0, kind: 0, first: 0, last: 0 };

const BLANK = 32;
const HYPHEN = 45;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
/** Characters of a word that count for its shape. */
const LONGEST_SHAPE = 9;
/** From so many characters on a word stands for its beginning and ending. */
const LONG = 5;

const LOWER = 97;
const UPPER = 65;
const DIGIT = 48;

/** Mixes a value into a hash. */
export function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, PRIME);
}

/** What kind of character a code is: that of `a`, `A`, `0`, or itself. */
export function markOf(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f)) return LOWER;
  if ((code >= 65 && code <= 90) || (code >= 0xc0 && code < 0xdf)) return UPPER;
  return code >= 48 && code <= 57 ? DIGIT : code;
}

/**
 * The last words before an offset, the nearest first.
 * @param start the words end here at the latest
 * @param glued words go on over a line end that no blank precedes
 */
export function wordsBefore(text: string, at: number, start: number, count: number, glued: boolean): Word[] {
  const words: Word[] = [];
  let end = at;
  while (words.length < count) {
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end <= start) break;
    let from = end;
    while (from > start) {
      if (!isSpace(text.charCodeAt(from - 1))) from--;
      else if (glued && goesOnOver(text, from - 1)) from--;
      else break;
    }
    if (!isMark(text, from, end)) words.push(wordOf(text, from, end));
    end = from;
  }
  while (words.length < count) words.push(NO_WORD);
  return words;
}

/** The first words behind an offset. */
export function wordsBehind(text: string, at: number, end: number, count: number, glued: boolean): Word[] {
  const words: Word[] = [];
  let start = at;
  while (words.length < count) {
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    if (start >= end) break;
    let to = start;
    while (to < end) {
      if (!isSpace(text.charCodeAt(to))) to++;
      else if (glued && goesOnOver(text, to)) to++;
      else break;
    }
    if (!isMark(text, start, to)) words.push(wordOf(text, start, to));
    start = to;
  }
  while (words.length < count) words.push(NO_WORD);
  return words;
}

function wordOf(text: string, start: number, end: number): Word {
  let hash = SEED;
  let shape = SEED;
  let shapes = 0;
  let length = 0;
  let first = 0;
  let last = 0;
  let lastMark = 0;
  let ahead = 0;
  const isNumber = markOf(text.charCodeAt(start)) === DIGIT;
  if (isNumber && isYear(text, start)) {
    shape = mix(shape, 121);
    shapes++;
  }
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code <= BLANK || isQuote(code) || (code === HYPHEN && at + 1 < end && isLineEnd(text.charCodeAt(at + 1))))
      continue;
    const mark = markOf(code);
    hash = mix(hash, code);
    if (shapes < LONGEST_SHAPE && (mark !== lastMark || (isNumber && mark === DIGIT))) {
      shape = mix(shape, mark);
      shapes++;
    }
    if (length === 0) first = mark;
    length++;
    ahead = last;
    last = code;
    lastMark = mark;
  }
  const kind = length < LONG ? hash : mix(mix(mix(SEED, first), ahead), last);
  return { hash, shape, kind, first, last: lastMark };
}

/** Whether a word goes on over the line end here: a letter or hyphen directly before it, a small letter behind. */
function goesOnOver(text: string, at: number): boolean {
  if (!isLineEnd(text.charCodeAt(at))) return false;
  const isPair = text.charCodeAt(at) === 13 || text.charCodeAt(at - 1) === 13;
  const start = isPair && text.charCodeAt(at) === 10 ? at - 1 : at;
  const last = text.charCodeAt(start - 1);
  return markOf(text.charCodeAt(start + (isPair ? 2 : 1))) === LOWER && (last === HYPHEN || markOf(last) === LOWER);
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function isYear(text: string, at: number): boolean {
  const century = text.charCodeAt(at) * 256 + text.charCodeAt(at + 1);
  if (century !== 0x3139 && century !== 0x3230) return false;
  return isDigit(text, at + 2) && isDigit(text, at + 3) && !isDigit(text, at + 4);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isSpace(code: number): boolean {
  return code <= BLANK;
}

/** A dash, euro sign or ellipsis by itself: what a half restored text has, and a stripped one does not. */
function isMark(text: string, start: number, end: number): boolean {
  if (end - start !== 1) return false;
  const code = text.charCodeAt(start);
  return code === 0x2013 || code === 0x20ac || code === 0x2026;
}

function isQuote(code: number): boolean {
  return code >= 0x2018 && code <= 0x201e;
}

/** The hash that a word has, to know it again. */
export function hashOfWord(word: string): number {
  return wordOf(word, 0, word.length).hash;
}
