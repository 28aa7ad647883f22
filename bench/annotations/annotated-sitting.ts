import { anchorAt } from '../../src/core/annotate/quote.ts';
import type { AnnotationRecord, DocumentRecord } from '../../src/core/model/sidecar.ts';
import { EMPTY_SIDECAR, withRecords, type Sidecar } from '../../src/core/sidecar/sidecar.ts';
import { CodePointIndex } from '../../src/core/text/code-points.ts';
import type { Range } from '../../src/core/text/offsets.ts';

/** What people label: every interjection, then words of speech, until there are enough. */
export function spansToLabel(text: string, count: number): Range[] {
  const interjections = [...text.matchAll(/\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/gu)];
  const words = [...text.matchAll(/\p{L}{4,}/gu)];
  const step = Math.max(1, Math.floor(words.length / Math.max(1, count - interjections.length)));
  const chosen = [...interjections, ...words.filter((_, index) => index % step === 0)].slice(0, count);
  return chosen
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A sidecar with an annotation on each span, as if people had made them in the editor. */
export function sidecarFor(text: string, spans: readonly Range[]): Sidecar {
  const codePoints = new CodePointIndex(text);
  const document: DocumentRecord = {
    record: 'document',
    format: 'plenar.sidecar',
    version: 1,
    text: { sha256: '0'.repeat(64), characters: codePoints.length },
    original: null,
  };
  const put = spans.map((span, index): AnnotationRecord => ({
    record: 'annotation',
    id: `annotation-${String(index).padStart(6, '0')}`,
    label: `Label ${index % 9}`,
    attributes: {},
    note: null,
    unit: 'selection',
    anchor: anchorAt(text, span, codePoints),
    state: 'exact',
    creator: 'bench',
    created: '2026-01-01T00:00:00Z',
    modified: null,
  }));
  return withRecords(EMPTY_SIDECAR, { document, put });
}
