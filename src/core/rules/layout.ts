import type { Page, Piece } from '../model/page.js';
import type { TextEdit } from '../text/offsets.js';

/** The line end that a page uses. */
export function lineEndOf(page: Page): string {
  const firstEnd = page.lines.end(0);
  const secondStart = page.lines.start(1);
  return firstEnd < secondStart ? page.text.slice(firstEnd, secondStart) : '\n';
}

/** The blank that stands at the end of a line, where it has one: lines that are cut out of it are to end like it. */
export function blankAtEnd(page: Page, line: number): '' | ' ' {
  return page.text.charAt(page.lines.end(line) - 1) === ' ' ? ' ' : '';
}

/** How many empty lines the page sets between its pieces; at least one. */
export function usualGap({ pieces }: Page): number {
  const counts: number[] = [];
  for (const { kind, gapBefore } of pieces) {
    if (kind !== 'header' && gapBefore > 0) counts[gapBefore] = (counts[gapBefore] ?? 0) + 1;
  }
  let usual = 1;
  let most = 0;
  counts.forEach((count, gap) => {
    if (count > most) {
      most = count;
      usual = gap;
    }
  });
  return usual;
}

/**
 * The edit that parts a piece from what stands before it: on a line of its own, behind as many empty lines as the page
 * sets elsewhere. Blanks at the end of a line stay: they are evidence (DOMAIN.md, "Lines, paragraphs, joins").
 */
export function separationBefore(page: Page, piece: Piece): TextEdit {
  const lineEnd = lineEndOf(page);
  const gap = usualGap(page);
  const line = piece.lines[0]?.line ?? 0;
  if (piece.gapBefore >= 0) {
    const at = page.lines.start(line);
    return { start: at, end: at, newText: lineEnd.repeat(gap - piece.gapBefore) };
  }
  let start = piece.start;
  while (start > page.lines.start(line) && page.text.charAt(start - 1) === ' ') start--;
  return { start, end: piece.start, newText: blankAtEnd(page, line) + lineEnd.repeat(gap + 1) };
}
