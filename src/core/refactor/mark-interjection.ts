import { closingBracket } from '../parse/brackets.js';
import type { Range, TextEdit } from '../text/offsets.js';
import { isolate } from './layout.js';
import { extractOf, piecesOf, type RefactorContext } from './refactoring.js';
import { trimmed } from './target.js';

/** Longest text that is taken for an interjection. */
const MAX_LENGTH = 2000;

/**
 * Marks the selected words as an interjection: puts them into brackets and sets them apart. Without a selection the
 * brackets around the cursor count, or a paragraph of one line.
 */
export function markInterjection(context: RefactorContext): readonly TextEdit[] | null {
  const { text } = extractOf(context);
  const { selection } = context;
  const target = selection.start < selection.end ? trimmed(text, selection) : targetAtCursor(context);
  if (!target || target.end - target.start > MAX_LENGTH) return null;
  const touched = piecesOf(context).filter(({ start, end }) => start < target.end && target.start < end);
  if (touched.length !== 1 || touched[0]?.kind !== 'paragraph') return null;
  const { open, close } = missingBrackets(text.slice(target.start, target.end));
  const insertions = [
    { start: target.start, end: target.start, newText: open },
    { start: target.end, end: target.end, newText: close },
  ].filter(({ newText }) => newText !== '');
  return merged([...isolate(text, target), ...insertions], target);
}

/** What is missing for one pair of brackets around all words. */
function missingBrackets(words: string): { open: string; close: string } {
  const wholeIn = (text: string) => closingBracket(text, 0, text.length) === text.length;
  const choices = [
    { open: '', close: '' },
    { open: '', close: ')' },
    { open: '(', close: '' },
  ];
  return (
    choices.find(({ open, close }) => `${open}${words}`.startsWith('(') && wholeIn(open + words + close)) ?? {
      open: '(',
      close: ')',
    }
  );
}

/** The brackets around the cursor, the innermost first that hold more than a faction; else a paragraph of one line. */
function targetAtCursor(context: RefactorContext): Range | null {
  const { text } = extractOf(context);
  const at = context.selection.start;
  const paragraph = piecesOf(context).find(({ kind, start, end }) => kind === 'paragraph' && start <= at && at <= end);
  if (!paragraph) return null;
  for (let open = text.indexOf('(', paragraph.start); open >= 0 && open <= at; open = text.indexOf('(', open + 1)) {
    const end = closingBracket(text, open, paragraph.end);
    if (end >= at) return { start: open, end };
  }
  return /[\r\n]/u.test(text.slice(paragraph.start, paragraph.end)) ? null : paragraph;
}

/** Insertions in their order: before the words the gap comes first, behind them the bracket. */
function merged(edits: readonly TextEdit[], { start, end }: Range): TextEdit[] {
  const at = (offset: number) => edits.filter((edit) => edit.start === offset);
  const before = at(start);
  const behind = [...at(end)].reverse();
  const join = (list: readonly TextEdit[], offset: number): TextEdit[] =>
    list.length === 0 ? [] : [{ start: offset, end: offset, newText: list.map(({ newText }) => newText).join('') }];
  const others = edits.filter((edit) => edit.start !== start && edit.start !== end);
  return [...others, ...join(before, start), ...join(behind, end)].sort((a, b) => a.start - b.start);
}
