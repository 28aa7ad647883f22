import { message } from '../model/message.js';
import type { Message } from '../model/problem.js';
import type { LostAspect } from './model.js';
import type { AnchorState } from '../model/anchor.js';
import { annotationRecordSchema, commentRecordSchema, relationRecordSchema } from '../model/sidecar.js';
import type { AnnotationRecord, CommentRecord, RelationRecord } from '../model/sidecar.js';
import { ImportLosses } from './losses.js';
import type { ImportFault, Imported, ImportOptions } from './model.js';

/** Names of labels that a hint lists at most. */
const SHOWN_LABELS = 20;

/** No field of a sidecar may have this name. */
const UNUSABLE = '__proto__';

/** Gathers what an import reads. Records are valid and their ids unique, whatever the file says. */
export class ImportResult {
  readonly #options: ImportOptions;
  readonly #annotations = new Map<string, AnnotationRecord>();
  readonly #relations = new Map<string, RelationRecord>();
  readonly #comments = new Map<string, CommentRecord>();
  readonly #faults: ImportFault[] = [];
  readonly #losses = new ImportLosses();
  readonly #hints: Message[] = [];
  readonly #found: AnchorState[] = [];
  #isAbout = true;

  constructor(options: ImportOptions) {
    this.#options = options;
  }

  fault(place: string, text: Message): void {
    this.#faults.push({ place, message: text });
  }

  /** Says why the file is not about the text. */
  notAbout(text: Message): void {
    this.#isAbout = false;
    this.fault('', text);
  }

  lose(aspect: LostAspect, place: string, text: Message): void {
    this.#losses.add(aspect, place, text);
  }

  hint(text: Message): void {
    this.#hints.push(text);
  }

  /**
   * Adds a record.
   * @param found how its place was found in this import
   * @returns whether it was taken
   */
  annotation(place: string, record: AnnotationRecord, found: AnchorState): boolean {
    if (Object.hasOwn(record.attributes, UNUSABLE)) {
      const attributes = Object.fromEntries(Object.entries(record.attributes).filter(([name]) => name !== UNUSABLE));
      this.lose('attributes', place, message('An attribute of this name cannot be kept: {name}', { name: UNUSABLE }));
      return this.annotation(place, { ...record, attributes }, found);
    }
    const isValid = annotationRecordSchema.safeParse(record).success;
    if (!this.#take(place, record, isValid, this.#annotations)) return false;
    this.#found.push(found);
    return true;
  }

  relation(place: string, record: RelationRecord): boolean {
    const hasEnds = this.#annotations.has(record.from) && this.#annotations.has(record.to);
    if (!hasEnds) this.fault(place, message('An end of the relation is none of the annotations.'));
    return hasEnds && this.#take(place, record, relationRecordSchema.safeParse(record).success, this.#relations);
  }

  comment(place: string, record: CommentRecord): boolean {
    const hasTarget = this.#annotations.has(record.annotation);
    if (!hasTarget) this.fault(place, message('The comment is for none of the annotations.'));
    return hasTarget && this.#take(place, record, commentRecordSchema.safeParse(record).success, this.#comments);
  }

  has(id: string): boolean {
    return this.#annotations.has(id) || this.#relations.has(id) || this.#comments.has(id);
  }

  result(): Imported {
    const annotations = [...this.#annotations.values()];
    return {
      isAbout: this.#isAbout,
      annotations,
      relations: [...this.#relations.values()],
      comments: [...this.#comments.values()],
      faults: this.#faults,
      losses: this.#losses.list(),
      hints: [...this.#hints, ...this.#unknownLabels(annotations), ...unsurePlaces(this.#found)],
    };
  }

  #take<Entry extends { readonly id: string }>(
    place: string,
    record: Entry,
    isValid: boolean,
    records: Map<string, Entry>,
  ): boolean {
    if (!isValid) this.fault(place, message('What stands here cannot be used: a field is missing or of another kind.'));
    else if (this.has(record.id)) this.fault(place, message('There is another “{id}” above.', { id: record.id }));
    else {
      records.set(record.id, record);
      return true;
    }
    return false;
  }

  #unknownLabels(annotations: readonly AnnotationRecord[]): Message[] {
    const known = new Set(this.#options.project.labels.map(({ name }) => name));
    const unknown = [...new Set(annotations.flatMap(({ label }) => (label === null || known.has(label) ? [] : label)))];
    if (known.size === 0 || unknown.length === 0) return [];
    const labels = unknown.slice(0, SHOWN_LABELS).join(', ') + (unknown.length > SHOWN_LABELS ? ', …' : '');
    return [message('Labels that the tag set does not know are kept: {labels}', { labels })];
  }
}

/** A file without anything that can be read. */
export function unreadable(options: ImportOptions, place: string, text: Message): Imported {
  const result = new ImportResult(options);
  result.fault(place, text);
  return result.result();
}

function unsurePlaces(found: readonly AnchorState[]): Message[] {
  const count = (wanted: AnchorState) => found.filter((state) => state === wanted).length;
  const moved = count('moved') + count('edited');
  return [
    ...(moved > 0
      ? [message('Found elsewhere, or with other words, in the present text: {count}×', { count: moved })]
      : []),
    ...(count('fuzzy') > 0
      ? [message('Found by likeness, a person should look: {count}×', { count: count('fuzzy') })]
      : []),
    ...(count('orphan') > 0 ? [message('Not found, kept with their words: {count}×', { count: count('orphan') })] : []),
  ];
}
