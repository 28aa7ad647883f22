import type { Range } from '../text/offsets.js';

/**
 * What a person has to look at: a problem, a fix to take or to leave, an anchor that is not sure of its place, a page that
 * nobody has read through or that has changed since. In UTF-16 offsets of its file.
 */
export interface OpenItem extends Range {
  readonly kind: 'anchor' | 'suggestion' | 'problem' | 'page';
}

/** Where a person is in the queue. */
export interface QueuePlace<Item extends OpenItem> {
  /** Index of the file. */
  readonly file: number;
  /** UTF-16 offset in the file; -1: before its beginning. */
  readonly offset: number;
  /** The item that the person looks at, where it is one: others may stand at the same place. */
  readonly item?: Item | undefined;
}

const KINDS: readonly OpenItem['kind'][] = ['anchor', 'suggestion', 'problem', 'page'];

/**
 * The next item to look at: behind a place in its file, then in the files behind it, then from the first file on.
 * @param files the open items of each file in the order of the files, in any order each
 * @returns null where nothing is open
 */
export function nextOpenItem<Item extends OpenItem>(
  files: readonly (readonly Item[])[],
  from: QueuePlace<Item>,
): { readonly file: number; readonly item: Item } | null {
  const [before, behind] = [files.slice(0, from.file + 1), files.slice(from.file + 1)];
  const here = inOrder(files[from.file] ?? []).find((item) => isBehind(item, from));
  if (here) return { file: from.file, item: here };
  return firstOf(behind, from.file + 1) ?? firstOf(before, 0);
}

/** Items in the order in which a person meets them. A page comes behind what stands on it: then it can be closed. */
export function inOrder<Item extends OpenItem>(items: readonly Item[]): Item[] {
  return items.toSorted(compare);
}

function firstOf<Item extends OpenItem>(files: readonly (readonly Item[])[], offset: number) {
  for (const [index, items] of files.entries()) {
    const [item] = inOrder(items);
    if (item) return { file: offset + index, item };
  }
  return null;
}

function isBehind<Item extends OpenItem>(item: Item, { offset, item: present }: QueuePlace<Item>): boolean {
  return present ? compare(present, item) < 0 : placeOf(item) > offset;
}

function compare(a: OpenItem, b: OpenItem): number {
  return placeOf(a) - placeOf(b) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.start - b.start || a.end - b.end;
}

function placeOf({ kind, start, end }: OpenItem): number {
  return kind === 'page' ? Math.max(start, end - 1) : start;
}
