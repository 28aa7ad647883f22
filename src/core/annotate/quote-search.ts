import approximateSearch from 'approx-string-match';
import type { TextQuote } from '../model/anchor.js';
import type { Range } from '../text/offsets.js';
import { fitOf, scoreOf, type Fit } from './likeness.js';

/** A place where a quote may stand, with its score from 0 to 1. */
export interface Candidate extends Range {
  readonly fit: Fit;
  readonly score: number;
}

/** A score from which on a place is beyond doubt as far as it goes alone; rivals may still make it unsure. */
export const CERTAIN = 0.92;

/** Share of characters of a quote that may differ in a fuzzy hit. */
const MAX_ERROR_SHARE = 0.3;
/** Quotes shorter than this are not looked for by likeness: everything is like them. */
const MIN_FUZZY_LENGTH = 6;
/** Longest quote that is looked for by likeness as a whole; of longer ones head and tail. */
const MAX_FUZZY_LENGTH = 240;
/** Context that finds places whose words have changed. */
const CONTEXT_KEY = 16;
/** Most places that are compared for one quote. */
const MAX_CANDIDATES = 400;

/** Finds quotes in one text. */
export class QuoteSearch {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Places where a quote may stand, best first: the exact words, what stands in its context, and, unless one of those is
   * beyond doubt, what is like it. All compete under one score.
   */
  candidates(quote: TextQuote): Candidate[] {
    const found = new Map<string, Candidate>();
    const add = ({ start, end }: Range): void => {
      const key = `${start}-${end}`;
      if (found.has(key) || end < start) return;
      const fit = fitOf(this.#text, { start, end }, quote);
      found.set(key, { start, end, fit, score: scoreOf(fit, quote.exact.length) });
    };
    for (const start of this.#occurrences(quote.exact)) add({ start, end: start + quote.exact.length });
    for (const range of this.#betweenContext(quote)) add(range);
    const isCertain = [...found.values()].some(({ score }) => score >= CERTAIN);
    if (!isCertain) for (const range of this.#alike(quote.exact)) add(range);
    return [...found.values()].sort((a, b) => b.score - a.score || a.start - b.start);
  }

  #occurrences(words: string): number[] {
    const starts: number[] = [];
    if (words === '') return starts;
    for (let at = this.#text.indexOf(words); at >= 0; at = this.#text.indexOf(words, at + 1)) {
      starts.push(at);
      if (starts.length >= MAX_CANDIDATES) break;
    }
    return starts;
  }

  /** What stands between the nearest characters of the context, whatever its words are now. */
  #betweenContext({ exact, prefix, suffix }: TextQuote): Range[] {
    const head = prefix.slice(-CONTEXT_KEY);
    const tail = suffix.slice(0, CONTEXT_KEY);
    if (head.length < CONTEXT_KEY / 2 && tail.length < CONTEXT_KEY / 2) return [];
    const reach = exact.length * 2 + 40;
    const ranges: Range[] = [];
    if (head.length >= CONTEXT_KEY / 2) {
      for (const at of this.#occurrences(head)) {
        const start = at + head.length;
        const end = tail === '' ? -1 : this.#text.indexOf(tail, start);
        ranges.push({
          start,
          end: end >= start && end - start <= reach ? end : Math.min(this.#text.length, start + exact.length),
        });
      }
    }
    if (tail.length >= CONTEXT_KEY / 2) {
      for (const end of this.#occurrences(tail)) ranges.push({ start: Math.max(0, end - exact.length), end });
    }
    return ranges;
  }

  #alike(exact: string): Range[] {
    if (exact.length < MIN_FUZZY_LENGTH) return [];
    if (exact.length <= MAX_FUZZY_LENGTH) {
      return approximateSearch(this.#text, exact, Math.floor(exact.length * MAX_ERROR_SHARE)).slice(0, MAX_CANDIDATES);
    }
    const half = MAX_FUZZY_LENGTH / 2;
    const errors = Math.floor(half * MAX_ERROR_SHARE);
    const heads = approximateSearch(this.#text, exact.slice(0, half), errors);
    const tails = approximateSearch(this.#text, exact.slice(-half), errors);
    return heads.slice(0, MAX_CANDIDATES).flatMap(({ start }) => {
      const expected = start + exact.length;
      const nearest = tails.reduce<number | null>(
        (best, { end }) => (best === null || Math.abs(end - expected) < Math.abs(best - expected) ? end : best),
        null,
      );
      return nearest === null || nearest <= start ? [] : [{ start, end: nearest }];
    });
  }
}
