import type { AnnotationRecord } from '../model/sidecar.js';
import type { Range } from '../text/offsets.js';
import { matchSpans, type SpanPair } from './match.js';
import { spansBy, type AnnotatedSpan } from './spans.js';

/**
 * agreed: the same in all; fields: same span and label, attributes or note differ; label: same span, other label;
 * overlap: spans that differ; only-a, only-b: the other person has nothing there.
 */
export type ComparisonKind = 'agreed' | 'fields' | 'label' | 'overlap' | 'only-a' | 'only-b';

export type ComparedField = 'span' | 'label' | 'attributes' | 'note';

/** What two people say of one place; at least one of them says something. */
export interface Comparison {
  readonly kind: ComparisonKind;
  readonly a: AnnotationRecord | null;
  readonly b: AnnotationRecord | null;
  /** What both cover together, in UTF-16 code units of the text. */
  readonly range: Range;
  /** In what they differ where both say something. */
  readonly differs: readonly ComparedField[];
}

/**
 * Compares two people's annotations of one text.
 * @returns by place, those on which they agree as well
 */
export function compareAnnotations(
  annotations: readonly AnnotationRecord[],
  text: string,
  creatorA: string,
  creatorB: string,
): Comparison[] {
  return matchSpans(spansBy(creatorA, annotations, text), spansBy(creatorB, annotations, text)).flatMap(
    (pair) => comparisonOf(pair) ?? [],
  );
}

function comparisonOf({ a, b }: SpanPair): Comparison | null {
  const only = a ?? b;
  if (!only) return null;
  if (!a || !b) {
    const range = { start: only.start, end: only.end };
    return { kind: a ? 'only-a' : 'only-b', a: a?.annotation ?? null, b: b?.annotation ?? null, range, differs: [] };
  }
  const differs = fieldsThatDiffer(a, b);
  const range = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
  return { kind: kindOf(differs), a: a.annotation, b: b.annotation, range, differs };
}

function kindOf(differs: readonly ComparedField[]): ComparisonKind {
  if (differs.includes('span')) return 'overlap';
  if (differs.includes('label')) return 'label';
  return differs.length > 0 ? 'fields' : 'agreed';
}

function fieldsThatDiffer(a: AnnotatedSpan, b: AnnotatedSpan): ComparedField[] {
  const fields: ComparedField[] = [];
  if (a.start !== b.start || a.end !== b.end) fields.push('span');
  if (a.annotation.label !== b.annotation.label) fields.push('label');
  if (sorted(a.annotation.attributes) !== sorted(b.annotation.attributes)) fields.push('attributes');
  if (a.annotation.note !== b.annotation.note) fields.push('note');
  return fields;
}

function sorted(attributes: AnnotationRecord['attributes']): string {
  return JSON.stringify(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
}
