import { CONTEXT_LENGTH, type Anchor, type TextQuote } from '../model/anchor.js';
import type { CodePointIndex } from '../text/code-points.js';
import type { Range } from '../text/offsets.js';

/** The words of a range with 32 characters of context on each side; the range is in UTF-16 offsets of the text. */
export function quoteAt(text: string, { start, end }: Range): TextQuote {
  const from = wholeFrom(text, Math.max(0, start - CONTEXT_LENGTH));
  const to = wholeTo(text, Math.min(text.length, end + CONTEXT_LENGTH));
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

/** The anchor of a range: its words, and its place in code points. @param codePoints of the same text */
export function anchorAt(text: string, range: Range, codePoints: CodePointIndex): Anchor {
  return {
    quote: quoteAt(text, range),
    position: { start: codePoints.fromUtf16(range.start), end: codePoints.fromUtf16(range.end) },
  };
}

/** The place that an anchor names, in UTF-16 offsets of the text; inside the text whatever the anchor says. */
export function positionOf({ position }: Anchor, text: string, codePoints: CodePointIndex): Range {
  const start = Math.min(codePoints.toUtf16(position.start), text.length);
  return { start, end: Math.max(start, Math.min(codePoints.toUtf16(position.end), text.length)) };
}

/** Context begins with a whole character, not with the second half of a surrogate pair. */
function wholeFrom(text: string, at: number): number {
  return isLowSurrogate(text.charCodeAt(at)) && at > 0 ? at - 1 : at;
}

function wholeTo(text: string, at: number): number {
  return isLowSurrogate(text.charCodeAt(at)) && at > 0 ? at + 1 : at;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
