import type { Analysis } from '../../core/analysis/analyzer.js';
import type { Piece } from '../../core/model/page.js';
import type { Block, PlacedPage, PlacedPiece, Turn } from '../../core/model/sitting.js';
import { placedRange } from '../../core/rules/rule.js';
import type { Range } from '../../core/text/offsets.js';

/** A piece of a block at its place in the document. */
export interface BlockPart extends Range {
  readonly block: Block;
  readonly piece: Piece;
}

/** What of a turn stands on one page. */
export interface TurnPart extends Range {
  readonly turn: Turn;
  /** The speaker line, where the turn begins on this page. */
  readonly speakerLine: (Range & { readonly piece: Piece }) | null;
  readonly blocks: readonly BlockPart[];
}

/** A page of the document with what stands on it. */
export interface PageView extends Range {
  readonly placed: PlacedPage;
  readonly turns: readonly TurnPart[];
  /** Cover, contents, annexes: what is no part of the sitting itself. */
  readonly matter: readonly BlockPart[];
}

interface OpenTurnPart {
  readonly turn: Turn;
  readonly speakerLine: TurnPart['speakerLine'];
  readonly blocks: BlockPart[];
}

interface OpenPage {
  readonly turns: OpenTurnPart[];
  readonly matter: BlockPart[];
}

/** The pages of one source of an analysis, in UTF-16 offsets of its text; turns are cut where pages end. */
export function pagesOf({ sitting }: Analysis, source: number): PageView[] {
  const open = new Map<PlacedPage, OpenPage>();
  for (const placed of sitting.extracts[source]?.pages ?? []) open.set(placed, { turns: [], matter: [] });
  for (const turn of sitting.turns) {
    if (turn.speakerPiece) addSpeakerLine(open, turn, turn.speakerPiece);
    for (const block of turn.blocks) {
      for (const { piece, placed } of block.pieces) {
        const turns = open.get(placed)?.turns;
        if (!turns) continue;
        let part = turns.at(-1);
        if (part?.turn !== turn) turns.push((part = { turn, speakerLine: null, blocks: [] }));
        part.blocks.push({ block, piece, ...placedRange(placed, piece) });
      }
    }
  }
  for (const { blocks } of sitting.matter) {
    for (const block of blocks) {
      for (const { piece, placed } of block.pieces) {
        open.get(placed)?.matter.push({ block, piece, ...placedRange(placed, piece) });
      }
    }
  }
  return [...open].map(([placed, { turns, matter }]) => ({
    placed,
    start: placed.start,
    end: placed.end,
    turns: turns.map(closeTurnPart),
    matter,
  }));
}

function addSpeakerLine(open: ReadonlyMap<PlacedPage, OpenPage>, turn: Turn, { piece, placed }: PlacedPiece): void {
  open.get(placed)?.turns.push({ turn, speakerLine: { piece, ...placedRange(placed, piece) }, blocks: [] });
}

function closeTurnPart(part: OpenTurnPart): TurnPart {
  const first = part.speakerLine ?? part.blocks[0];
  const last = part.blocks.at(-1) ?? part.speakerLine;
  return { ...part, start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** Which of some ascending ranges holds an offset, its end included: the later one where two meet. */
export function partAt<Part extends Range>(parts: readonly Part[], offset: number): Part | undefined {
  return parts.findLast(({ start, end }) => start <= offset && offset <= end);
}
