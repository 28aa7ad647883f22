import type { Range, TextEdit } from '../text/offsets.js';

/** Where a range is after edits, and whether its own characters were touched. Empty where all of them went. */
export interface FollowedRange extends Range {
  readonly touched: boolean;
}

/**
 * Follows a range through edits of its text. What is typed at its borders stays outside, what is typed inside belongs to
 * it; where exactly the range is replaced, the new wording takes its place.
 * @param edits ascending, not overlapping, in UTF-16 offsets of the text before
 */
export function followRange(range: Range, edits: readonly TextEdit[]): FollowedRange {
  let shift = 0;
  let { start, end } = range;
  let touched = false;
  for (const edit of edits) {
    if (edit.start >= range.end && !(edit.start === range.start && range.start === range.end)) break;
    const growth = edit.newText.length - (edit.end - edit.start);
    if (edit.end <= range.start) {
      shift += growth;
      start = range.start + shift;
      end = range.end + shift;
      continue;
    }
    touched = true;
    if (edit.start <= range.start && edit.end >= range.end) {
      const isExact = edit.start === range.start && edit.end === range.end;
      const behind = edit.start + shift + edit.newText.length;
      return { start: isExact ? edit.start + shift : behind, end: behind, touched };
    }
    if (edit.start < range.start) {
      // The head of the range went with what stood before it: the new wording stays outside.
      start = edit.start + shift + edit.newText.length;
      shift += growth;
      end = range.end + shift;
    } else if (edit.end > range.end) {
      end = edit.start + shift;
      break;
    } else {
      shift += growth;
      end = range.end + shift;
    }
  }
  return { start: Math.min(start, end), end, touched };
}

/** The edits that undo edits, in offsets of the text after. @param before the text that the edits were made for */
export function inverseEdits(edits: readonly TextEdit[], before: string): TextEdit[] {
  let shift = 0;
  return edits.map(({ start, end, newText }) => {
    const from = start + shift;
    shift += newText.length - (end - start);
    return { start: from, end: from + newText.length, newText: before.slice(start, end) };
  });
}
