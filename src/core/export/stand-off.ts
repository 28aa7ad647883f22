import { anchorAt } from '../annotate/quote.js';
import { annotationItem, commentItem, relationItem } from '../interchange/web-annotation/export.js';
import { pathIri } from '../interchange/web-annotation/names.js';
import type { ExportedAnnotation } from '../model/export-annotation.js';
import type { AnnotationRecord } from '../model/sidecar.js';
import type { Provenance } from '../provenance/attribution.js';
import { placedInText, type CorrectionPlace } from '../provenance/placed-corrections.js';
import { recordsOf } from '../sidecar/sidecar.js';
import type { PlacedAnnotation, StandOffText } from '../stand-off/stand-off-text.js';
import { CodePointIndex } from '../text/code-points.js';
import type { SourceFacts } from './document.js';
import type { WrittenCorrection } from './written-corrections.js';

/** Whose wording it is that nobody is known to have written. */
const OUTSIDE: Provenance = { id: 'outside', rule: null, decided: true, creator: 'unknown', created: '' };

/** What an export says of a file because of what people said about it and wrote into it. */
export type StandOffFacts = Pick<SourceFacts, 'annotations' | 'written'> & {
  /**
   * SHA-256 of the original; undefined where there is none. Null where the original is known by name only and the file
   * was changed since its corrections were recorded: what was corrected cannot be told then.
   */
  readonly originalSha256: string | null | undefined;
};

/**
 * @param standOff what people said about the file, at the file's present text
 * @param path of the file as the export names it
 * @param isCurrent whether the records were written for this very file
 */
export function standOffFacts(standOff: StandOffText, path: string, isCurrent: boolean): StandOffFacts {
  const corrections = correctionsOf(standOff, isCurrent);
  const sha256 = standOff.original?.sha256 ?? standOff.sidecar.document?.original?.sha256;
  return {
    annotations: exportedAnnotations(standOff, path),
    written: (corrections ?? []).map(writtenCorrection),
    originalSha256: corrections === null ? null : sha256,
  };
}

/** Corrections at their places in the file; null where they cannot be told. */
function correctionsOf(standOff: StandOffText, isCurrent: boolean): readonly CorrectionPlace[] | null {
  if (standOff.original !== null) return standOff.corrections(OUTSIDE);
  const records = recordsOf(standOff.sidecar, 'correction');
  const placed = isCurrent ? placedInText(standOff.text, records) : null;
  return placed ?? (records.length === 0 && !standOff.sidecar.document?.original ? [] : null);
}

function writtenCorrection({ start, end, record }: CorrectionPlace): WrittenCorrection {
  const { original, rule, decided, creator } = record;
  return { start, end, original, rule, decided, by: rule !== null && !decided ? 'rule' : creator || OUTSIDE.creator };
}

/** Annotations by place, orphans last, then comments and relations, as Web Annotations. */
function exportedAnnotations(standOff: StandOffText, path: string): ExportedAnnotation[] {
  const source = pathIri(path);
  const codePoints = new CodePointIndex(standOff.text);
  return [
    ...standOff.annotations().map((placed) => exportedAnnotation(placed, source, standOff.text, codePoints)),
    ...standOff.comments().map(commentItem),
    ...standOff.relations().map(relationItem),
  ];
}

/** An orphan has the words that it had last, and no place. */
function exportedAnnotation(
  { record, range, state }: PlacedAnnotation,
  source: string,
  text: string,
  codePoints: CodePointIndex,
): ExportedAnnotation {
  const anchor = range === null ? record.anchor : anchorAt(text, range, codePoints);
  const present: AnnotationRecord = { ...record, anchor, state: range === null ? 'orphan' : state };
  const item = annotationItem(present, source);
  if (range !== null) return item;
  return { ...item, target: { ...item.target, selector: item.target.selector.slice(0, 1) } };
}
