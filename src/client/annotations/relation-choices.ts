import type { RelationKind } from '../../core/model/project.js';
import type { RelationRecord } from '../../core/model/sidecar.js';
import type { PlacedAnnotation } from '../../core/stand-off/stand-off-text.js';
import type { Range } from '../../core/text/offsets.js';

/** An annotation that has a place. */
export type AtPlace = PlacedAnnotation & { readonly range: Range };

/** The kinds of relations that may begin at an annotation with a label (null: a note). */
export function kindsFrom(relations: readonly RelationKind[], label: string | null): readonly RelationKind[] {
  return relations.filter(({ from }) => from === null || (label !== null && from.includes(label)));
}

/**
 * The annotations that a relation may lead to, the nearest first: those whose label the kind allows, not the annotation
 * itself, and none that it leads to already.
 * @param kind name of the relation
 * @param allowed names of labels; null: any
 */
export function partnersOf(
  from: AtPlace,
  annotations: readonly PlacedAnnotation[],
  {
    kind,
    allowed,
    relations,
  }: { kind: string; allowed: readonly string[] | null; relations: readonly RelationRecord[] },
): AtPlace[] {
  const taken = new Set(
    relations.flatMap((relation) => (relation.kind === kind && relation.from === from.record.id ? [relation.to] : [])),
  );
  return annotations
    .filter((other): other is AtPlace => other.range !== null)
    .filter(({ record: { id, label } }) => {
      const fits = allowed === null || (label !== null && allowed.includes(label));
      return id !== from.record.id && fits && !taken.has(id);
    })
    .map((other) => ({ other, distance: distance(from.range, other.range) }))
    .sort((a, b) => a.distance - b.distance || a.other.range.start - b.other.range.start)
    .map(({ other }) => other);
}

/** Characters between two ranges; 0 where they meet. */
function distance(a: Range, b: Range): number {
  return Math.max(0, b.start - a.end, a.start - b.end);
}
