import type { AnnotationRecord, RelationRecord } from '../../core/model/sidecar.js';

/** A relation as seen from one of its ends. */
export interface Link {
  readonly relation: RelationRecord;
  /** Whether the relation begins here. */
  readonly isOutgoing: boolean;
  /** The annotation at the other end; null where it is not there (any more). */
  readonly other: AnnotationRecord | null;
}

/** The relations of one annotation. */
export function linksOf(
  id: string,
  relations: readonly RelationRecord[],
  annotations: readonly AnnotationRecord[],
): readonly Link[] {
  const own = relations.filter(({ from, to }) => from === id || to === id);
  return linksByAnnotation(own, annotations).get(id) ?? [];
}

/** The relations of each annotation that has any. */
export function linksByAnnotation(
  relations: readonly RelationRecord[],
  annotations: readonly AnnotationRecord[],
): Map<string, Link[]> {
  const links = new Map<string, Link[]>();
  if (relations.length === 0) return links;
  const records = new Map(annotations.map((record) => [record.id, record]));
  const add = (id: string, link: Link): void => {
    const list = links.get(id);
    if (list) list.push(link);
    else links.set(id, [link]);
  };
  for (const relation of relations) {
    add(relation.from, { relation, isOutgoing: true, other: records.get(relation.to) ?? null });
    add(relation.to, { relation, isOutgoing: false, other: records.get(relation.from) ?? null });
  }
  return links;
}
