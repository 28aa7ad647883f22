import { anchorAt } from '../annotate/quote.js';
import { annotationItem, commentItem, relationItem } from '../interchange/web-annotation/export.js';
import { pathIri } from '../interchange/web-annotation/names.js';
import type { ExportedAnnotation } from '../model/export-annotation.js';
import type { AnnotationRecord } from '../model/sidecar.js';
import type { CorrectionPlace } from '../provenance/placed-corrections.js';
import { outsideProvenance } from '../stand-off/file-records.js';
import type { PlacedAnnotation, StandOffText } from '../stand-off/stand-off-text.js';
import { CodePointIndex } from '../text/code-points.js';
import type { SourceFacts } from './document.js';
import type { WrittenCorrection } from './written-corrections.js';

/** Whose wording it is that nobody is known to have written. */
const OUTSIDE = outsideProvenance('outside', '');

/** What an export says of a file because of what people said about it and wrote into it. */
export type StandOffFacts = Pick<SourceFacts, 'annotations' | 'written'> & {
  /** Null where corrections were written into the file, but the original is not known: they cannot be told then. */
  readonly originalSha256: string | null;
};

/**
 * @param standOff what people said about the file, at the file's present text
 * @param path of the file as the export names it
 */
export function standOffFacts(standOff: StandOffText, path: string): StandOffFacts {
  const annotations = exportedAnnotations(standOff, path);
  if (standOff.original === null) return { annotations, written: [], originalSha256: null };
  return {
    annotations,
    written: standOff.corrections(OUTSIDE).map(writtenCorrection),
    originalSha256: standOff.original.sha256,
  };
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
