import type { Piece } from '../model/page.js';
import { joinLines } from './joins.js';
import type { PageLines } from './page-lines.js';
import { isFalseGap } from './paragraph-breaks.js';

/** Marks paragraphs that read on from the one before them although a gap lies between. */
export function linkFalseGaps(page: PageLines, pieces: readonly Piece[]): Piece[] {
  if (page.evidence.layout !== 'gaps') return [...pieces];
  return pieces.map((piece, index) => {
    const before = pieces[index - 1];
    if (piece.kind !== 'paragraph' || before?.kind !== 'paragraph' || piece.gapBefore < 1) return piece;
    const lastLine = before.lines[before.lines.length - 1];
    const firstLine = piece.lines[0];
    if (!lastLine || !firstLine) return piece;
    const wordGoesOn =
      page.evidence.trailingBlanks &&
      page.blanksBehind(lastLine.line) === 0 &&
      /\p{L}$/u.test(page.content(lastLine.line));
    if (!isFalseGap(page.restored(lastLine.line), page.restored(firstLine.line), wordGoesOn)) return piece;
    const continues = joinLines(
      page.text,
      lastLine.end,
      page.lines.end(lastLine.line),
      firstLine.start,
      page.evidence,
      true,
    );
    return { ...piece, continues };
  });
}
