import { anchorAt } from '../../../src/core/annotate/quote.js';
import type { AnnotationRecord } from '../../../src/core/model/sidecar.js';
import { CodePointIndex } from '../../../src/core/text/code-points.js';

export const NOW = '2026-11-26T12:00:00Z';

/** An annotation of the words between two offsets, in UTF-16 code units. */
export function annotation(
  text: string,
  creator: string,
  [start, end]: readonly [number, number],
  label: string | null,
  more: Partial<AnnotationRecord> = {},
): AnnotationRecord {
  return {
    record: 'annotation',
    id: `${creator}-${start}-${end}-${label}`,
    label,
    attributes: {},
    note: null,
    unit: 'selection',
    anchor: anchorAt(text, { start, end }, new CodePointIndex(text)),
    state: 'exact',
    creator,
    created: NOW,
    modified: null,
    ...more,
  };
}
