import type { Profile } from '../profiles/profile.js';
import { decodeC1Text } from '../text/cp1252.js';
import type { Range } from '../text/offsets.js';
import { mayBeHeaderLine } from './page-header.js';

const PAGE_NUMBER_LINE = /^[ \t]*\d{1,5}[ \t]*$/u;
const FORM_FEED = '\f';
const MAX_HEADER_LENGTH = 160;

/**
 * Cuts a text into pages: at page headers (with the page number line before them) and at form feeds.
 * @returns ranges that cover the whole text, in order; at least one
 */
export function splitPages(text: string, profile: Profile): Range[] {
  const starts = [0];
  const add = (at: number): void => {
    const last = starts[starts.length - 1] ?? 0;
    if (at > last) starts.push(at);
  };
  let seenHeader = false;
  for (const at of marks(text)) {
    if (text.charAt(at) === FORM_FEED) {
      add(at + 1);
      continue;
    }
    const lineStart = startOfLine(text, at);
    const lineEnd = endOfLine(text, at);
    if (
      lineEnd - lineStart > MAX_HEADER_LENGTH ||
      !mayBeHeaderLine(decodeC1Text(text.slice(lineStart, lineEnd)), profile)
    )
      continue;
    const start = startWithPageNumber(text, lineStart);
    if (seenHeader || text.slice(0, start).trim() !== '') add(start);
    seenHeader = true;
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

/** Offsets of form feeds and of the word that every page header holds, ascending. */
function marks(text: string): number[] {
  const found: number[] = [];
  for (const mark of ['Wahlperiode', FORM_FEED]) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found.push(at);
  }
  return found.sort((a, b) => a - b);
}

function startOfLine(text: string, at: number): number {
  let start = at;
  const limit = Math.max(0, at - MAX_HEADER_LENGTH - 1);
  while (
    start > limit &&
    text.charAt(start - 1) !== '\n' &&
    text.charAt(start - 1) !== '\r' &&
    text.charAt(start - 1) !== FORM_FEED
  )
    start--;
  return start;
}

function endOfLine(text: string, at: number): number {
  let end = at;
  const limit = Math.min(text.length, at + MAX_HEADER_LENGTH + 1);
  while (end < limit && text.charAt(end) !== '\n' && text.charAt(end) !== '\r') end++;
  return end;
}

/** Where the page begins: at the header line, or at the page number on the line before it. */
function startWithPageNumber(text: string, headerStart: number): number {
  if (headerStart === 0) return 0;
  const behind = headerStart - 1;
  const lineEnd = text.charAt(behind) === '\n' && text.charAt(behind - 1) === '\r' ? behind - 1 : behind;
  if (lineEnd <= 0) return headerStart;
  const lineStart = startOfLine(text, lineEnd);
  return lineEnd - lineStart <= 12 && PAGE_NUMBER_LINE.test(text.slice(lineStart, lineEnd)) ? lineStart : headerStart;
}
