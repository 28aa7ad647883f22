import * as z from 'zod/mini';
import { anchorStateSchema } from '../../model/anchor.js';
import { message } from '../../model/message.js';
import { annotatedUnitSchema, type AnnotationRecord } from '../../model/sidecar.js';
import { ImportResult, unreadable } from '../import-result.js';
import {
  isJsonObject,
  listOf,
  objectOf,
  offsetOf,
  parseJson,
  textOf,
  wordsOf,
  type JsonObject,
} from '../json-values.js';
import type { Imported, ImportOptions } from '../model.js';
import { placeClaims, sameButForSpace, type Claim, type Placed } from '../place.js';
import { ownTexts, type ForeignText } from '../which-text.js';
import { attributeOfControl, META } from './names.js';

interface Task extends ForeignText {
  readonly place: string;
  readonly fields: JsonObject;
}

/** The results with one id: a stretch of text, its labels, and what is said of it. */
interface Region {
  readonly place: string;
  readonly id: string;
  readonly results: readonly JsonObject[];
  readonly claim: Claim;
  /** Who made the annotation that it stands in; null where the file does not say. */
  readonly creator: string | null;
  readonly created: string | null;
}

/** Reads tasks of Label Studio with their annotations (JSON, not JSON-MIN). https://labelstud.io/guide/task_format */
export function importLabelStudio(content: string, options: ImportOptions): Imported {
  const json = parseJson(content);
  if (json === undefined) return unreadable(options, '', message('This is no JSON.'));
  const result = new ImportResult(options);
  const tasks = listOf(json).flatMap((fields, index): Task[] => {
    const place = `[${index}]`;
    if (isJsonObject(fields)) return [{ place, fields, ...textOfTask(fields) }];
    result.fault(place, message('A task is an object.'));
    return [];
  });
  const own = ownTexts(tasks, options);
  if (own.length === 0) result.notAbout(message('None of the texts of the file is this one.'));
  for (const task of own) new TaskReader(task, options, result).read();
  return result.result();
}

/** The text of a task: the field `text`, else the longest text among its data. */
function textOfTask({ data }: JsonObject): ForeignText {
  const fields = objectOf(data);
  const source = textOf(fields['source']);
  const named = textOf(fields['text']);
  if (named !== null) return { text: named, source };
  const texts = Object.values(fields).filter((value) => typeof value === 'string');
  const longest = texts.reduce<string | null>((best, text) => (best && best.length >= text.length ? best : text), null);
  return { text: longest, source };
}

class TaskReader {
  readonly #task: Task;
  readonly #options: ImportOptions;
  readonly #result: ImportResult;

  constructor(task: Task, options: ImportOptions, result: ImportResult) {
    this.#task = task;
    this.#options = options;
    this.#result = result;
  }

  read(): void {
    const { fields, place, text } = this.#task;
    if (listOf(fields['predictions']).length > 0) {
      this.#result.lose('record', place, message('Predictions are not read.'));
    }
    const annotations = [...listOf(fields['annotations']), ...listOf(fields['completions'])];
    const readings = annotations.flatMap((raw, index) => {
      const where = `${place}.annotations[${index}]`;
      if (!isJsonObject(raw)) {
        this.#result.fault(where, message('An annotation is an object.'));
        return [];
      }
      if (raw['was_cancelled'] === true) {
        this.#result.lose('record', where, message('Annotations that were skipped are not read.'));
        return [];
      }
      return [this.#regions(raw, where)];
    });
    const regions = readings.flatMap((reading) => reading.regions);
    const placed = placeClaims(
      regions.map(({ claim }) => claim),
      this.#options.text,
      text,
      sameButForSpace,
    );
    const ids = new Map<Region, string>();
    regions.forEach((region, index) => {
      const found = placed[index];
      if (found) this.#annotation(region, found, ids);
      else this.#result.fault(region.place, message('The place is outside the text.'));
    });
    for (const { regions: own, relations } of readings) {
      const byId = new Map(own.map((region) => [region.id, ids.get(region) ?? '']));
      for (const relation of relations) this.#relation(relation, byId);
    }
  }

  /** The results of one annotation, by region, and its relations. */
  #regions(annotation: JsonObject, where: string): { regions: Region[]; relations: Located[] } {
    const relations: Located[] = [];
    const byId = new Map<string, { place: string; results: JsonObject[] }>();
    listOf(annotation['result']).forEach((raw, index) => {
      const place = `${where}.result[${index}]`;
      if (!isJsonObject(raw)) this.#result.fault(place, message('A result is an object.'));
      else if (raw['type'] === 'relation') relations.push({ place, fields: raw });
      else if (!isSpan(raw))
        this.#result.lose('record', place, message('Results that are not for a stretch of text are not read.'));
      else {
        const id = wordsOf(raw['id']) ?? place;
        const region = byId.get(id);
        if (region) region.results.push(raw);
        else byId.set(id, { place, results: [raw] });
      }
    });
    const created = timeSchema.safeParse(annotation['created_at']).data ?? null;
    const creator = personOf(annotation['completed_by']);
    const regions = [...byId].flatMap(([id, { place, results }]): Region[] => {
      const claim = claimOf(results);
      if (claim) return [{ id, place, results, claim, creator, created }];
      this.#result.fault(place, message('A region has a start and an end: whole numbers.'));
      return [];
    });
    return { regions, relations };
  }

