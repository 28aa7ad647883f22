import type { TextEdit } from './offsets.js';

/** Characters that are hashed together: an edit costs the blocks that it touches. */
const BLOCK = 2_048;

/** Odd numbers: both hashes count modulo 2^32, which costs no division. */
const BASES = [0x01000193, 0x2c1b3c6d] as const;

interface Block {
  readonly length: number;
  readonly hashes: readonly [number, number];
}

/**
 * Tells versions of one text apart while it is edited, at the cost of the edit, not of the text: a polynomial hash, put
 * together from blocks. Not for what must not be forged, and not for what is stored: there it is SHA-256.
 */
export class TextDigest {
  #blocks: Block[];
  #value: number;

  constructor(text: string) {
    this.#blocks = blocksOf(text, 0, text.length);
    this.#value = valueOf(this.#blocks);
  }

  /** The same for the same text, however it came about. */
  get value(): number {
    return this.#value;
  }

  /**
   * Follows edits.
   * @param edits ascending, not overlapping, in UTF-16 offsets of the text before; they must lead to `after`
   */
  follow(edits: readonly TextEdit[], after: string): void {
    const [first] = edits;
    const last = edits.at(-1);
    if (!first || !last) return;
    const growth = edits.reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), 0);
    const from = this.#blockAt(first.start);
    const to = this.#blockAt(last.end);
    const region = blocksOf(after, from.start, to.start + (this.#blocks[to.index]?.length ?? 0) + growth);
    this.#blocks.splice(from.index, to.index - from.index + 1, ...region);
    this.#value = valueOf(this.#blocks);
  }

  /** The block that holds an offset, and where it begins; the last one for the end of the text. */
  #blockAt(offset: number): { index: number; start: number } {
    let start = 0;
    for (const [index, { length }] of this.#blocks.entries()) {
      if (offset < start + length || index === this.#blocks.length - 1) return { index, start };
      start += length;
    }
    return { index: 0, start: 0 };
  }
}

function blocksOf(text: string, from: number, to: number): Block[] {
  const blocks: Block[] = [];
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(to, start + BLOCK);
    blocks.push({ length: end - start, hashes: [hash(text, start, end, 0), hash(text, start, end, 1)] });
  }
  return blocks;
}

function hash(text: string, start: number, end: number, which: 0 | 1): number {
  const base = BASES[which];
  let value = 0;
  for (let at = start; at < end; at++) value = (Math.imul(value, base) + text.charCodeAt(at) + 1) | 0;
  return value;
}

function valueOf(blocks: readonly Block[]): number {
  let [first, second] = [0, 0];
  for (const { length, hashes } of blocks) {
    first = (Math.imul(first, power(length, 0)) + hashes[0]) | 0;
    second = (Math.imul(second, power(length, 1)) + hashes[1]) | 0;
  }
  return 4294967296 * (0x1fffff & first) + (second >>> 0);
}

const powers: readonly [Map<number, number>, Map<number, number>] = [new Map(), new Map()];

/** The base to the power of a block's length; there are only so many lengths. */
function power(exponent: number, which: 0 | 1): number {
  let value = powers[which].get(exponent);
  if (value === undefined) {
    value = 1;
    let square: number = BASES[which];
    for (let rest = exponent; rest > 0; rest >>= 1) {
      if (rest & 1) value = Math.imul(value, square);
      square = Math.imul(square, square);
    }
    powers[which].set(exponent, value);
  }
  return value;
}
