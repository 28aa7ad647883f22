import type { Turn } from '../model/sitting.js';
import { placedRange } from '../rules/rule.js';
import type { TextEdit } from '../text/offsets.js';
import { isWhiteSpace } from '../text/running-text.js';
import { breakBefore, layoutOf } from './layout.js';
import { extractOf, type RefactorContext } from './refactoring.js';

/** Most speakers that are offered. */
const MAX_SPEAKERS = 4;

/**
 * Who may take the floor where a turn is split: the labels of those who spoke last, without the one who speaks; those
 * who speak next where nobody spoke before. Empty where a turn cannot be split.
 */
export function nextSpeakers(context: RefactorContext): readonly string[] {
  const { turns } = context.analysis.sitting;
  const index = turnToSplit(context);
  if (index < 0) return [];
  const labels = [...turns.slice(0, index).reverse(), ...turns.slice(index + 1)].flatMap(
    ({ speaker }) => speaker?.label ?? [],
  );
  const current = turns[index]?.speaker?.label;
  return [...new Set(labels)].filter((label) => label !== current).slice(0, MAX_SPEAKERS);
}

/**
 * Splits the turn at the cursor: the words behind it belong to another speaker. Inside a word the cut is before it.
 * @param label speaker line without its colon
 */
export function splitTurn(context: RefactorContext, label: string): readonly TextEdit[] | null {
  if (turnToSplit(context) < 0) return null;
  const { text } = extractOf(context);
  const layout = layoutOf(text);
  const at = cutOf(context);
  const before = breakBefore(text, at, layout);
  const gap = layout.lineEnd.repeat(layout.emptyLines + 1);
  const speakerLine = `${label}:${layout.trailingBlank ? ' ' : ''}${gap}`;
  const start = before?.start ?? lineStart(text, at);
  return [{ start, end: start, newText: (before?.newText ?? '') + speakerLine }];
}

/** Index of the turn whose speech the cursor divides; -1 where there is none. */
function turnToSplit(context: RefactorContext): number {
  const at = cutOf(context);
  return context.analysis.sitting.turns.findIndex((turn) => dividesSpeech(turn, at, context.source));
}

/** Whether speech stands on both sides of an offset: a paragraph holds it, and it is not where the turn begins. */
function dividesSpeech({ blocks }: Turn, at: number, source: number): boolean {
  return blocks.some(({ kind, pieces }, block) =>
    pieces.some(({ piece, placed }, index) => {
      if (kind !== 'paragraph' || placed.source !== source) return false;
      const { start, end } = placedRange(placed, piece);
      return at < end && (at > start || (at === start && block + index > 0));
    }),
  );
}

/** The cursor, moved to where a word begins: back from the middle of one, on from the blanks before one. */
function cutOf(context: RefactorContext): number {
  const { text } = extractOf(context);
  let at = context.selection.start;
  if (isBlank(text.charAt(at))) while (isBlank(text.charAt(at))) at++;
  else while (at > 0 && !isWhiteSpace(text.charAt(at - 1))) at--;
  return at;
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\u00a0';
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}
