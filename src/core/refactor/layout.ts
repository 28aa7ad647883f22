import { Lines } from '../text/lines.js';
import type { Range, TextEdit } from '../text/offsets.js';
import { isWhiteSpace } from '../text/running-text.js';

/** How a file sets its blocks apart. */
export interface Layout {
  readonly lineEnd: string;
  /** Empty lines between two blocks. */
  readonly emptyLines: number;
  /** Printed lines end in one blank, as the extraction writes them. */
  readonly trailingBlank: boolean;
}

/** Empty lines between paragraphs where a text shows none: DOMAIN.md, "Lines, paragraphs, joins". */
const USUAL_EMPTY_LINES = 2;

export function layoutOf(text: string): Layout {
  const lines = new Lines(text);
  const gaps = new Map<number, number>();
  let printed = 0;
  let blankEnded = 0;
  let gap = 0;
  for (let line = 0; line < lines.count; line++) {
    const content = lines.content(line);
    if (content.trim() === '') {
      gap++;
      continue;
    }
    if (printed > 0 && gap > 0) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
    gap = 0;
    printed++;
    if (/\S $/u.test(content)) blankEnded++;
  }
  const [usual] = [...gaps].sort((a, b) => b[1] - a[1]);
  return {
    lineEnd: /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n',
    emptyLines: usual?.[0] ?? USUAL_EMPTY_LINES,
    trailingBlank: blankEnded * 2 > printed,
  };
}

/**
 * The insertions that make a range stand alone between empty lines. Nothing is deleted: blanks at the cut stay on
 * their side, for a double one may stand for a lost dash.
 * @param range within the text, without white space around it
 */
export function isolate(text: string, range: Range): TextEdit[] {
  const layout = layoutOf(text);
  const before = breakBefore(text, range.start, layout);
  const behind = breakBehind(text, range.end, layout);
  return [before, behind].filter((edit) => edit !== null);
}

/** The insertion that begins a block at an offset; null where one begins there already. */
export function breakBefore(text: string, offset: number, layout: Layout): TextEdit | null {
  const { lineEnd, emptyLines, trailingBlank } = layout;
  const white = whiteSpaceBefore(text, offset);
  if (white.length === offset) return null;
  const present = countLineEnds(white);
  const missing = emptyLines + 1 - present;
  if (missing <= 0) return null;
  if (present > 0) {
    const lineStart = offset - (white.length - lastLineEnd(white));
    return { start: lineStart, end: lineStart, newText: lineEnd.repeat(missing) };
  }
  const blank = trailingBlank && white === '' ? ' ' : '';
  return { start: offset, end: offset, newText: blank + lineEnd.repeat(missing) };
}

/** The insertion that ends a block at an offset; null where it ends there already. */
export function breakBehind(text: string, offset: number, layout: Layout): TextEdit | null {
  const { lineEnd, emptyLines, trailingBlank } = layout;
  const white = whiteSpaceBehind(text, offset);
  if (offset + white.length === text.length) return null;
  const present = countLineEnds(white);
  const missing = emptyLines + 1 - present;
  if (missing <= 0) return null;
  if (present > 0) {
    const at = offset + lastLineEnd(white);
    return { start: at, end: at, newText: lineEnd.repeat(missing) };
  }
  // The first blank ends the line; a second one belongs to what follows.
  const at = offset + (white === '' ? 0 : 1);
  return { start: at, end: at, newText: (trailingBlank && white === '' ? ' ' : '') + lineEnd.repeat(missing) };
}

function whiteSpaceBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && isWhiteSpace(text.charAt(start - 1))) start--;
  return text.slice(start, offset);
}

function whiteSpaceBehind(text: string, offset: number): string {
  let end = offset;
  while (end < text.length && isWhiteSpace(text.charAt(end))) end++;
  return text.slice(offset, end);
}

function countLineEnds(white: string): number {
  return white.match(/\r\n|\r|\n/gu)?.length ?? 0;
}

/** Offset behind the last line end of white space. */
function lastLineEnd(white: string): number {
  return Math.max(white.lastIndexOf('\n'), white.lastIndexOf('\r')) + 1;
}
