import type { Range } from '../text/offsets.js';

/** A change of the original, in UTF-16 offsets. */
export interface Change extends Range {
  readonly corrected: string;
}

/**
 * An original with corrections, read span by span. All offsets are UTF-16 code units of the original.
 *
 * Text that is inserted exactly at the border of a span belongs to that span. Where one span ends and the next begins,
 * an insertion is divided at its white space: what stands before it closes the one, what stands behind it opens the
 * other; without white space it belongs to the first.
 */
export class CorrectedOriginal {
  readonly #text: string;
  readonly #changes: readonly Change[];
  readonly #starts: ReadonlySet<number>;
  readonly #ends: ReadonlySet<number>;

  /**
   * @param changes ascending, not overlapping
   * @param spans not overlapping
   */
  constructor(text: string, changes: readonly Change[], spans: readonly Range[]) {
    this.#text = text;
    this.#changes = changes;
    this.#starts = new Set(spans.map(({ start }) => start));
    this.#ends = new Set(spans.map(({ end }) => end));
  }

  /** The corrected text of one of the spans. */
  ofSpan({ start, end }: Range): string {
    return this.#openedAt(start) + this.#between(start, end) + this.#closedAt(end);
  }

  /** The corrected text of a gap between two spans, or between a span and an end of the file. */
  ofGap({ start, end }: Range): string {
    if (start === end) return this.#belongingToNone(start);
    return this.#belongingToNone(start) + this.#between(start, end) + this.#belongingToNone(end);
  }

  /** Whether a change touches an offset, or (`divided`) has it in its middle. */
  isChangedAt(offset: number, where: 'touched' | 'divided'): boolean {
    for (let at = Math.max(0, this.#countStartingBefore(offset) - 1); at < this.#changes.length; at++) {
      const change = this.#changes[at];
      if (change === undefined || change.start > offset) return false;
      if (where === 'touched' ? change.end >= offset : change.start < offset && offset < change.end) return true;
    }
    return false;
  }

  /** Corrected text, without what is inserted exactly at one of the two offsets. */
  #between(start: number, end: number): string {
    let text = '';
    let behind = start;
    for (let at = this.#countStartingBefore(start); at < this.#changes.length; at++) {
      const change = this.#changes[at];
      if (change === undefined || change.start >= end) break;
      const isInsertionAtStart = change.start === start && change.end === start;
      if (isInsertionAtStart || change.end > end) continue;
      text += this.#text.slice(behind, change.start) + change.corrected;
      behind = change.end;
    }
    return text + this.#text.slice(behind, end);
  }

  #insertedAt(offset: number): string {
    let text = '';
    for (let at = this.#countStartingBefore(offset); at < this.#changes.length; at++) {
      const change = this.#changes[at];
      if (change?.start !== offset) break;
      if (change.end === offset) text += change.corrected;
    }
    return text;
  }

  #openedAt(offset: number): string {
    const inserted = this.#insertedAt(offset);
    if (!this.#ends.has(offset)) return inserted;
    return inserted.split(/\s/u).slice(1).at(-1) ?? '';
  }

  #closedAt(offset: number): string {
    const inserted = this.#insertedAt(offset);
    return this.#starts.has(offset) ? (inserted.split(/\s/u, 1)[0] ?? '') : inserted;
  }

  #belongingToNone(offset: number): string {
    const inserted = this.#insertedAt(offset);
    const closed = this.#ends.has(offset) ? this.#closedAt(offset).length : 0;
    const opened = this.#starts.has(offset) ? this.#openedAt(offset).length : 0;
    return inserted.slice(closed, inserted.length - opened);
  }

  #countStartingBefore(offset: number): number {
    let low = 0;
    let high = this.#changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#changes[middle]?.start ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
