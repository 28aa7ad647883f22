import type { Page, Piece } from '../model/page.js';
import { showsBeginning } from './page-kind.js';

/**
 * Where on a page that holds the beginning of the sitting the sitting itself begins: what stands before it on the same
 * page are cover and contents. In UTF-16 units of the page; 0 on all other pages.
 */
export function beginningOf(page: Page): number {
  if (!page.begins) return 0;
  return page.pieces.find((piece) => isBeginning(piece, page.text))?.start ?? 0;
}

/** Speech begins with a speaker line that ends in a colon: contents list speakers without one. */
export function isBeginning(piece: Piece, text: string): boolean {
  return (
    (piece.speakerLine?.parts.colon ?? null) !== null ||
    showsBeginning(text.slice(piece.start, Math.min(piece.end, piece.start + 60)))
  );
}
