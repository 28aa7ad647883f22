import type { CorrectionRecord } from '../model/sidecar.js';
import { CodePointIndex } from '../text/code-points.js';
import type { Range, TextEdit } from '../text/offsets.js';

/** A recorded correction with the place of its new wording in the corrected text, in UTF-16 offsets. */
export interface CorrectionPlace extends Range {
  readonly record: CorrectionRecord;
}

/**
 * Where recorded corrections stand in the text that they make of their original (`knownText`). The same correction may
 * be recorded twice, as after a merge: both stand at the same place.
 * @param records in any order; the places are ascending
 * @returns null where the records do not fit the original: they overlap, or other words stand at their places
 */
export function placedCorrections(
  original: string,
  records: readonly CorrectionRecord[],
): readonly CorrectionPlace[] | null {
  const codePoints = new CodePointIndex(original);
  let shift = 0;
  let behind = 0;
  return placedInOrder(records, (record) => {
    if (record.end < record.start || record.end > codePoints.length) return null;
    const [start, end] = [codePoints.toUtf16(record.start), codePoints.toUtf16(record.end)];
    if (start < behind || original.slice(start, end) !== record.original) return null;
    const place = { start: start + shift, end: start + shift + record.corrected.length };
    shift += record.corrected.length - (end - start);
    behind = end;
    return place;
  });
}

/**
 * The same where the original is not at hand.
 * @param current the text that the records make of their original
 * @returns null where the records do not fit the text
 */
export function placedInText(current: string, records: readonly CorrectionRecord[]): readonly CorrectionPlace[] | null {
  const codePoints = new CodePointIndex(current);
  /** How far the text has moved against the original, in code points. */
  let shift = 0;
  let behind = 0;
  return placedInOrder(records, (record) => {
    const { length } = new CodePointIndex(record.corrected);
    const replaced = new CodePointIndex(record.original).length;
    const from = record.start + shift;
    if (record.start < behind || record.end - record.start !== replaced) return null;
    const [start, end] = [codePoints.toUtf16(from), codePoints.toUtf16(from + length)];
    if (current.slice(start, end) !== record.corrected) return null;
    shift += length - replaced;
    behind = record.end;
    return { start, end };
  });
}

/** Places records from first to last; null where one of them has no place. */
function placedInOrder(
  records: readonly CorrectionRecord[],
  placeOf: (record: CorrectionRecord) => Range | null,
): readonly CorrectionPlace[] | null {
  const places: CorrectionPlace[] = [];
  for (const record of records.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = places.at(-1);
    const place = last && isSame(last.record, record) ? last : placeOf(record);
    if (!place) return null;
    places.push({ record, start: place.start, end: place.end });
  }
  return places;
}

/** Whether two records are one correction. */
function isSame(a: CorrectionRecord, b: CorrectionRecord): boolean {
  return a.start === b.start && a.end === b.end && a.corrected === b.corrected;
}

/**
 * The edit of the present text that takes a correction back.
 * @param place where its wording stands now
 */
export function revertEdit({ start, end, record }: CorrectionPlace): TextEdit {
  return { start, end, newText: record.original };
}

/** The edits that take several corrections back, ascending; the same correction counts once. */
export function revertEdits(places: readonly CorrectionPlace[]): TextEdit[] {
  const ordered = places.toSorted((a, b) => a.record.start - b.record.start || a.record.end - b.record.end);
  const once = ordered.filter(({ record }, index) => {
    const before = ordered[index - 1];
    return before === undefined || !isSame(before.record, record);
  });
  return once.map(revertEdit);
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
