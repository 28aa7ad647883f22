import type { AnchorState } from '../../core/model/anchor.js';
import type { Entry } from './entry.js';

/** Which annotations are listed. An empty list asks for nothing: all pass. */
export interface AnnotationFilter {
  /** Names of labels; null: notes without a label. */
  readonly labels: readonly (string | null)[];
  readonly authors: readonly string[];
  readonly states: readonly AnchorState[];
}

/** Lists everything. */
export const NO_FILTER: AnnotationFilter = { labels: [], authors: [], states: [] };

/** The order in which states are told: those that a person should look at first. */
export const STATES: readonly AnchorState[] = ['orphan', 'fuzzy', 'edited', 'moved', 'exact'];

export function isFiltering({ labels, authors, states }: AnnotationFilter): boolean {
  return labels.length + authors.length + states.length > 0;
}

/** The entries that pass: one of the labels, by one of the authors, in one of the states. */
export function filtered(entries: readonly Entry[], filter: AnnotationFilter): readonly Entry[] {
  if (!isFiltering(filter)) return entries;
  const passes = <Value>(wanted: readonly Value[], value: Value): boolean =>
    wanted.length === 0 || wanted.includes(value);
  return entries.filter(
    ({ record, state }) =>
      passes(filter.labels, record.label) && passes(filter.authors, record.creator) && passes(filter.states, state),
  );
}

/** What there is to choose from, with how many annotations have it: what the filter asks for stays even where nothing has it. */
export interface Choices {
  readonly labels: ReadonlyMap<string | null, number>;
  readonly authors: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<AnchorState, number>;
}

/** @param names of the labels of the tag set, in its order */
export function choicesOf(entries: readonly Entry[], names: readonly string[], filter: AnnotationFilter): Choices {
  const labels = new Map<string | null, number>([...names, ...filter.labels].map((name) => [name, 0]));
  const authors = new Map<string, number>(filter.authors.map((name) => [name, 0]));
  const states = new Map<AnchorState, number>(filter.states.map((state) => [state, 0]));
  const count = <Key>(counts: Map<Key, number>, key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { record, state } of entries) {
    count(labels, record.label);
    count(authors, record.creator);
    count(states, state);
  }
  const byName = ([a]: readonly [string, number], [b]: readonly [string, number]): number => a.localeCompare(b);
  const byConcern = ([a]: readonly [AnchorState, number], [b]: readonly [AnchorState, number]): number =>
    STATES.indexOf(a) - STATES.indexOf(b);
  return { labels, authors: new Map([...authors].sort(byName)), states: new Map([...states].sort(byConcern)) };
}
