import type { Analysis } from '../analysis/analyzer.js';
import type { PieceKind } from '../model/page.js';
import type { Extract } from '../model/sitting.js';
import type { Profile } from '../profiles/profile.js';
import type { Range, TextEdit } from '../text/offsets.js';

/** Where a person asks for a change of structure. */
export interface RefactorContext {
  readonly analysis: Analysis;
  /** Index of the extract in its sitting. */
  readonly source: number;
  readonly profile: Profile;
  /** UTF-16 offsets of the extract's text; empty for a mere cursor. */
  readonly selection: Range;
}

/**
 * A change of structure that a person asks for.
 * @returns edits in UTF-16 offsets of the extract's text, ascending, not overlapping; null where it does not apply
 */
export type Refactoring = (context: RefactorContext) => readonly TextEdit[] | null;

/** A piece at its place in the extract. */
export interface ExtractPiece extends Range {
  readonly kind: PieceKind;
}

export function extractOf({ analysis, source }: RefactorContext): Extract {
  const extract = analysis.sitting.extracts[source];
  if (!extract) throw new RangeError(`the sitting has no source ${source}`);
  return extract;
}

/** The pieces of the extract in their order, in offsets of its text. */
export function piecesOf(context: RefactorContext): ExtractPiece[] {
  return extractOf(context).pages.flatMap(({ page, start }) =>
    page.pieces.map((piece) => ({ kind: piece.kind, start: start + piece.start, end: start + piece.end })),
  );
}

/** The kinds of the pieces that a range shares characters with. */
export function kindsIn(context: RefactorContext, range: Range): ReadonlySet<PieceKind> {
  const kinds = piecesOf(context).filter(({ start, end }) => start < range.end && range.start < end);
  return new Set(kinds.map(({ kind }) => kind));
}
