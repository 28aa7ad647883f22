import type { Range } from '../text/offsets.js';
import { isWhiteSpace } from '../text/running-text.js';
import { placeCorrections, type Correction, type PlacedCorrection } from './corrections.js';

/**
 * Leads from places of a corrected text back to its original. All offsets are UTF-16 code units of these two texts.
 */
export class OriginalPlaces {
  readonly #placed: PlacedCorrection[];

  /** @param corrections what leads from the original to the corrected text, ascending */
  constructor(corrections: readonly Correction[]) {
    this.#placed = placeCorrections(corrections);
  }

  /** The corrections; cut in two wherever `cut` was asked for a range that begins or ends inside one. */
  get corrections(): Correction[] {
    return this.#placed.map(({ start, end, original, corrected, rule, applicability, evidence }) => {
      return { start, end, original, corrected, rule, applicability, ...(evidence !== undefined && { evidence }) };
    });
  }

  /**
   * The original range that became a range of the corrected text. It never divides a correction: one that the range
   * divides is cut in two, so that each half belongs to one side. Deleted text before the range stays outside; deleted
   * text behind it is inside, unless it is white space.
   */
  cut({ start, end }: Range): Range {
    this.#cutAt(start, 'start');
    this.#cutAt(end, 'end');
    const from = this.#behind(this.#countEndingUpTo(start), start);
    return { start: from, end: Math.max(from, this.#originalEnd(end)) };
  }

  /** The original range that became a range of the corrected text; what it shares of a correction counts as whole. */
  cover({ start, end }: Range): Range {
    const first = this.#inside(start)?.start ?? this.#behind(this.#countEndingUpTo(start), start);
    const last = this.#inside(end)?.end ?? this.#originalEnd(end);
    return { start: first, end: Math.max(first, last) };
  }

  #originalEnd(offset: number): number {
    let count = this.#countEndingUpTo(offset);
    for (; count > 0; count--) {
      const last = this.#placed[count - 1];
      if (last?.correctedStart !== offset || !isWhiteSpace(last.original)) break;
    }
    return this.#behind(count, offset);
  }

  /** Original offset of a corrected one that lies in unchanged text, or at its border, behind `count` corrections. */
  #behind(count: number, offset: number): number {
    const last = this.#placed[count - 1];
    return last === undefined ? offset : last.end + offset - last.correctedEnd;
  }

  #countEndingUpTo(offset: number): number {
    let low = 0;
    let high = this.#placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#placed[middle]?.correctedEnd ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The correction whose new wording an offset divides. */
  #inside(offset: number): PlacedCorrection | null {
    const next = this.#placed[this.#countEndingUpTo(offset)];
    return next === undefined || next.correctedStart >= offset ? null : next;
  }

  #cutAt(offset: number, side: 'start' | 'end'): void {
    const divided = this.#inside(offset);
    if (divided === null) return;
    const at = offset - divided.correctedStart;
    const originalAt = originalCut(divided, at, side);
    const head = {
      ...divided,
      end: divided.start + originalAt,
      correctedEnd: offset,
      original: divided.original.slice(0, originalAt),
      corrected: divided.corrected.slice(0, at),
    };
    const tail = {
      ...divided,
      start: head.end,
      correctedStart: offset,
      original: divided.original.slice(originalAt),
      corrected: divided.corrected.slice(at),
    };
    const halves = [head, tail].filter(({ original, corrected }) => original !== corrected);
    this.#placed.splice(this.#placed.indexOf(divided), 1, ...halves);
  }
}

/** Where the original wording is cut when its new wording is cut at `at`: equal characters stay together. */
export function originalCut(
  { original, corrected }: Pick<Correction, 'original' | 'corrected'>,
  at: number,
  side: 'start' | 'end',
): number {
  const shortest = Math.min(original.length, corrected.length);
  let prefix = 0;
  while (prefix < shortest && original.charAt(prefix) === corrected.charAt(prefix)) prefix++;
  if (at <= prefix) return at;
  let suffix = 0;
  while (suffix < shortest - prefix && original.at(-1 - suffix) === corrected.at(-1 - suffix)) suffix++;
  const behind = corrected.length - at;
  if (behind <= suffix) return original.length - behind;
  const changed = original.slice(prefix, original.length - suffix);
  const layoutOnly = isWhiteSpace(changed);
  return (side === 'end') === layoutOnly ? prefix : original.length - suffix;
}
