/** Letters and digits on each side of a seam that have to be found in the record for the seam to be judged. */
const CONTEXT = 22;

const IS_WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Letters and digits of a text alone. */
export function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Tells what the official record has between two words or two parts of a word: the record is searched for the letters
 * around the place, whatever stands between them.
 */
export class GoldSeams {
  readonly #text: string;
  readonly #squeezed: string;
  /** Where each letter of `#squeezed` stands in `#text`. */
  readonly #places: readonly number[];

  /** @param texts the blocks of the record in their order */
  constructor(texts: readonly string[]) {
    this.#text = texts.join('\n');
    const places: number[] = [];
    let letters = '';
    for (let at = 0; at < this.#text.length; at++) {
      const character = this.#text.charAt(at);
      if (!IS_WORD_CHARACTER.test(character)) continue;
      places.push(at);
      letters += character;
    }
    this.#places = places;
    this.#squeezed = letters;
  }

  /**
   * @param before text that ends where the seam is
   * @param after text that begins behind it
   * @returns what the record has between them, one blank for white space; null where it has no such place
   */
  between(before: string, after: string): string | null {
    const left = squeezed(before).slice(-CONTEXT);
    const right = squeezed(after).slice(0, CONTEXT);
    if (left.length + right.length < CONTEXT || right === '') return null;
    const at = this.#squeezed.indexOf(left + right);
    if (at < 0) return null;
    const from = this.#places[at + left.length - 1] ?? 0;
    const to = this.#places[at + left.length] ?? 0;
    return this.#text.slice(from + 1, to).replace(/\s+/gu, ' ');
  }
}
