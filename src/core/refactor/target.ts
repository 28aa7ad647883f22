import { Lines } from '../text/lines.js';
import type { Range } from '../text/offsets.js';

/** What a selection means: its characters without the white space around them; for a cursor the line it stands on. */
export function selectedText(text: string, selection: Range): Range | null {
  if (selection.start < selection.end) return trimmed(text, selection);
  const lines = new Lines(text);
  const line = lines.lineAt(selection.start);
  return trimmed(text, { start: lines.start(line), end: lines.end(line) });
}

/** A range without the white space at its ends; null where nothing else is in it. */
export function trimmed(text: string, { start, end }: Range): Range | null {
  const content = text.slice(start, end);
  const inner = content.trim();
  if (inner === '') return null;
  const from = start + content.indexOf(inner);
  return { start: from, end: from + inner.length };
}
