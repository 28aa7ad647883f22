/** A stretch of text, in UTF-16 code units of the text it belongs to; `start` inclusive, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A replacement of one range of a text by other characters. */
export interface TextEdit extends Range {
  readonly newText: string;
}

/** Whether two ranges share a character, or (both empty) stand at the same place. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end ? true : a.start === b.start && a.end === b.end;
}

/**
 * Applies edits to a text.
 * @param text the text that the edits were made for
 * @param edits non-overlapping edits, in any order, offsets in UTF-16 code units of `text`
 * @returns the new text
 * @throws RangeError when two edits overlap or one lies outside the text
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`edit ${edit.start}-${edit.end} overlaps another or lies outside the text`);
    }
    out += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return out + text.slice(at);
}
