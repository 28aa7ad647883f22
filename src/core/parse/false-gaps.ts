import type { Piece } from '../model/page.js';
import { joinLines } from './joins.js';
import type { PageLines } from './page-lines.js';
import { endsInBusiness, readsOn, type Gap } from './paragraph-breaks.js';

/**
 * Marks paragraphs that read on from the one before them although a gap lies between.
 * @param column width of the page's text column, where it is known
 */
export function linkFalseGaps(page: PageLines, pieces: readonly Piece[], column: number | null): Piece[] {
  if (page.evidence.layout !== 'gaps') return [...pieces];
  return pieces.map((piece, index) => {
    const before = pieces[index - 1];
    if (piece.kind !== 'paragraph' || before?.kind !== 'paragraph' || piece.gapBefore < 1) return piece;
    const lastLine = before.lines[before.lines.length - 1];
    const firstLine = piece.lines[0];
    if (!lastLine || !firstLine || !readsOn(gapBetween(page, before, piece, column))) return piece;
    const lineEnd = page.lines.end(lastLine.line);
    return {
      ...piece,
      continues: joinLines(page.text, lastLine.end, lineEnd, firstLine.start, page.evidence, true),
    };
  });
}

/** The gap between two paragraphs of a page on which every line counts. */
export function gapBetween(page: PageLines, before: Piece, piece: Piece, column: number | null): Gap {
  const text = (of: Piece, index: number): string => page.restored(of.lines.at(index)?.line ?? -1);
  const last = before.lines.at(-1)?.line ?? -1;
  return {
    beforeStart: text(before, 0),
    before: text(before, -1),
    after: text(piece, 0),
    afterEnd: text(piece, -1),
    linesBefore: before.lines.length,
    linesBehind: piece.lines.length,
    wordGoesOn: page.evidence.trailingBlanks && page.blanksBehind(last) === 0 && /\p{L}$/u.test(page.content(last)),
    column,
    namesBusiness: endsInBusiness(linesUpTo(page, last)),
  };
}

/** The lines right above a line and the line itself, back to an empty one; a heading may hold the first of them. */
function linesUpTo(page: PageLines, line: number): string[] {
  const lines: string[] = [];
  for (let at = line; at >= 0 && lines.length < 3; at--) {
    const content = page.content(at);
    if (content === '') break;
    lines.unshift(content);
  }
  return lines;
}
