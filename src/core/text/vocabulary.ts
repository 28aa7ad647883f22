import type { Page } from '../model/page.js';

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const words = new WeakMap<Page, ReadonlyMap<string, number>>();

/** How often each word stands on a page, as it is written. */
function wordsOfPage(page: Page): ReadonlyMap<string, number> {
  const known = words.get(page);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const [word] of page.text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  words.set(page, counts);
  return counts;
}

/**
 * How often a word stands in a text of several pages. Pages are counted when first asked, and kept with the page: a
 * look-up after an edit costs one page.
 */
export class Vocabulary {
  readonly #pages: readonly Page[];

  constructor(pages: readonly Page[]) {
    this.#pages = pages;
  }

  /** Number of occurrences, counted up to `enough`. */
  count(word: string, enough = 3): number {
    let count = 0;
    for (const page of this.#pages) {
      count += wordsOfPage(page).get(word) ?? 0;
      if (count >= enough) break;
    }
    return count;
  }
}
