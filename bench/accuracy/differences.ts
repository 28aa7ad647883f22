import { align, sharedLength, type Stretch } from '../lib/align.ts';
import { lettersOnly, normalText, words } from './normal-text.ts';
import { mergeTurns, runningWords, type ComparedBlock, type ComparedTurn, type MergedTurn } from './transcripts.ts';

export const ASPECTS = ['turns', 'interjections', 'paragraphs', 'text'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** A stretch where an export differs from the record. */
export interface Difference {
  /** What went wrong, in a few words. */
  readonly kind: string;
  readonly place: string;
  readonly before: string;
  readonly behind: string;
  readonly exported: readonly string[];
  readonly gold: readonly string[];
  /** How much is wrong: characters for text, else elements. */
  readonly size: number;
}

/** The comparison of one aspect. */
export interface Comparison {
  readonly shared: number;
  readonly exported: number;
  readonly gold: number;
  readonly differences: readonly Difference[];
}

/**
 * Compares an export with the record.
 * @returns the differences in the order of the text
 */
export function compare(aspect: Aspect, exported: readonly ComparedTurn[], gold: readonly ComparedTurn[]): Comparison {
  switch (aspect) {
    case 'turns':
      return compareTurns(mergeTurns(exported), mergeTurns(gold));
    case 'interjections':
      return compareBlocks('interjection', exported, gold, normalText);
    case 'paragraphs':
      return compareBlocks('speech', exported, gold, lettersOnly);
    case 'text':
      return compareText(exported, gold);
  }
}

function compareTurns(exported: readonly MergedTurn[], gold: readonly MergedTurn[]): Comparison {
  const key = ({ name, affiliation }: MergedTurn) => `${name} [${affiliation}]`;
  const shown = (turn: MergedTurn) => `${key(turn)}: ${beginningOf(turn.blocks[0]?.text ?? '')}`;
  return compareSequences(exported, gold, key, (a, b, { aStart }) => ({
    kind: a.length === 0 ? 'missing' : b.length === 0 ? 'extra' : 'changed',
    place: b[0]?.blocks[0]?.place ?? '',
    before: exported
      .slice(Math.max(0, aStart - 1), aStart)
      .map(key)
      .join(''),
    behind: '',
    exported: a.map(shown),
    gold: b.map(shown),
    size: Math.max(a.length, b.length),
  }));
}

function compareBlocks(
  kind: ComparedBlock['kind'],
  exportedTurns: readonly ComparedTurn[],
  goldTurns: readonly ComparedTurn[],
  normal: (text: string) => string,
): Comparison {
  const blocksOf = (turns: readonly ComparedTurn[]) =>
    turns.flatMap(({ blocks }) => blocks.filter((block) => block.kind === kind));
  const exported = blocksOf(exportedTurns);
  return compareSequences(
    exported,
    blocksOf(goldTurns),
    ({ text }) => normal(text),
    (a, b, { aStart }) => ({
      kind: blockDifference(a, b),
      place: b[0]?.place ?? '',
      before: endOf(exported[aStart - 1]?.text ?? ''),
      behind: '',
      exported: a.map(({ text }) => normalText(text)),
      gold: b.map(({ text }) => normalText(text)),
      size: Math.max(a.length, b.length),
    }),
  );
}

function blockDifference(exported: readonly ComparedBlock[], gold: readonly ComparedBlock[]): string {
  if (exported.length === 0) return 'missing';
  if (gold.length === 0) return 'extra';
  const joined = (blocks: readonly ComparedBlock[]) => lettersOnly(blocks.map(({ text }) => text).join(''));
  if (joined(exported) !== joined(gold)) return 'letters differ';
  if (exported.length === gold.length) return exported.length === 1 ? 'signs or blanks differ' : 'breaks moved';
  return exported.length > gold.length ? 'split' : 'merged';
}

function compareText(exportedTurns: readonly ComparedTurn[], goldTurns: readonly ComparedTurn[]): Comparison {
  const exported = runningWords(exportedTurns);
  const gold = runningWords(goldTurns);
  const text = (list: readonly { word: string }[]) => list.map(({ word }) => word).join(' ');
  return compareSequences(
    exported,
    gold,
    ({ word }) => word,
    (a, b, { aStart, aEnd, bStart }) => ({
      kind: textDifference(text(a), text(b)),
      place: (b[0] ?? gold[bStart - 1])?.place ?? '',
      before: text(exported.slice(Math.max(0, aStart - 5), aStart)),
      behind: text(exported.slice(aEnd, aEnd + 3)),
      exported: [text(a)],
      gold: [text(b)],
      size: Math.max(text(a).length, text(b).length),
    }),
  );
}

/** Names a textual difference by the characters that it is about. */
function textDifference(exported: string, gold: string): string {
  const bare = (text: string) => text.replace(/\s/gu, '');
  if (bare(exported) === bare(gold))
    return words(exported).length > words(gold).length ? 'blank too many' : 'blank lost';
  if (lettersOnly(exported) !== lettersOnly(gold)) return 'letters';
  const signs = (text: string) => Array.from(text.replace(/[\p{L}\p{N}\s]/gu, ''));
  const changes = align(signs(exported), signs(gold)).filter(({ equal }) => !equal);
  const lost = changes.flatMap(({ bStart, bEnd }) => signs(gold).slice(bStart, bEnd)).join(' ');
  const extra = changes.flatMap(({ aStart, aEnd }) => signs(exported).slice(aStart, aEnd)).join(' ');
  return [extra && `extra ${extra}`, lost && `lost ${lost}`].filter(Boolean).join(', ');
}

function compareSequences<T>(
  exported: readonly T[],
  gold: readonly T[],
  key: (element: T) => string,
  describe: (exported: readonly T[], gold: readonly T[], stretch: Stretch) => Difference,
): Comparison {
  const [exportedKeys, goldKeys] = [exported.map(key), gold.map(key)];
  const stretches = align(exportedKeys, goldKeys);
  const differences = stretches
    .filter(({ equal }) => !equal)
    .flatMap((stretch) => pairAlike(stretch, exportedKeys, goldKeys))
    .map((stretch) =>
      describe(exported.slice(stretch.aStart, stretch.aEnd), gold.slice(stretch.bStart, stretch.bEnd), stretch),
    );
  return { shared: sharedLength(stretches), exported: exported.length, gold: gold.length, differences };
}

/** Parts a stretch so that elements that differ in signs and blanks only stand opposite each other. */
function pairAlike(stretch: Stretch, exported: readonly string[], gold: readonly string[]): Stretch[] {
  const { aStart, bStart } = stretch;
  const letters = (list: readonly string[], start: number, end: number) => list.slice(start, end).map(lettersOnly);
  const parts = align(letters(exported, aStart, stretch.aEnd), letters(gold, bStart, stretch.bEnd));
  return parts.flatMap((part) => {
    const length = part.equal ? part.aEnd - part.aStart : 1;
    return Array.from({ length }, (_, index) => ({
      equal: false,
      aStart: aStart + part.aStart + index,
      aEnd: aStart + (part.equal ? part.aStart + index + 1 : part.aEnd),
      bStart: bStart + part.bStart + index,
      bEnd: bStart + (part.equal ? part.bStart + index + 1 : part.bEnd),
    }));
  });
}

const beginningOf = (text: string) => shorten(normalText(text), 60);

function endOf(text: string): string {
  const normal = normalText(text);
  return normal.length <= 60 ? normal : `…${normal.slice(-59)}`;
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
