import type { Range } from './offsets.js';

/** Finds among many ranges of one text those at a place; they may overlap each other. */
export class RangeIndex<Indexed extends Range> {
  /** Ascending by start. */
  readonly #ranges: readonly Indexed[];
  /** The farthest end of the ranges up to each. */
  readonly #ends: readonly number[];

  /** @param ranges in any order */
  constructor(ranges: readonly Indexed[]) {
    this.#ranges = ranges.toSorted((a, b) => a.start - b.start);
    let farthest = 0;
    this.#ends = this.#ranges.map(({ end }) => (farthest = Math.max(farthest, end)));
  }

  /** The ranges that share a character with a range or touch it, the last one first. */
  *touching({ start, end }: Range): Generator<Indexed> {
    for (let at = this.#countStartingUpTo(end) - 1; at >= 0 && (this.#ends[at] ?? -1) >= start; at--) {
      const range = this.#ranges[at];
      if (range !== undefined && range.end >= start) yield range;
    }
  }

  #countStartingUpTo(offset: number): number {
    let low = 0;
    let high = this.#ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ranges[middle]?.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
