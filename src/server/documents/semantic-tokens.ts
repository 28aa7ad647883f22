import type { ContributionKind } from '../../core/model/contribution.js';
import type { Piece } from '../../core/model/page.js';
import type { PlacedPage } from '../../core/model/sitting.js';
import type { Range } from '../../core/text/offsets.js';
import type { BlockPart, PageView, TurnPart } from './transcript.js';

/** Token types, all of the protocol's own; package.json maps each to the scope that the grammar gives the same thing. */
export const TOKEN_TYPES = ['function', 'modifier', 'type', 'property', 'class', 'comment', 'namespace'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

/** A stretch of one line with its type, in UTF-16 offsets of the document. */
export interface Token extends Range {
  readonly type: TokenType;
}

/**
 * What a grammar that sees one line at a time cannot know: speaker lines that are recognised by what stands around
 * them, headings, and interjections without a word that tells them. What it knows is left to it, so that the colours
 * of most text never change after a file is opened.
 * @returns ascending by start, not overlapping, none longer than a line
 */
export function semanticTokens(pages: readonly PageView[]): Token[] {
  return pages.flatMap(({ placed, start, turns, matter }) =>
    [
      ...matter.flatMap((part) => blockTokens(part, placed)),
      ...turns.flatMap((turn) => [
        ...speakerTokens(turn, start),
        ...turn.blocks.flatMap((part) => blockTokens(part, placed)),
      ]),
    ].sort((a, b) => a.start - b.start),
  );
}

function speakerTokens({ speakerLine }: TurnPart, pageStart: number): Token[] {
  const piece = speakerLine?.piece;
  if (!piece?.speakerLine || isPlainSpeakerLine(piece)) return [];
  const { title, name, role, constituency, faction } = piece.speakerLine.parts;
  const parts: [TokenType, Range | null][] = [
    ['modifier', title],
    ['function', name],
    ['type', role],
    ['property', constituency],
    ['class', faction],
  ];
  return parts.flatMap(([type, range]) => (range === null ? [] : tokensIn(piece, range, type, pageStart)));
}

/** Whether the words of a speaker line show by themselves what it is: on one line, with a role or faction, no defect. */
function isPlainSpeakerLine({ lines, speakerLine }: Piece): boolean {
  if (!speakerLine || lines.length > 1) return false;
  const { parts, findings } = speakerLine;
  return findings.length === 0 && (parts.role ?? parts.faction) !== null;
}

/** A paper in a heading; the grammar knows it, and its colour stays. */
const PAPER = /Drucks(?:\.|achen?)\s{1,3}\d{1,2}\/\d{1,6}/gu;

function blockTokens({ block, piece }: BlockPart, { page, start }: PlacedPage): Token[] {
  if (block.kind === 'heading') {
    return tokensIn(piece, piece, 'namespace', 0).flatMap((token) => withoutPapers(token, page.text, start));
  }
  if (block.kind !== 'interjection') return [];
  const tells = block.contributions.some(({ kind }) => !TOLD_IN_SENTENCES.has(kind));
  return tells && piece.brackets === 'closed' ? [] : tokensIn(piece, piece, 'comment', start);
}

/** Events that no single word tells, so that the grammar does not know them. */
const TOLD_IN_SENTENCES: ReadonlySet<ContributionKind> = new Set([
  'action',
  'entering',
  'leaving',
  'microphone',
  'request',
  'other',
]);

/** What is left of a token of a page when the papers in it are taken out, in offsets of the document. */
function withoutPapers({ type, start, end }: Token, text: string, pageStart: number): Token[] {
  const tokens: Token[] = [];
  let from = start;
  for (const { index, 0: paper } of text.slice(start, end).matchAll(PAPER)) {
    tokens.push({ type, start: from, end: start + index });
    from = start + index + paper.length;
  }
  tokens.push({ type, start: from, end });
  return tokens
    .filter((token) => token.start < token.end)
    .map((token) => ({ type, start: pageStart + token.start, end: pageStart + token.end }));
}

/** A range of a piece as tokens, one for each physical line, without the blanks around the lines. */
function tokensIn({ lines }: Piece, range: Range, type: TokenType, pageStart: number): Token[] {
  return lines.flatMap((line) => {
    const start = Math.max(line.start, range.start);
    const end = Math.min(line.end, range.end);
    return start < end ? [{ type, start: pageStart + start, end: pageStart + end }] : [];
  });
}
