import type { AnnotationRecord, RelationRecord } from '../model/sidecar.js';
import type { Comparison } from './disagreements.js';

/** What is to stand in the adjudicated version for one comparison. */
export type Decision =
  | { readonly take: 'a' | 'b' | 'both' | 'neither' }
  /** Neither as it is: what is given takes the place of these fields, the rest is that of A, or of B where A has none. */
  | { readonly take: 'edited'; readonly fields: EditedFields };

export type EditedFields = Partial<
  Pick<AnnotationRecord, 'label' | 'attributes' | 'note' | 'unit' | 'anchor' | 'state'>
>;

export interface Adjudicator {
  /** Who decides: creator of what comes out of it. */
  readonly creator: string;
  /** Time of the decision, ISO 8601. */
  readonly now: string;
  readonly newId: () => string;
}

/** The records of the adjudicated version; those of the annotators stay as they are. */
export interface Adjudicated {
  readonly annotations: readonly AnnotationRecord[];
  /** The annotators' relations between annotations that were taken, once for each kind and pair. */
  readonly relations: readonly RelationRecord[];
  /** Comparisons without a decision, in their order. */
  readonly open: readonly Comparison[];
}

/**
 * Makes one version of two people's annotations. What both agree on is taken without being asked. Each record that comes
 * out says in `sources` which annotations it was made from.
 * @param decide the decision on a comparison; null where there is none yet. It is asked about agreed ones too, and may
 * give null there.
 */
export function adjudicate(
  comparisons: readonly Comparison[],
  relations: readonly RelationRecord[],
  decide: (comparison: Comparison) => Decision | null,
  adjudicator: Adjudicator,
): Adjudicated {
  const annotations: AnnotationRecord[] = [];
  const open: Comparison[] = [];
  const made = new Map<string, string>();
  for (const comparison of comparisons) {
    const decision = decide(comparison) ?? (comparison.kind === 'agreed' ? { take: 'a' as const } : null);
    if (!decision) {
      open.push(comparison);
      continue;
    }
    for (const { annotation, sources } of taken(comparison, decision)) {
      const id = adjudicator.newId();
      annotations.push(recordOf(annotation, id, sources, adjudicator));
      for (const source of sources) if (!made.has(source)) made.set(source, id);
    }
  }
  return { annotations, relations: relationsOf(relations, made, adjudicator), open };
}

interface Taken {
  readonly annotation: AnnotationRecord;
  readonly sources: readonly string[];
}

function taken({ a, b }: Comparison, decision: Decision): Taken[] {
  const all = [a, b].filter((annotation) => annotation !== null);
  const sources = all.map(({ id }) => id);
  switch (decision.take) {
    case 'a':
      return a ? [{ annotation: a, sources }] : [];
    case 'b':
      return b ? [{ annotation: b, sources }] : [];
    case 'both':
      return all.map((annotation) => ({ annotation, sources: [annotation.id] }));
    case 'neither':
      return [];
    case 'edited': {
      const [base] = all;
      return base ? [{ annotation: { ...base, ...decision.fields }, sources }] : [];
    }
  }
}

function recordOf(
  { label, attributes, note, unit, anchor, state }: AnnotationRecord,
  id: string,
  sources: readonly string[],
  { creator, now }: Adjudicator,
): AnnotationRecord {
  return {
    record: 'annotation',
    id,
    label,
    attributes,
    note,
    unit,
    anchor,
    state,
    creator,
    created: now,
    modified: null,
    sources: [...sources],
  };
}

function relationsOf(
  relations: readonly RelationRecord[],
  made: ReadonlyMap<string, string>,
  { creator, now, newId }: Adjudicator,
): RelationRecord[] {
  const seen = new Set<string>();
  return relations.flatMap(({ kind, from, to }): RelationRecord[] => {
    const ends = { from: made.get(from), to: made.get(to) };
    const key = JSON.stringify([kind, ends.from, ends.to]);
    if (ends.from === undefined || ends.to === undefined || seen.has(key)) return [];
    seen.add(key);
    return [{ record: 'relation', id: newId(), kind, from: ends.from, to: ends.to, creator, created: now }];
  });
}
