import { decodeC1Text } from '../text/cp1252.js';
import type { Range } from '../text/offsets.js';
import { collapseWhiteSpace, isWhiteSpace } from '../text/running-text.js';
import { textHash } from '../text/text-hash.js';

/** What a fingerprint is made of: the rule, and where it found something, in UTF-16 offsets of the text. */
export interface Found extends Range {
  readonly code: string;
}

/** Neighbouring words on each side. */
const NEIGHBOURS = 2;
/** A neighbour stands no farther away than this, in UTF-16 code units: nobody reads longer words. */
const REACH = 400;
/** Most neighbours stand within this many. */
const NEAR = 48;
/** Longest wording that stands in a fingerprint as a whole; of a longer one its head, its tail and a hash. */
const WHOLE_LENGTH = 120;
const HEAD_LENGTH = 60;

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * What a finding is known by when its text changes elsewhere: `code|two words before|its words|two words behind`. It
 * holds whole words, white space collapsed, Windows-1252 punctuation as it is meant, and no place: it is the same
 * wherever the words stand and however their lines wrap, and another one when a letter of them changes. Signs that stand
 * alone between the neighbours are passed over: a dash that a repair puts in there is no other context.
 */
export function fingerprintOf(text: string, { code, ...range }: Found): string {
  const words = wordsAt(text, range);
  return [
    code,
    neighboursBefore(text, words.start),
    printed(text.slice(words.start, words.end)),
    neighboursBehind(text, words.end),
  ]
    .map((part) => part.replace(/[\\|]/gu, String.raw`\$&`))
    .join('|');
}

/** The words that a finding is about, for people who read the list: whole words on one line, head and tail of long ones. */
export function quoteOf(text: string, range: Range): string {
  const { start, end } = wordsAt(text, range);
  const words = readable(text.slice(start, end));
  return words.length <= WHOLE_LENGTH ? words : headAndTail(words);
}

/**
 * A range grown to whole words, without white space around it. One that holds nothing, or white space only, takes the
 * words next to it: they are what it is about.
 */
export function wordsAt(text: string, range: Range): Range {
  let { start, end } = range;
  if (isWhiteSpace(text.slice(start, end))) {
    while (start > 0 && isBlank(text, start - 1)) start--;
    while (end < text.length && isBlank(text, end)) end++;
  } else {
    while (isBlank(text, start)) start++;
    while (isBlank(text, end - 1)) end--;
  }
  const [from, to] = [Math.max(0, start - REACH), Math.min(text.length, end + REACH)];
  while (start > from && !isBlank(text, start - 1)) start--;
  while (end < to && !isBlank(text, end)) end++;
  return { start, end };
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Letters, digits and marks of ASCII need no look-up; neither does what is no character at all.
  return code > 0x20 && code < 0x7f ? false : isWhiteSpace(text.charAt(at));
}

function neighboursBefore(text: string, start: number): string {
  let words = wordsAmong(text.slice(Math.max(0, start - NEAR), start));
  // The first of them may have been cut.
  if (words.length <= NEIGHBOURS) words = wordsAmong(text.slice(Math.max(0, start - REACH), start));
  return words.slice(-NEIGHBOURS).join(' ');
}

function neighboursBehind(text: string, end: number): string {
  let words = wordsAmong(text.slice(end, end + NEAR));
  if (words.length <= NEIGHBOURS) words = wordsAmong(text.slice(end, end + REACH));
  return words.slice(0, NEIGHBOURS).join(' ');
}

function wordsAmong(stretch: string): string[] {
  return readable(stretch)
    .split(' ')
    .filter((word) => HAS_WORD.test(word));
}

function readable(words: string): string {
  return collapseWhiteSpace(decodeC1Text(words));
}

/** Words as they stand in a fingerprint: whole, or so that a change anywhere in them shows. */
function printed(stretch: string): string {
  const words = readable(stretch);
  return words.length <= WHOLE_LENGTH ? words : `${headAndTail(words)}#${textHash(words).toString(36)}`;
}

/** Head and tail of a long wording, cut at blanks where there are some. */
function headAndTail(words: string): string {
  const head = words.slice(0, HEAD_LENGTH).replace(/\s\S*$/u, '');
  const tail = words.slice(-HEAD_LENGTH).replace(/^\S*\s/u, '');
  return `${wholeCharacters(head)}…${wholeCharacters(tail)}`;
}

/** Without the halves of surrogate pairs that a cut leaves at the ends. */
function wholeCharacters(cut: string): string {
  return cut.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '');
}
