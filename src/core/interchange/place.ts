import { anchorAt } from '../annotate/quote.js';
import { resolveAnchors, type Resolution } from '../annotate/resolve.js';
import type { Anchor, AnchorState, TextPosition } from '../model/anchor.js';
import { CodePointIndex } from '../text/code-points.js';
import type { Range } from '../text/offsets.js';
import { lineEndMapping } from './line-ends.js';

/** Where a file says that an annotation stands. */
export interface Claim {
  /** In code points of the text that the file was made for; null where the file gives no place. */
  readonly position: TextPosition | null;
  /** The words that are to stand there; null where the file does not give them. */
  readonly words: string | null;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** An anchor in the present text. An orphan keeps the words that the file gives. */
export interface Placed {
  readonly anchor: Anchor;
  readonly state: AnchorState;
}

/** How words of a file are compared with those of a text. */
type SameWords = (found: string, claimed: string) => boolean;

/** White space of any kind counts as one blank, `\n` written as two characters as well: programs write it so. */
export const sameButForSpace: SameWords = (found, claimed) => plain(found) === plain(claimed);

function plain(text: string): string {
  return text.replace(/(?:[\s\u001c-\u001f\u0085]|\\[nrt])+/gu, ' ').trim();
}

/**
 * Finds the places that a file names in the present text. Where the words do not stand at their place the anchor is
 * looked for as in any text that was changed elsewhere: what is not sure is an orphan, never a lookalike.
 * @param text the present text
 * @param foreign the text that stands in the file; null: the file holds none and is taken to mean the present one
 * @returns for each claim its place; null where there is nothing to find it by: a position outside the text, no words
 */
export function placeClaims(
  claims: readonly Claim[],
  text: string,
  foreign: string | null,
  sameWords: SameWords = (found, claimed) => found === claimed,
): (Placed | null)[] {
  const base = foreign ?? text;
  const places = new Places(text, base, sameWords);
  const placed = claims.map((claim) => places.place(claim));
  const resolved = places.resolve();
  return placed.map((place) => (typeof place === 'number' ? (resolved[place] ?? null) : place));
}

class Places {
  readonly #text: string;
  readonly #base: string;
  readonly #sameWords: SameWords;
  readonly #codePoints: CodePointIndex;
  readonly #baseCodePoints: CodePointIndex;
  readonly #toText: ((offset: number) => number) | null;
  /** Anchors that have to be looked for: those whose words stood in the file's text, and those that did not. */
  readonly #open: { readonly anchor: Anchor; readonly stood: boolean }[] = [];

  constructor(text: string, base: string, sameWords: SameWords) {
    this.#text = text;
    this.#base = base;
    this.#sameWords = sameWords;
    this.#codePoints = new CodePointIndex(text);
    this.#baseCodePoints = base === text ? this.#codePoints : new CodePointIndex(base);
    this.#toText = lineEndMapping(base, text);
  }

  /** The place, or the index of the anchor among those that have to be looked for. */
  place(claim: Claim): Placed | number | null {
    const range = this.#rangeOf(claim);
    if (range && this.#toText) {
      const own = { start: this.#toText(range.start), end: this.#toText(range.end) };
      return { anchor: anchorAt(this.#text, own, this.#codePoints), state: 'exact' };
    }
    if (range) return this.#later(anchorAt(this.#base, range, this.#baseCodePoints), true);
    const { words, prefix = '', suffix = '', position } = claim;
    if (words === null) return null;
    return this.#later({ quote: { exact: words, prefix, suffix }, position: position ?? { start: 0, end: 0 } }, false);
  }

  resolve(): Placed[] {
    const inKnown = this.#open.filter(({ stood }) => stood).map(({ anchor }) => anchor);
    const bare = this.#open.filter(({ stood }) => !stood).map(({ anchor }) => anchor);
    const known = (inKnown.length > 0 ? resolveAnchors(inKnown, this.#text, this.#base) : []).values();
    const found = (bare.length > 0 ? resolveAnchors(bare, this.#text, null) : []).values();
    return this.#open.map(({ anchor, stood }) => this.#placed(anchor, (stood ? known : found).next().value, !stood));
  }

  #later(anchor: Anchor, stood: boolean): number {
    return this.#open.push({ anchor, stood }) - 1;
  }

  #placed(anchor: Anchor, resolution: Resolution | undefined, isBare: boolean): Placed {
    const range = resolution?.range ?? (isBare ? this.#onlyOccurrence(anchor) : null);
    if (!range) return { anchor, state: 'orphan' };
    const state = resolution?.range ? resolution.state : 'fuzzy';
    return { anchor: anchorAt(this.#text, range, this.#codePoints), state };
  }

  /** Words without context that stand in the text once: a person should look, but there is nowhere else to look. */
  #onlyOccurrence({ quote: { exact, prefix, suffix } }: Anchor): Range | null {
    if (exact === '' || prefix !== '' || suffix !== '') return null;
    const start = this.#text.indexOf(exact);
    return start >= 0 && !this.#text.includes(exact, start + 1) ? { start, end: start + exact.length } : null;
  }

  /** Where the words stand in the file's text, in its UTF-16 code units. */
  #rangeOf({ position, words, prefix = '', suffix = '' }: Claim): Range | null {
    if (position === null || !(position.start <= position.end)) return null;
    const inCodePoints = position.end <= this.#baseCodePoints.length;
    if (inCodePoints) {
      const start = this.#baseCodePoints.toUtf16(position.start);
      const end = this.#baseCodePoints.toUtf16(position.end);
      if (this.#isAt({ start, end }, words, prefix, suffix)) return { start, end };
    }
    // Older programs count UTF-16 code units: only the words can tell.
    const isInside = words !== null && words !== '' && position.end <= this.#base.length;
    return isInside && this.#isAt(position, words, prefix, suffix)
      ? { start: position.start, end: position.end }
      : null;
  }

  #isAt({ start, end }: Range, words: string | null, prefix: string, suffix: string): boolean {
    if (words === null) return true;
    return (
      this.#sameWords(this.#base.slice(start, end), words) &&
      this.#base.endsWith(prefix, start) &&
      this.#base.startsWith(suffix, end)
    );
  }
}
