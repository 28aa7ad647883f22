import { CodePointIndex } from '../../text/code-points.js';
import { message } from '../../model/message.js';
import { ExportLosses } from '../losses.js';
import type { AnnotatedText, Exported } from '../model.js';
import { hasOtherFields, spansOf, type PlacedAnnotation } from '../records.js';

export const DOCCANO_FILE = 'doccano.jsonl';

/** `relations`: entities and relations, each with its number; `spans`: `[start, end, label]`, the older form. */
export type DoccanoStyle = 'relations' | 'spans';

/**
 * doccano JSON Lines: a text a line, spans with one label, in code points. Fields that doccano does not know (`source`)
 * become its metadata and come back in its exports.
 * https://github.com/doccano/doccano: backend/data_import/pipeline/label.py, data_export/models.py
 */
export function exportDoccano(documents: readonly AnnotatedText[], style: DoccanoStyle = 'relations'): Exported {
  const losses = new ExportLosses();
  const numbers = new Map<string, number>();
  let overlapping = 0;
  let relationNumber = 0;
  const lines = documents.map((document) => {
    const spans = spansOf(document, losses).filter(({ annotation: { label, id } }) => {
      const isLabelled = label !== null && label !== '';
      if (!isLabelled) losses.add('unlabelled', id);
      return isLabelled;
    });
    overlapping += countOverlapping(spans);
    for (const span of spans) {
      numbers.set(span.annotation.id, numbers.size);
      reportLosses(span, losses);
    }
    for (const { id } of document.comments) losses.add('comment', id);
    const codePoints = new CodePointIndex(document.text);
    const offsets = ({ range }: PlacedAnnotation): [number, number] => {
      return [codePoints.fromUtf16(range.start), codePoints.fromUtf16(range.end)];
    };
    const { text, path: source } = document;
    if (style === 'spans') {
      for (const { id } of document.relations) losses.add('relation', id);
      return { text, label: spans.map((span) => [...offsets(span), span.annotation.label]), source };
    }
    const entities = spans.map((span) => {
      const [start, end] = offsets(span);
      return {
        id: numbers.get(span.annotation.id),
        label: span.annotation.label,
        start_offset: start,
        end_offset: end,
      };
    });
    const relations = document.relations.flatMap((relation) => {
      const { id, kind } = relation;
      const from = numbers.get(relation.from);
      const to = numbers.get(relation.to);
      if (from === undefined || to === undefined) {
        losses.add('looseRelation', id);
        return [];
      }
      for (const reason of ['id', 'creator', 'created'] as const) losses.add(reason, id);
      if (hasOtherFields(relation)) losses.add('fields', id);
      return [{ id: relationNumber++, from_id: from, to_id: to, type: kind }];
    });
    return { text, entities, relations, source };
  });
  const content = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const hint = message('doccano keeps overlapping spans only in projects that allow them: {count}×', {
    count: overlapping,
  });
  return {
    files: [{ name: DOCCANO_FILE, content }],
    losses: losses.list(),
    hints: overlapping > 0 ? [hint] : [],
  };
}

function reportLosses({ annotation, stands }: PlacedAnnotation, losses: ExportLosses): void {
  const { id, attributes, note, unit, state, modified } = annotation;
  for (const reason of ['id', 'creator', 'created'] as const) losses.add(reason, id);
  if (Object.keys(attributes).length > 0) losses.add('attributes', id);
  if (note !== null) losses.add('note', id);
  if (unit !== 'selection') losses.add('unit', id);
  if (state !== 'exact') losses.add('state', id);
  if (modified !== null) losses.add('modified', id);
  if (!stands) losses.add('quote', id);
  if (hasOtherFields(annotation) || annotation.sources) losses.add('fields', id);
}

/** Spans that begin before one above them ends. @param spans in their order */
function countOverlapping(spans: readonly PlacedAnnotation[]): number {
  let end = 0;
  let count = 0;
  for (const { range } of spans) {
    if (range.start < end) count++;
    end = Math.max(end, range.end);
  }
  return count;
}
