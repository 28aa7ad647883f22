import type { LineJoin, Piece, PieceKind, PieceLine } from '../model/page.js';
import { joinLines } from './joins.js';
import { isHeaderLine, type PieceContext } from './piece-context.js';

/** Where a piece stands: lines that count and offsets of the page, with what the parser read there. */
export interface PiecePlace extends Partial<Pick<Piece, 'speakerLine' | 'brackets' | 'lostGap'>> {
  readonly kind: PieceKind;
  /** Empty lines before it; -1 where it starts in the middle of a line. */
  readonly gapBefore: number;
  readonly firstLine: number;
  readonly from: number;
  readonly lastLine: number;
  /** Offset behind its last character, blanks included. */
  readonly end: number;
}

/** Makes a piece of the characters from one place to another. */
export function makePiece(context: PieceContext, place: PiecePlace): Piece {
  const { page } = context;
  const { kind, firstLine, from, lastLine, end, gapBefore } = place;
  const lines: PieceLine[] = [];
  const joins: LineJoin[] = [];
  let previous = -1;
  for (let line = firstLine; line <= lastLine; line++) {
    if (page.isEmpty(line) || isHeaderLine(context, line)) continue;
    const lineStart = line === firstLine ? Math.max(from, page.start(line)) : page.start(line);
    let lineEnd = line === lastLine ? Math.min(end, page.end(line)) : page.end(line);
    while (lineEnd > lineStart && /\s/u.test(page.text.charAt(lineEnd - 1))) lineEnd--;
    if (lineEnd <= lineStart) continue;
    if (previous >= 0) {
      const before = lines[lines.length - 1];
      if (before)
        joins.push(
          joinLines(page.text, before.end, page.lineEnd(previous), lineStart, page.evidence, line > previous + 1),
        );
    }
    lines.push({ line: page.physical(line), start: lineStart, end: lineEnd });
    previous = line;
  }
  const start = lines[0]?.start ?? from;
  const pieceEnd = lines[lines.length - 1]?.end ?? end;
  return {
    kind,
    start,
    end: pieceEnd,
    lines,
    joins,
    gapBefore,
    speakerLine: place.speakerLine ?? null,
    brackets: place.brackets ?? null,
    continues: null,
    lostGap: place.lostGap ?? false,
  };
}
