import type { Label } from '../../core/model/project.js';
import { needsAttention } from '../annotations/attention.js';
import { STATES } from './filter.js';
import type { Entry } from './entry.js';

/** How the view puts annotations together. */
export type Grouping = 'label' | 'place' | 'author';

/** A heading of the view with what stands below it. */
export type Group = { readonly entries: readonly Entry[] } & (
  | { readonly kind: 'attention' }
  /** `label` is null for notes without a label and for labels that the tag set does not know. */
  | { readonly kind: 'label'; readonly name: string | null; readonly label: Label | null }
  | { readonly kind: 'author'; readonly name: string }
  | { readonly kind: 'page'; readonly index: number; readonly number: number | null }
  | { readonly kind: 'file'; readonly uri: string; readonly path: string }
);

/** A page of the text: `start` as the entries count. */
export interface PageStart {
  readonly start: number;
  readonly index: number;
  /** Printed page number. */
  readonly number: number | null;
}

/**
 * The groups of the view: first what needs attention, if anything does, then all by label (those of the tag set in its
 * order, also where nothing has them, for they are the legend), by author, or by place.
 * @param pages of the one text that the entries are from; null where it is not known, or where there are several texts
 */
export function groupsOf(
  entries: readonly Entry[],
  grouping: Grouping,
  { labels, pages }: { readonly labels: readonly Label[]; readonly pages: readonly PageStart[] | null },
): Group[] {
  const sorted = byPlace(entries);
  const unsure = sorted.filter(({ state }) => needsAttention(state)).sort(byConcern);
  const attention: Group[] = unsure.length > 0 ? [{ kind: 'attention', entries: unsure }] : [];
  switch (grouping) {
    case 'label':
      return [...attention, ...byLabel(sorted, labels)];
    case 'author':
      return [...attention, ...byAuthor(sorted)];
    case 'place':
      return [...attention, ...(pages ? byPage(sorted, pages) : byFile(sorted))];
  }
}

function byLabel(entries: readonly Entry[], labels: readonly Label[]): Group[] {
  const found = collected(entries, ({ record }) => record.label);
  const known = new Set(labels.map(({ name }) => name));
  const unknown = [...found.keys()].filter((name) => name !== null && !known.has(name)) as string[];
  const notes = found.get(null);
  return [
    ...labels.map((label): Group => ({ kind: 'label', name: label.name, label, entries: found.get(label.name) ?? [] })),
    ...unknown
      .sort((a, b) => a.localeCompare(b))
      .map((name): Group => ({ kind: 'label', name, label: null, entries: found.get(name) ?? [] })),
    ...(notes ? [{ kind: 'label', name: null, label: null, entries: notes } as const] : []),
  ];
}

function byAuthor(entries: readonly Entry[]): Group[] {
  return [...collected(entries, ({ record }) => record.creator)]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, own]) => ({ kind: 'author', name, entries: own }));
}

function byFile(entries: readonly Entry[]): Group[] {
  return [...collected(entries, ({ uri }) => uri)].map(([uri, own]) => ({
    kind: 'file',
    uri,
    path: own[0]?.path ?? uri,
    entries: own,
  }));
}

/** Orphans are on no page: they stand in the group of what needs attention alone. */
function byPage(entries: readonly Entry[], pages: readonly PageStart[]): Group[] {
  const onPage = collected(entries, ({ start }) =>
    start === null ? undefined : (pages.findLast((page) => page.start <= start) ?? pages[0]),
  );
  return pages.flatMap((page) => {
    const own = onPage.get(page);
    return own ? [{ kind: 'page', index: page.index, number: page.number, entries: own } as const] : [];
  });
}

function collected<Key>(entries: readonly Entry[], keyOf: (entry: Entry) => Key): Map<Key, Entry[]> {
  const found = new Map<Key, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const list = found.get(key);
    if (list) list.push(entry);
    else found.set(key, [entry]);
  }
  return found;
}

/** By text, then by place; orphans behind the others. Numbers in paths count as numbers: page 2 comes before page 10. */
function byPlace(entries: readonly Entry[]): Entry[] {
  const paths = new Map(entries.map(({ uri, path }) => [uri, path]));
  const texts = [...paths].sort(([a, path], [b, other]) => naturally.compare(path, other) || (a < b ? -1 : 1));
  const ranks = new Map(texts.map(([uri], rank) => [uri, rank]));
  const rankOf = ({ uri }: Entry): number => ranks.get(uri) ?? 0;
  return [...entries].sort(
    (a, b) => rankOf(a) - rankOf(b) || (a.start ?? Number.MAX_VALUE) - (b.start ?? Number.MAX_VALUE),
  );
}

const naturally = new Intl.Collator('de', { numeric: true });

function byConcern(a: Entry, b: Entry): number {
  return STATES.indexOf(a.state) - STATES.indexOf(b.state);
}
