import { diffArrays } from 'diff';
import type { Range, TextEdit } from '../text/offsets.js';
import { commonPlaces, type CommonPlace } from './common-words.js';

/** From this length on, in UTF-16 code units, a changed stretch is cut at the words that both texts share for sure. */
const LONG = 4_000;

/** More edits than this are not worked out in one stretch, it counts as replaced: the time grows with their square. */
const MAX_WORD_EDITS = 2_000;
const MAX_LINE_EDITS = 4_000;
/** How far a change is tried elsewhere; farther than any annotation of a line or a paragraph reaches. */
const MAX_SLIDE = 20_000;

/** Words, runs of blanks, single other characters: what people change is a word or a mark. */
const TOKENS = /[\p{L}\p{M}\p{N}]+|[ \t]+|\r\n|[\s\S]/gu;

/**
 * The edits that lead from one text to another: lines first, then words inside the lines that differ.
 * @returns ascending, not overlapping, in UTF-16 offsets of `before`; empty where the texts are the same
 */
export function diffTexts(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  let head = 0;
  const shorter = Math.min(before.length, after.length);
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  // Whole lines are compared: a line that begins or ends like its neighbour must not be cut in two.
  head = head === 0 ? 0 : before.lastIndexOf('\n', head - 1) + 1;
  const lineEnd = tail === 0 ? -1 : before.indexOf('\n', before.length - tail);
  tail = lineEnd < 0 ? 0 : before.length - lineEnd - 1;
  const changedBefore = before.slice(head, before.length - tail);
  const changedAfter = after.slice(head, after.length - tail);
  if (Math.min(changedBefore.length, changedAfter.length) < LONG) return diffLines(changedBefore, changedAfter, head);
  const edits: TextEdit[] = [];
  let [fromBefore, fromAfter] = [0, 0];
  const end: CommonPlace = { before: changedBefore.length, after: changedAfter.length };
  for (const to of [...commonPlaces(changedBefore, changedAfter), end]) {
    const [removed, added] = [changedBefore.slice(fromBefore, to.before), changedAfter.slice(fromAfter, to.after)];
    if (removed !== added) edits.push(...diffLines(removed, added, head + fromBefore));
    [fromBefore, fromAfter] = [to.before, to.after];
  }
  return edits;
}

/** The edits inside one changed stretch: lines first, then words. @param offset where `before` stands in its text */
function diffLines(before: string, after: string, offset: number): TextEdit[] {
  return changesOf(linesOf(before), linesOf(after), MAX_LINE_EDITS, offset).flatMap((lines) =>
    lines.removed === '' || lines.added === ''
      ? [{ start: lines.start, end: lines.start + lines.removed.length, newText: lines.added }]
      : diffWords(lines.removed, lines.added, lines.start),
  );
}

/** The edits inside one changed stretch, word by word. @param offset where `before` stands in its text */
export function diffWords(before: string, after: string, offset = 0): TextEdit[] {
  return changesOf(before.match(TOKENS) ?? [], after.match(TOKENS) ?? [], MAX_WORD_EDITS, offset).map(
    ({ start, removed, added }) => ({ start, end: start + removed.length, newText: added }),
  );
}

interface Change {
  readonly start: number;
  readonly removed: string;
  readonly added: string;
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (let start = 0; start < text.length;) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at + 1;
    lines.push(text.slice(start, end));
    start = end;
  }
  return lines;
}

function changesOf(before: string[], after: string[], maxEditLength: number, offset: number): Change[] {
  const parts = diffArrays(before, after, { maxEditLength });
  if (parts === undefined) return [{ start: offset, removed: before.join(''), added: after.join('') }];
  const changes: Change[] = [];
  let at = offset;
  let open: { start: number; removed: string; added: string } | null = null;
  for (const { added, removed, value } of parts) {
    const text = value.join('');
    if (!added && !removed) {
      at += text.length;
      open = null;
      continue;
    }
    if (open === null) changes.push((open = { start: at, removed: '', added: '' }));
    if (removed) {
      open.removed += text;
      at += text.length;
    } else {
      open.added += text;
    }
  }
  return changes;
}

/**
 * Stretches of the text before in which a diff could have put its change just as well: where something is deleted or
 * inserted next to its own likeness, the diff cannot tell which of the two it was. What lies wholly inside such a stretch
 * was not followed for sure.
 */
export function unsureStretches(before: string, after: string, edits: readonly TextEdit[]): Range[] {
  const unsure: Range[] = [];
  let shift = 0;
  for (const { start, end, newText } of edits) {
    const isDeletion = newText === '' && end > start;
    const isInsertion = end === start && newText !== '';
    if (isDeletion) {
      const [left, right] = slide(before, start, end);
      if (left > 0) unsure.push({ start: start - left, end: start });
      if (right > 0) unsure.push({ start: end, end: end + right });
    } else if (isInsertion) {
      const [left, right] = slide(after, start + shift, start + shift + newText.length);
      if (left > 0) unsure.push({ start: start - left, end: start });
      if (right > 0) unsure.push({ start, end: start + right });
    }
    shift += newText.length - (end - start);
  }
  return unsure;
}

/**
 * How far a stretch of a text can be moved to the left and to the right so that what remains around it stays the same: a
 * diff cannot tell which of these places was deleted, or inserted.
 */
export function slide(text: string, start: number, end: number): [left: number, right: number] {
  let left = 0;
  while (left < MAX_SLIDE && start - left > 0 && text.charCodeAt(start - left - 1) === text.charCodeAt(end - left - 1))
    left++;
  let right = 0;
  while (
    right < MAX_SLIDE &&
    end + right < text.length &&
    text.charCodeAt(start + right) === text.charCodeAt(end + right)
  )
    right++;
  return [left, right];
}