  #annotation(region: Region, found: Placed, ids: Map<Region, string>): void {
    const { place, results, creator, created } = region;
    const labelled = results.find(({ type }) => isLabels(type));
    const labels = listOf(objectOf(labelled?.['value'])[String(labelled?.['type'])]).filter(
      (label) => wordsOf(label) !== null,
    );
    if (labels.length > 1) this.#result.lose('label', place, message('Only the first label of an annotation is read.'));
    const label = textOf(labels[0]);
    const meta = objectOf((labelled ?? results[0])?.['meta']);
    const own = objectOf(meta[META]);
    const note = listOf(meta['text']).filter((line) => typeof line === 'string');
    const state = anchorStateSchema.safeParse(own['state']).data;
    const isKept = found.state === 'exact' && state !== undefined && state !== 'orphan';
    const id = this.#result.has(region.id) || region.id === place ? this.#options.newId() : region.id;
    const record: AnnotationRecord = {
      record: 'annotation',
      id,
      label,
      attributes: this.#attributes(region, label),
      note: note.length > 0 ? note.join('\n') : null,
      unit: annotatedUnitSchema.safeParse(own['unit']).data ?? 'selection',
      anchor: found.anchor,
      state: isKept ? state : found.state,
      creator: textOf(own['creator']) ?? creator ?? this.#options.creator,
      created: timeSchema.safeParse(own['created']).data ?? created ?? this.#options.now,
      modified: timeSchema.safeParse(own['modified']).data ?? null,
    };
    if (this.#result.annotation(place, record, found.state)) ids.set(region, id);
  }

  #attributes({ place, results }: Region, label: string | null): Record<string, string> {
    const attributes = results.flatMap((result): [string, string][] => {
      const { type } = result;
      if (isLabels(type)) return [];
      const value = objectOf(result['value']);
      const values = listOf(type === 'choices' ? value['choices'] : type === 'textarea' ? value['text'] : undefined);
      const texts = values.filter((text) => typeof text === 'string');
      if (texts.length === 0) {
        this.#result.lose('attributes', place, message('Results that are no choice and no text are not read.'));
        return [];
      }
      const control = textOf(result['from_name']) ?? '';
      const named = textOf(objectOf(objectOf(result['meta'])[META])['attribute']);
      return [[named ?? attributeOfControl(control, label ?? '', this.#options.project), texts.join('; ')]];
    });
    return Object.fromEntries(attributes);
  }

  #relation({ place, fields }: Located, ids: ReadonlyMap<string, string>): void {
    const from = ids.get(String(fields['from_id'])) ?? '';
    const to = ids.get(String(fields['to_id'])) ?? '';
    const isBackwards = fields['direction'] === 'left';
    if (fields['direction'] === 'bi') {
      this.#result.lose('kind', place, message('A relation in both directions is read as one.'));
    }
    const kinds = listOf(fields['labels']).flatMap((kind) => wordsOf(kind) ?? []);
    if (kinds.length > 1) this.#result.lose('kind', place, message('Only the first label of a relation is read.'));
    this.#result.relation(place, {
      record: 'relation',
      id: this.#options.newId(),
      kind: kinds[0] ?? 'relation',
      from: isBackwards ? to : from,
      to: isBackwards ? from : to,
      creator: this.#options.creator,
      created: this.#options.now,
    });
  }
}

interface Located {
  readonly place: string;
  readonly fields: JsonObject;
}

const timeSchema = z.iso.datetime({ offset: true });

/** `labels`, `hypertextlabels`, `paragraphlabels`: the value holds the labels under the same name. */
function isLabels(type: unknown): boolean {
  return typeof type === 'string' && type.endsWith('labels');
}

function isSpan({ value }: JsonObject): boolean {
  const { start, end, globalOffsets } = objectOf(value);
  return (typeof start === 'number' && typeof end === 'number') || isJsonObject(globalOffsets);
}

/** The place of a region. Rich text gives it in `globalOffsets`; the `text` of a text area is its own, not the words. */
function claimOf(results: readonly JsonObject[]): Claim | null {
  const spans = results.map(({ type, value }) => ({ type, value: objectOf(value) }));
  const first = spans.find(({ type }) => type !== 'textarea') ?? spans[0];
  if (!first) return null;
  const global = objectOf(first.value['globalOffsets']);
  const start = offsetOf(global['start'] ?? first.value['start']);
  const end = offsetOf(global['end'] ?? first.value['end']);
  if (start === null || end === null) return null;
  return { position: { start, end }, words: first.type === 'textarea' ? null : wordsOf(first.value['text']) };
}

/** Who completed an annotation: an e-mail address, or the number of a user. */
function personOf(completedBy: unknown): string | null {
  if (isJsonObject(completedBy)) return wordsOf(completedBy['email']) ?? personOf(completedBy['id']);
  if (typeof completedBy === 'number') return `label-studio:${completedBy}`;
  return wordsOf(completedBy);
}
