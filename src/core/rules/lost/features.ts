import { NUMBER_KINDS } from './amounts.js';
import { PLACE_KINDS } from './places.js';
import type { Surroundings } from './surroundings.js';
import { mix } from './words-around.js';

/** Features are hashed to so many bits. */
export const HASH_BITS = 24;

const PIECE_KINDS = ['header', 'speaker', 'paragraph', 'interjection', 'note', 'heading'] as const;
const RULED = ['dash', 'euro', 'ellipsis', 'none'] as const;

/** More than there are templates. */
const MOST_FEATURES = 80;

/** Collects the hashed features of one slot: each template mixes its values into a hash of its own. */
class FeatureSet {
  readonly #found = new Int32Array(MOST_FEATURES);
  #template = 0;

  get found(): Int32Array {
    return this.#found.subarray(0, this.#template);
  }

  /** A feature of the next template, of up to five values. */
  add(a: number, b = 0, c = 0, d = 0, e = 0): void {
    let hash = 0x811c9dc5 ^ Math.imul(++this.#template, 0x9e3779b1);
    hash = mix(mix(hash, a), a >>> 16);
    hash = mix(mix(hash, b), b >>> 16);
    hash = mix(mix(hash, c), c >>> 16);
    hash = mix(mix(hash, d), d >>> 16);
    hash = mix(mix(hash, e), e >>> 16);
    this.#found[this.#template - 1] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - HASH_BITS);
  }
}

/**
 * The hashed features of one slot of a place.
 * @param around what stands around the place
 * @param slot which of the place's slots, from 0
 * @returns one hash a template
 */
export function featuresOf(around: Surroundings, slot: number): Int32Array {
  const [w1, w2, w3] = around.before;
  const [v1, v2, v3] = around.behind;
  const set = new FeatureSet();
  if (!w1 || !w2 || !w3 || !v1 || !v2 || !v3) return set.found;
  const { place, isFirst, isLast, sinceColon } = around;
  const kind = PLACE_KINDS.indexOf(place.kind);
  const position = kind * 64 + slot * 8 + place.slots.length;
  const p1 = w1.last;
  const q1 = v1.first;
  const pieceKind = kindOf(around.piece);
  const kindBefore = kindOf(around.pieceBefore);
  const kindBehind = kindOf(around.pieceBehind);
  const ruled = RULED.indexOf(around.ruled.character);
  const number = NUMBER_KINDS.indexOf(around.ruled.number);
  const n1 = Math.min(2, around.partnersBefore);
  const n2 = Math.min(2, around.partnersBehind);
  const pairs = n1 * 3 + n2;
  const quoting = nearness(around.sinceQuoting);
  const saying = nearness(around.sinceSaying);
  const quotationEnds = Number(around.quotationEnds);
  const nearBracket = Number(around.nearBracket);
  const nearEllipsis = Number(around.nearEllipsis);
  const nearMoney = Number(around.nearMoney);
  const over = Number(around.partnerOverInterjection);
  const counting = nearMoney * 2 + Number(around.nearThings);
  const numbers = Math.min(2, around.numbers);
  const signs = Math.min(1, quoting + saying) + Number(sinceColon < 3) + nearBracket + nearEllipsis + quotationEnds;
  const ends = Number(isFirst) * 2 + Number(isLast);
  const distanceBefore = bucket(around.wordsBefore);
  const distanceBehind = bucket(around.wordsBehind);
  set.add(position);
  set.add(position, ruled);
  set.add(position, pieceKind, p1, q1);
  set.add(w1.hash);
  set.add(v1.hash);
  set.add(w2.hash);
  set.add(v2.hash);
  set.add(w3.hash);
  set.add(v3.hash);
  set.add(kind, w1.shape, v1.shape);
  set.add(kind, w1.shape, ruled);
  set.add(kind, v1.shape, ruled);
  set.add(w2.shape, w1.shape);
  set.add(v1.shape, v2.shape);
  set.add(w2.shape, w1.shape, v1.shape);
  set.add(w1.shape, v1.shape, v2.shape);
  set.add(w1.hash, v1.hash);
  set.add(w2.hash, w1.hash);
  set.add(v1.hash, v2.hash);
  set.add(w1.hash, v1.shape);
  set.add(w1.shape, v1.hash);
  set.add(w1.kind, v1.kind);
  set.add(w1.kind, pairs);
  set.add(v1.kind, pairs);
  set.add(w1.kind, v1.kind, Number(pairs > 0));
  set.add(w1.kind, signs);
  set.add(v1.kind, signs);
  set.add(w2.kind, w1.kind, v1.kind);
  set.add(w1.kind, v1.kind, v2.kind);
  set.add(pairs, p1, q1, pieceKind);
  set.add(pairs, p1, q1, signs);
  set.add(kind, pairs, pieceKind);
  set.add(quoting, quotationEnds, p1, q1);
  set.add(saying, sinceColon, p1, q1);
  set.add(sinceColon, p1, q1, pairs);
  set.add(nearBracket, p1, q1);
  set.add(nearEllipsis, p1, q1, signs);
  set.add(signs, kind, p1, q1);
  set.add(pieceKind, ends, kindBefore, kindBehind);
  set.add(ends, kindBefore, around.endBefore, q1, signs);
  set.add(ends, kindBehind, p1, over);
  set.add(ends, over, p1, q1);
  set.add(distanceBefore, n1, p1, q1);
  set.add(distanceBehind, n2, p1, q1);
  set.add(distanceBefore, distanceBehind, p1, q1);
  set.add(pieceKind, Number(around.hasColon), ruled, quoting);
  set.add(ruled, pairs, kind, v1.shape);
  set.add(ruled, w2.hash, v1.kind);
  set.add(ruled, w2.hash, w1.shape);
  set.add(ruled, w1.shape, v1.hash);
  set.add(ruled, nearMoney, w1.shape, v1.shape);
  set.add(ruled, nearMoney, pairs, v1.kind);
  set.add(number, q1, ruled, numbers);
  set.add(number, v1.hash);
  set.add(number, w2.hash, w3.shape);
  set.add(number, w2.kind, v1.kind);
  set.add(number, nearMoney, numbers, pairs);
  set.add(number, nearMoney, v2.kind);
  set.add(number, counting, q1);
  set.add(number, counting, pairs, numbers);
  set.add(number, distanceBehind, n2, v1.kind);
  return set.found;
}

function kindOf(piece: Surroundings['piece']): number {
  return piece ? PIECE_KINDS.indexOf(piece.kind) : 9;
}

function nearness(characters: number): number {
  return characters < 150 ? 2 : characters < 700 ? 1 : 0;
}

function bucket(count: number): number {
  return count < 4 ? count : count < 7 ? 4 : count < 12 ? 5 : count < 20 ? 6 : 7;
}
