import type { CorrectionRecord } from '../model/sidecar.js';
import { CodePointIndex } from '../text/code-points.js';
import type { Range, TextEdit } from '../text/offsets.js';

/** A recorded correction with the place of its new wording in the corrected text, in UTF-16 offsets. */
export interface CorrectionPlace extends Range {
  readonly record: CorrectionRecord;
}

/**
 * The text that recorded corrections make of their original, and where each of them stands in it.
 * @param records in any order; those of another original cannot be placed
 * @returns null where the records do not fit the original: they overlap, or other words stand at their places
 */
export function applyRecords(
  original: string,
  records: readonly CorrectionRecord[],
): { readonly text: string; readonly places: readonly CorrectionPlace[] } | null {
  const codePoints = new CodePointIndex(original);
  const places: CorrectionPlace[] = [];
  let text = '';
  let behind = 0;
  for (const record of inOrder(records)) {
    if (record.end < record.start || record.end > codePoints.length) return null;
    const [start, end] = [codePoints.toUtf16(record.start), codePoints.toUtf16(record.end)];
    if (start < behind || original.slice(start, end) !== record.original) return null;
    text += original.slice(behind, start) + record.corrected;
    places.push({ record, start: text.length - record.corrected.length, end: text.length });
    behind = end;
  }
  return { text: text + original.slice(behind), places };
}

/** Where recorded corrections stand in the text that they make of their original; null where they do not fit it. */
export function placedCorrections(
  original: string,
  records: readonly CorrectionRecord[],
): readonly CorrectionPlace[] | null {
  return applyRecords(original, records)?.places ?? null;
}

/**
 * The same where the original is not at hand.
 * @param current the text that the records make of their original
 * @returns null where the records do not fit the text
 */
export function placedInText(current: string, records: readonly CorrectionRecord[]): readonly CorrectionPlace[] | null {
  const codePoints = new CodePointIndex(current);
  const places: CorrectionPlace[] = [];
  /** How far the text has moved against the original, in code points. */
  let shift = 0;
  let behind = 0;
  for (const record of inOrder(records)) {
    const { length } = new CodePointIndex(record.corrected);
    const replaced = new CodePointIndex(record.original).length;
    const from = record.start + shift;
    if (record.start < behind || record.end - record.start !== replaced) return null;
    const [start, end] = [codePoints.toUtf16(from), codePoints.toUtf16(from + length)];
    if (current.slice(start, end) !== record.corrected) return null;
    places.push({ record, start, end });
    shift += length - replaced;
    behind = record.end;
  }
  return places;
}

function inOrder(records: readonly CorrectionRecord[]): CorrectionRecord[] {
  return records.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * The edit of the present text that takes a correction back.
 * @param place where its wording stands now
 */
export function revertEdit({ start, end, record }: CorrectionPlace): TextEdit {
  return { start, end, newText: record.original };
}

/** The corrections that the fix of a rule made; null: those that people typed. */
export function correctionsOfRule<Owned extends Pick<CorrectionRecord, 'rule'>>(
  records: readonly Owned[],
  rule: string | null,
): Owned[] {
  return records.filter((record) => record.rule === rule);
}

/** Where people decided, for protection from bulk repairs. */
export function decidedRanges(places: readonly CorrectionPlace[]): Range[] {
  return places.filter(({ record }) => record.decided).map(({ start, end }) => ({ start, end }));
}
