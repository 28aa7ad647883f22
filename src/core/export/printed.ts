import type { Page, Piece } from '../model/page.js';
import type { Block, Matter, Turn } from '../model/sitting.js';
import { printedRange } from '../text/running-text.js';

/** Whether anything but white space stands in a piece; a line of exotic blanks is layout. */
export function isPrinted(piece: Piece, { text }: Page): boolean {
  const { start, end } = printedRange(piece, text);
  return start < end;
}

/** Blocks without the pieces in which nothing is printed, and without those of which nothing is left. */
function printedBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    const { pieces, joins } = block;
    const kept = pieces.flatMap(({ piece, placed }, index) => (isPrinted(piece, placed.page) ? [index] : []));
    if (kept.length === pieces.length) return [block];
    if (kept.length === 0) return [];
    return [
      {
        ...block,
        pieces: kept.flatMap((index) => pieces[index] ?? []),
        joins: kept.slice(1).map((index) => joins[index - 1] ?? 'space'),
      },
    ];
  });
}

/** Turns in which something is printed. */
export function printedTurns(turns: readonly Turn[]): Turn[] {
  return turns
    .map((turn) => ({ ...turn, blocks: printedBlocks(turn.blocks) }))
    .filter(({ speakerPiece, blocks }) => speakerPiece !== null || blocks.length > 0);
}

/** Matter in which something is printed. */
export function printedMatter(matter: readonly Matter[]): Matter[] {
  return matter
    .map((part) => ({ ...part, blocks: printedBlocks(part.blocks) }))
    .filter(({ blocks }) => blocks.length > 0);
}
