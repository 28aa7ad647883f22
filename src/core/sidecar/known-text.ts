import type { CorrectionRecord } from '../model/sidecar.js';
import { CodePointIndex } from '../text/code-points.js';
import { applyEdits, type TextEdit } from '../text/offsets.js';
import { recordsOf, type Sidecar } from './sidecar.js';

/** The text that a sidecar was last written for, made of the original and its corrections. */
export interface KnownText {
  readonly text: string;
  /**
   * Whether the anchors may be taken to stand in it: it has as many characters as the document record says, and the
   * sidecar is no merge. The caller compares the hash as well (the core has none).
   */
  readonly agrees: boolean;
}

/**
 * The last known text of a sidecar.
 * @param original the text of the original, decoded
 * @returns null where the corrections do not fit the original or each other (after a merge)
 */
export function knownText(original: string, sidecar: Pick<Sidecar, 'document' | 'records'>): KnownText | null {
  const edits = correctionEdits(original, recordsOf(sidecar, 'correction'));
  if (edits === null) return null;
  const text = applyEdits(original, edits);
  const { document } = sidecar;
  const agrees =
    document !== null && document.merged !== true && document.text.characters === new CodePointIndex(text).length;
  return { text, agrees };
}

/**
 * Corrections as edits of their original, in UTF-16 offsets, ascending; the same correction counts once.
 * @returns null where one of them does not fit the original, or two of them overlap
 */
export function correctionEdits(original: string, corrections: readonly CorrectionRecord[]): TextEdit[] | null {
  const codePoints = new CodePointIndex(original);
  const edits: TextEdit[] = [];
  const sorted = [...corrections].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { start: from, end: to, original: before, corrected } of sorted) {
    const edit = { start: codePoints.toUtf16(from), end: codePoints.toUtf16(to), newText: corrected };
    if (to > codePoints.length || original.slice(edit.start, edit.end) !== before) return null;
    const last = edits.at(-1);
    if (last?.start === edit.start && last.end === edit.end) {
      if (last.newText !== edit.newText) return null;
      continue;
    }
    if (last !== undefined && edit.start < last.end) return null;
    edits.push(edit);
  }
  return edits;
}
