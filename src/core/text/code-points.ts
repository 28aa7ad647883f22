/**
 * Turns UTF-16 offsets into code point offsets, as the export counts them. A lone surrogate counts as one.
 * Texts without surrogates (nearly all) cost nothing.
 */
export class CodePointIndex {
  /** UTF-16 offsets of the second halves of surrogate pairs, ascending. */
  readonly #lowHalves: number[] = [];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let at = 0; at + 1 < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= 0xd800 && code <= 0xdbff) {
        const next = text.charCodeAt(at + 1);
        if (next >= 0xdc00 && next <= 0xdfff) this.#lowHalves.push(++at);
      }
    }
  }

  /** Number of code points of the whole text. */
  get length(): number {
    return this.#length - this.#lowHalves.length;
  }

  /** Code point offset of a UTF-16 offset; inside a pair it is that of the pair's start. */
  fromUtf16(offset: number): number {
    return offset - this.#countBefore(offset);
  }

  /** UTF-16 offset of a code point offset. */
  toUtf16(offset: number): number {
    let low = 0;
    let high = this.#lowHalves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lowHalves[middle] ?? 0) - middle <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  }

  #countBefore(offset: number): number {
    let low = 0;
    let high = this.#lowHalves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lowHalves[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
