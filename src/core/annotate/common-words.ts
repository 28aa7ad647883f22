/** Words in a row that must be the same to be sure of a place. */
const ROW = 4;

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** The same place of two texts, in UTF-16 offsets of each: the start of a word. */
export interface CommonPlace {
  readonly before: number;
  readonly after: number;
}

/**
 * Places that two versions of a text share beyond doubt: where four words in a row stand once in each, in the same order
 * in both. White space does not count, so that they are found however lines wrap. They cut a long comparison into short
 * ones (patience diff by Bram Cohen, with words in a row for lines).
 */
export function commonPlaces(before: string, after: string): CommonPlace[] {
  const names = new Names();
  const [a, b] = [rowsOf(before, names), rowsOf(after, names)];
  const [onceBefore, onceAfter] = [onlyOnes(a.rows), onlyOnes(b.rows)];
  const pairs: (readonly [number, number])[] = [];
  for (const [row, at] of onceBefore) {
    const other = onceAfter.get(row);
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other]);
  }
  return longestAscent(pairs).map(([at, other]) => ({ before: a.starts[at] ?? 0, after: b.starts[other] ?? 0 }));
}

/** More words and rows than a text that is read has. */
const MOST_NAMES = 2 ** 26;

/** Numbers for words and for pairs of numbers, the same for the same. */
class Names {
  readonly #words = new Map<string, number>();
  readonly #pairs = new Map<number, number>();
  #count = 0;

  word(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, ++this.#count);
    return this.#count;
  }

  pair(first: number, second: number): number {
    const key = first * MOST_NAMES + second;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    this.#pairs.set(key, ++this.#count);
    return this.#count;
  }
}

/** Where words begin, and a number for each row of words. */
function rowsOf(text: string, names: Names): { readonly starts: number[]; readonly rows: number[] } {
  const starts: number[] = [];
  const words: number[] = [];
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    starts.push(index);
    words.push(names.word(word));
  }
  const pairs = words.slice(1).map((second, index) => names.pair(words[index] ?? 0, second));
  const rows = pairs.slice(ROW - 2).map((second, index) => names.pair(pairs[index] ?? 0, second));
  return { starts, rows };
}

/** Place of each row that occurs once; -1 where it occurs again. In the order of the text. */
function onlyOnes(rows: readonly number[]): Map<number, number> {
  const places = new Map<number, number>();
  rows.forEach((row, at) => places.set(row, places.has(row) ? -1 : at));
  return places;
}

/** The longest choice of pairs, ascending by their first part, whose second parts ascend as well. */
function longestAscent(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  /** Index of the pair with the smallest second part that ends an ascent of each length. */
  const ends: number[] = [];
  const earlier: number[] = [];
  pairs.forEach(([, second], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1;
      else high = middle;
    }
    earlier.push(ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const ascent: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = earlier[index] ?? -1) {
    const pair = pairs[index];
    if (pair) ascent.push(pair);
  }
  return ascent.reverse();
}
