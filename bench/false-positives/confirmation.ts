import type { Stretch } from '../lib/align.ts';
import type { GoldWord, SourceWord } from './words.ts';

/** `confirmed`: the record has the text as it stands; `differs`: it does not; `silent`: it does not have this place. */
export type Verdict = 'confirmed' | 'differs' | 'silent';

/** Words in a row that the record does not have: contents or an annex, no mistake. */
const OUTSIDE_LENGTH = 30;

/** What the record says about a page file, word by word. */
export class Confirmation {
  readonly #words: readonly SourceWord[];
  readonly #gold: readonly GoldWord[];
  /** Index of the record's word for each word, -1 where it has another or none, -2 where it does not have the passage. */
  readonly #partner: Int32Array;
  readonly #firstOfSource: readonly number[];

  /** @param stretches the words of the page files (a) aligned with those of the record (b) */
  constructor(words: readonly SourceWord[], gold: readonly GoldWord[], stretches: readonly Stretch[]) {
    this.#words = words;
    this.#gold = gold;
    this.#partner = new Int32Array(words.length).fill(-1);
    for (const { equal, aStart, aEnd, bStart, bEnd } of stretches) {
      const outside = !equal && aEnd - aStart - (bEnd - bStart) > OUTSIDE_LENGTH;
      for (let index = aStart; index < aEnd; index++) {
        this.#partner[index] = equal ? bStart + index - aStart : outside ? -2 : -1;
      }
    }
    const sources = (words.at(-1)?.source ?? -1) + 1;
    this.#firstOfSource = Array.from({ length: sources + 1 }, (_, source) => lowerBound(words, source));
  }

  /** Whether the record has the very words of a range, and no others between them. */
  ofWords(source: number, start: number, end: number): Verdict {
    const { first, last } = this.#touched(source, start, end);
    return this.#ofPartners(first, last);
  }

  /** The same, and whether its paragraphs begin where gaps stand, single blanks between all other words. */
  ofLayout(source: number, start: number, end: number): Verdict {
    const { first, last } = this.#touched(source, start, end);
    const verdict = this.#ofPartners(first, last);
    if (verdict !== 'confirmed') return verdict;
    for (let index = first; index <= last + 1; index++) {
      const separation = this.#words[index]?.separation;
      const begins = this.#gold[this.#partner[index] ?? -1]?.begins;
      if (separation === 'blanks') return 'differs';
      if (begins !== undefined && begins !== (separation === 'gap') && !this.#beginsSource(index)) return 'differs';
    }
    return 'confirmed';
  }

  /** The record's wording around a range, for people. */
  goldAround(source: number, start: number, end: number): string {
    const { first, last } = this.#touched(source, start, end);
    let from = first - 4;
    while (from > 0 && (this.#partner[from] ?? -1) < 0) from--;
    let to = last + 4;
    while (to < this.#words.length - 1 && (this.#partner[to] ?? -1) < 0) to++;
    const [goldFrom, goldTo] = [this.#partner[from] ?? 0, this.#partner[to] ?? 0];
    return this.#gold
      .slice(Math.max(0, goldFrom), Math.min(goldTo + 1, goldFrom + 60))
      .map(({ word, begins }) => (begins ? `¶ ${word}` : word))
      .join(' ');
  }

  #ofPartners(first: number, last: number): Verdict {
    const partners = Array.from(this.#partner.subarray(first, last + 1));
    if (partners.length === 0 || partners.includes(-2)) return 'silent';
    const confirmed = partners.every((partner, index) => partner === (partners[0] ?? -1) + index && partner >= 0);
    return confirmed ? 'confirmed' : 'differs';
  }

  /** The words that a range touches; those around it where it touches none. */
  #touched(source: number, start: number, end: number): { first: number; last: number } {
    const from = this.#firstOfSource[source] ?? 0;
    const to = this.#firstOfSource[source + 1] ?? this.#words.length;
    let first = from;
    while (first < to && (this.#words[first]?.end ?? 0) <= start) first++;
    let last = first - 1;
    while (last + 1 < to && (this.#words[last + 1]?.start ?? 0) < end) last++;
    if (last >= first) return { first, last };
    // Blanks at the beginning or end of a page stand between words of two pages.
    return { first: Math.max(0, first - 1), last: Math.min(this.#words.length - 1, first) };
  }

  #beginsSource(index: number): boolean {
    return this.#firstOfSource.includes(index);
  }
}

function lowerBound(words: readonly SourceWord[], source: number): number {
  const index = words.findIndex((word) => word.source >= source);
  return index < 0 ? words.length : index;
}
