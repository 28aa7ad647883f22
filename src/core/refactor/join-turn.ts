import { placedRange } from '../rules/rule.js';
import type { TextEdit } from '../text/offsets.js';
import { extractOf, piecesOf, type RefactorContext } from './refactoring.js';

/**
 * Joins the turn whose speaker line the cursor stands on with the turn before: the speaker line goes. Deletes words,
 * so only a person may ask for it.
 */
export function joinTurn(context: RefactorContext): readonly TextEdit[] | null {
  const { text } = extractOf(context);
  const { selection, source } = context;
  const { turns } = context.analysis.sitting;
  const index = turns.findIndex(({ speakerPiece }) => {
    if (speakerPiece?.placed.source !== source) return false;
    const { start, end } = placedRange(speakerPiece.placed, speakerPiece.piece);
    return start <= selection.start && selection.end <= end;
  });
  const speakerPiece = turns[index]?.speakerPiece;
  if (index < 1 || !speakerPiece) return null;
  const { start, end } = placedRange(speakerPiece.placed, speakerPiece.piece);
  const next = piecesOf(context).find((piece) => piece.start >= end);
  return [next ? { start, end: endBefore(text, end, next.start), newText: '' } : { start, end, newText: '' }];
}

/** Where the deletion ends: at the line of what follows, so that blanks before its first word stay. */
function endBefore(text: string, from: number, next: number): number {
  const white = text.slice(from, next);
  const lineEnd = Math.max(white.lastIndexOf('\n'), white.lastIndexOf('\r'));
  if (lineEnd >= 0) return from + lineEnd + 1;
  return text.charAt(from) === ' ' ? from + 1 : from;
}
