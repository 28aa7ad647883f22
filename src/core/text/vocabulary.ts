import type { Page } from '../model/page.js';

/** How often a word stands in the text. */
interface Tally {
  count: number;
}

/**
 * How often a word (a run of letters) stands in the pages of a sitting. Counts only when it is asked, and after an edit
 * only the pages that changed.
 */
export class Vocabulary {
  readonly #tallies = new Map<string, Tally>();
  /** The pages that the tallies are of. */
  #counted: ReadonlySet<Page> = new Set();
  #current: readonly Page[] = [];
  #isCurrent = true;

  /** Takes these pages for the text's. */
  update(pages: readonly Page[]): void {
    this.#current = pages;
    this.#isCurrent = false;
  }

  /** Number of occurrences of a word, as it is written. */
  count(word: string): number {
    if (!this.#isCurrent) this.#countChangedPages();
    return this.#tallies.get(word)?.count ?? 0;
  }

  #countChangedPages(): void {
    const current = new Set(this.#current);
    for (const page of current) if (!this.#counted.has(page)) this.#add(page);
    for (const page of this.#counted) if (!current.has(page)) this.#remove(page);
    this.#counted = current;
    this.#isCurrent = true;
  }

  #add({ text }: Page): void {
    forEachWord(text, (word) => {
      const tally = this.#tallies.get(word);
      if (tally) tally.count++;
      else this.#tallies.set(word, { count: 1 });
    });
  }

  #remove({ text }: Page): void {
    forEachWord(text, (word) => {
      const tally = this.#tallies.get(word);
      if (tally && --tally.count === 0) this.#tallies.delete(word);
    });
  }
}

function forEachWord(text: string, visit: (word: string) => void): void {
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isLetter(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      visit(text.slice(start, at));
      start = -1;
    }
  }
}

/** Letters of the Latin alphabets; enough for evidence in German text. */
function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}
