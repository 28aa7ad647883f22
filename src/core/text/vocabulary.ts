import type { Page } from '../model/page.js';
import { forEachTerm } from './terms.js';

/** How often a word stands in the text. */
interface Tally {
  count: number;
}

/**
 * How often a word stands in the pages of a sitting: a run of letters, or several that hyphens join (then each of them
 * counts as well). What a line end may have torn does not count. Counts only when it is asked, and after an edit
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
  forEachTerm(text, (term) => {
    visit(term);
    if (term.includes('-')) term.split('-').forEach(visit);
  });
}
