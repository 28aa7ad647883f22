import type { AnnotationRecord, CommentRecord, RelationRecord } from '../model/sidecar.js';
import type { Imported } from './model.js';

/** Records of the kinds that formats carry. */
export interface Discussed {
  readonly annotations: readonly AnnotationRecord[];
  readonly relations: readonly RelationRecord[];
  readonly comments: readonly CommentRecord[];
}

/** What of an import is to be stored. */
export interface TakenOver {
  readonly put: readonly (AnnotationRecord | RelationRecord | CommentRecord)[];
  /** Records that were there already, the same. */
  readonly same: number;
  /** Records whose id was there with another content: the file's are put (`replace`), or left out. */
  readonly differing: number;
}

/**
 * Compares an import with what is there, so that reading a file twice adds nothing. A record is the one that has its id;
 * an annotation without one of its own is the one of the same person, place, label, attributes and note.
 * @param replace whether what differs is taken from the file
 */
export function takeOver(imported: Imported, present: Discussed, replace: boolean): TakenOver {
  const taker = new Taker(present, replace);
  for (const annotation of imported.annotations) taker.annotation(annotation);
  for (const relation of imported.relations) {
    taker.relation({ ...relation, from: taker.idOf(relation.from), to: taker.idOf(relation.to) });
  }
  for (const comment of imported.comments) taker.comment({ ...comment, annotation: taker.idOf(comment.annotation) });
  return taker;
}

class Taker implements TakenOver {
  readonly put: (AnnotationRecord | RelationRecord | CommentRecord)[] = [];
  same = 0;
  differing = 0;
  readonly #replace: boolean;
  /** What is there, by id. */
  readonly #byId: ReadonlyMap<string, AnnotationRecord | RelationRecord | CommentRecord>;
  /** Ids of what is there, by what it says. */
  readonly #bySaying = new Map<string, string>();
  /** Imported annotations that stand for one that is there under another id. */
  readonly #standFor = new Map<string, string>();

  constructor({ annotations, relations, comments }: Discussed, replace: boolean) {
    this.#replace = replace;
    const all = [...annotations, ...relations, ...comments];
    this.#byId = new Map(all.map((record) => [record.id, record]));
    for (const record of all) this.#bySaying.set(sayingOf(record), record.id);
  }

  idOf(annotation: string): string {
    return this.#standFor.get(annotation) ?? annotation;
  }

  annotation(record: AnnotationRecord): void {
    const known = this.#take(record);
    if (known !== null && known !== record.id) this.#standFor.set(record.id, known);
  }

  relation(record: RelationRecord): void {
    this.#take(record);
  }

  comment(record: CommentRecord): void {
    this.#take(record);
  }

  /** @returns the id of the record that is there and says the same; null where none does */
  #take(record: AnnotationRecord | RelationRecord | CommentRecord): string | null {
    const own = this.#byId.get(record.id);
    const known = this.#bySaying.get(sayingOf(record)) ?? null;
    if (own?.record === record.record) {
      if (sayingOf(own) === sayingOf(record)) this.same++;
      else {
        this.differing++;
        if (this.#replace) this.put.push(record);
      }
      return record.id;
    }
    if (known === null) this.put.push(record);
    else this.same++;
    return known;
  }
}

/** What a record says, by whom: two records that say the same are one. */
function sayingOf(record: AnnotationRecord | RelationRecord | CommentRecord): string {
  const { record: kind, creator } = record;
  if (record.record === 'relation') return JSON.stringify([kind, creator, record.kind, record.from, record.to]);
  if (record.record === 'comment') return JSON.stringify([kind, creator, record.annotation, record.text]);
  const attributes = Object.entries(record.attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  const { label, note, unit, anchor, state } = record;
  // An orphan has no place: its words stand for it.
  const place = state === 'orphan' ? anchor.quote.exact : [anchor.position.start, anchor.position.end];
  return JSON.stringify([kind, creator, label, attributes, note, unit, place]);
}
