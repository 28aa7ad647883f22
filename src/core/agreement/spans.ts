import { positionOf } from '../annotate/quote.js';
import type { AnnotationRecord } from '../model/sidecar.js';
import { CodePointIndex } from '../text/code-points.js';
import type { Range } from '../text/offsets.js';

/** An annotation with its place, in UTF-16 code units of the text. */
export interface AnnotatedSpan extends Range {
  readonly annotation: AnnotationRecord;
}

/**
 * The annotations of one person that stand somewhere, by place. Orphans and those without words have none. What came out
 * of adjudication is nobody's own judgement, whoever made it.
 */
export function spansBy(creator: string, annotations: readonly AnnotationRecord[], text: string): AnnotatedSpan[] {
  const codePoints = new CodePointIndex(text);
  return annotations
    .filter((annotation) => annotation.creator === creator && annotation.state !== 'orphan' && !annotation.sources)
    .map((annotation) => ({ annotation, ...positionOf(annotation.anchor, text, codePoints) }))
    .filter(({ start, end }) => end > start)
    .sort(bySpan);
}

/** By place, the longer first, then by id. */
export function bySpan(a: AnnotatedSpan, b: AnnotatedSpan): number {
  return a.start - b.start || b.end - a.end || compareIds(a.annotation.id, b.annotation.id);
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Characters that two ranges share. */
export function sharedLength(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** The share of what two ranges cover together that both cover: 1 the same range, 0 apart. */
export function overlapShare(a: Range, b: Range): number {
  const shared = sharedLength(a, b);
  return shared === 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
