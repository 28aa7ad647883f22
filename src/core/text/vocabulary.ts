import type { Page } from '../model/page.js';

const words = new WeakMap<Page, ReadonlyMap<string, number>>();

/** How often each word (a run of letters) stands on a page, as it is written. */
function wordsOfPage(page: Page): ReadonlyMap<string, number> {
  const known = words.get(page);
  if (known) return known;
  const counts = new Map<string, number>();
  const { text } = page;
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isLetter(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      const word = text.slice(start, at);
      counts.set(word, (counts.get(word) ?? 0) + 1);
      start = -1;
    }
  }
  words.set(page, counts);
  return counts;
}

/** Letters of the Latin alphabets; enough for evidence in German text. */
function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

/** How often a word stands in the pages of a sitting. After an edit only the pages that changed are counted anew. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();
  #pages: ReadonlySet<Page> = new Set();

  /** Takes these pages for the text's. */
  update(pages: Iterable<Page>): void {
    const next = new Set(pages);
    for (const page of this.#pages) if (!next.has(page)) this.#add(page, -1);
    for (const page of next) if (!this.#pages.has(page)) this.#add(page, 1);
    this.#pages = next;
  }

  /** Number of occurrences of a word, as it is written. */
  count(word: string): number {
    return this.#counts.get(word) ?? 0;
  }

  #add(page: Page, sign: 1 | -1): void {
    for (const [word, count] of wordsOfPage(page)) {
      const sum = (this.#counts.get(word) ?? 0) + sign * count;
      if (sum > 0) this.#counts.set(word, sum);
      else this.#counts.delete(word);
    }
  }
}
