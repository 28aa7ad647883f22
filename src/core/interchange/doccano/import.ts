import { message } from '../../model/message.js';
import type { AnnotationRecord } from '../../model/sidecar.js';
import { ImportResult } from '../import-result.js';
import { isJsonObject, listOf, offsetOf, parseJson, textOf, wordsOf, type JsonObject } from '../json-values.js';
import type { Imported, ImportOptions } from '../model.js';
import { placeClaims, type Claim } from '../place.js';
import { ownTexts, type ForeignText } from '../which-text.js';

/** Fields of a line that are read; the others are doccano's metadata. */
const SPAN_FIELDS = ['entities', 'label', 'labels'] as const;

interface Line extends ForeignText {
  readonly place: string;
  readonly fields: JsonObject;
}

interface Span {
  readonly place: string;
  /** As the relations name it. */
  readonly number: unknown;
  readonly label: string;
  readonly claim: Claim;
}

/**
 * Reads doccano JSON Lines of sequence labelling: `entities` and `relations`, or `label` (formerly `labels`) with
 * `[start, end, label]`. Positions count code points of the line's own text.
 */
export function importDoccano(content: string, options: ImportOptions): Imported {
  const result = new ImportResult(options);
  const lines = linesOf(content, result);
  const own = ownTexts(lines, options);
  if (own.length === 0) result.notAbout(message('None of the texts of the file is this one.'));
  for (const line of own) readLine(line, options, result);
  return result.result();
}

function linesOf(content: string, result: ImportResult): Line[] {
  return content.split(/\r?\n/u).flatMap((json, index): Line[] => {
    if (json.trim() === '' || json === '\ufeff') return [];
    const place = `line ${index + 1}`;
    const fields = parseJson(json);
    if (isJsonObject(fields)) {
      return [
        { place, fields, text: textOf(fields['text']) ?? textOf(fields['data']), source: textOf(fields['source']) },
      ];
    }
    result.fault(place, message('The line is no JSON object.'));
    return [];
  });
}

function readLine({ place, fields, text }: Line, options: ImportOptions, result: ImportResult): void {
  const spans = SPAN_FIELDS.flatMap((field) =>
    listOf(fields[field]).flatMap((raw, index) => spanOf(raw, `${place}, ${field}[${index}]`, result) ?? []),
  );
  if (listOf(fields['cats']).length > 0) result.lose('record', place, message('Labels of whole texts are not read.'));
  if (listOf(fields['Comments']).length > 0) {
    result.lose('record', place, message('Comments on whole texts are not read.'));
  }
  const placed = placeClaims(
    spans.map(({ claim }) => claim),
    options.text,
    text,
  );
  const ids = new Map<unknown, string>();
  spans.forEach((span, index) => {
    const found = placed[index];
    if (!found) {
      result.fault(span.place, message('The place is outside the text.'));
      return;
    }
    const id = options.newId();
    if (span.number !== undefined) ids.set(span.number, id);
    const record: AnnotationRecord = {
      record: 'annotation',
      id,
      label: span.label,
      attributes: {},
      note: null,
      unit: 'selection',
      ...found,
      creator: options.creator,
      created: options.now,
      modified: null,
    };
    result.annotation(span.place, record, found.state);
  });
  readRelations({ place, fields }, ids, options, result);
}

function readRelations(
  { place, fields }: Pick<Line, 'place' | 'fields'>,
  ids: ReadonlyMap<unknown, string>,
  { newId, creator, now }: ImportOptions,
  result: ImportResult,
): void {
  listOf(fields['relations']).forEach((raw, index) => {
    const where = `${place}, relations[${index}]`;
    const kind = isJsonObject(raw) ? wordsOf(raw['type']) : null;
    if (!isJsonObject(raw) || kind === null) {
      result.fault(where, message('A relation has a type, from_id and to_id.'));
      return;
    }
    const from = ids.get(raw['from_id']) ?? '';
    const to = ids.get(raw['to_id']) ?? '';
    result.relation(where, { record: 'relation', id: newId(), kind, from, to, creator, created: now });
  });
}

function spanOf(raw: unknown, place: string, result: ImportResult): Span | null {
  const fields: JsonObject | null = Array.isArray(raw)
    ? { start_offset: raw[0] as unknown, end_offset: raw[1] as unknown, label: raw[2] as unknown }
    : isJsonObject(raw)
      ? raw
      : null;
  const label = wordsOf(fields?.['label']);
  const start = offsetOf(fields?.['start_offset']);
  const end = offsetOf(fields?.['end_offset']);
  if (fields && label !== null && start !== null && end !== null) {
    return { place, number: fields['id'], label, claim: { position: { start, end }, words: null } };
  }
  // A line of another kind of project: its labels are for the text as a whole.
  if (typeof raw === 'string') result.lose('record', place, message('Labels of whole texts are not read.'));
  else result.fault(place, message('A span has a start, an end and a label.'));
  return null;
}
