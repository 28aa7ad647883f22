import { ruledCharacter } from './amounts.js';
import type { Surroundings } from './surroundings.js';

/** Features are hashed to so many bits. */
export const HASH_BITS = 24;

/** Collects the hashed features of one slot. */
class FeatureSet {
  readonly found: number[] = [];
  #template = 0;

  /** A feature of the next template, of the values given. */
  add(...values: readonly (string | number | boolean)[]): void {
    let hash = 0x811c9dc5 ^ Math.imul(++this.#template, 0x9e3779b1);
    for (const value of values) {
      if (typeof value === 'string') {
        for (let at = 0; at < value.length; at++) hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193);
      } else {
        hash = Math.imul(hash ^ (Number(value) + 0x100), 0x01000193);
      }
      hash = Math.imul(hash ^ 0x1f, 0x01000193);
    }
    this.found.push(Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - HASH_BITS));
  }
}

/**
 * The hashed features of one slot of a place.
 * @param around what stands around the place
 * @param slot which of the place's slots, from 0
 * @returns one hash a template
 */
export function featuresOf(around: Surroundings, slot: number): readonly number[] {
  const { place, before, behind, piece, pieceBefore, pieceBehind } = around;
  const set = new FeatureSet();
  const kind = place.kind;
  const position = slot * 8 + place.slots.length;
  const [w1 = '', w2 = '', w3 = ''] = around.wordsBefore;
  const [v1 = '', v2 = '', v3 = ''] = around.wordsBehind;
  const s1 = shapeOf(w1);
  const s2 = shapeOf(w2);
  const t1 = shapeOf(v1);
  const t2 = shapeOf(v2);
  const c1 = classOf(w1);
  const d1 = classOf(v1);
  const p1 = markOf(w1, w1.length - 1);
  const q1 = markOf(v1, 0);
  const pieceKind = piece?.kind ?? '-';
  const kindBefore = pieceBefore?.kind ?? '-';
  const kindBehind = pieceBehind?.kind ?? '-';
  const ruled = ruledCharacter(around);
  const n1 = Math.min(2, around.partnersBefore);
  const n2 = Math.min(2, around.partnersBehind);
  const pairs = n1 * 3 + n2;
  const quoting = around.sinceQuoting < 150 ? 2 : around.sinceQuoting < 700 ? 1 : 0;
  const { sinceColon, quotationEnds, nearBracket, nearEllipsis, partnerOverInterjection } = around;
  const signs =
    (quoting > 0 ? 1 : 0) +
    (sinceColon < 3 ? 1 : 0) +
    (nearBracket ? 1 : 0) +
    (nearEllipsis ? 1 : 0) +
    (quotationEnds ? 1 : 0);
  const first = before === '';
  const last = behind === '';
  set.add(kind, position);
  set.add(kind, position, ruled);
  set.add(kind, position, pieceKind, p1, q1);
  set.add(w1);
  set.add(v1);
  set.add(w2);
  set.add(v2);
  set.add(w3);
  set.add(v3);
  set.add(kind, s1, t1);
  set.add(kind, s1, ruled);
  set.add(kind, t1, ruled);
  set.add(s2, s1);
  set.add(t1, t2);
  set.add(s2, s1, t1);
  set.add(s1, t1, t2);
  set.add(w1, v1);
  set.add(w2, w1);
  set.add(v1, v2);
  set.add(w1, t1);
  set.add(s1, v1);
  set.add(c1, d1);
  set.add(c1, pairs);
  set.add(d1, pairs);
  set.add(c1, d1, pairs > 0);
  set.add(c1, signs);
  set.add(d1, signs);
  set.add(classOf(w2), c1, d1);
  set.add(c1, d1, classOf(v2));
  set.add(pairs, p1, q1, pieceKind);
  set.add(pairs, p1, q1, signs);
  set.add(kind, pairs, pieceKind);
  set.add(quoting, quotationEnds, p1, q1);
  set.add(sinceColon, p1, q1, pairs);
  set.add(nearBracket, p1, q1);
  set.add(nearEllipsis, p1, q1, signs);
  set.add(signs, kind, p1, q1);
  set.add(pieceKind, first, last, kindBefore, kindBehind);
  set.add(first, kindBefore, around.endBefore, q1, signs);
  set.add(last, kindBehind, p1, partnerOverInterjection);
  set.add(first, last, partnerOverInterjection, p1, q1);
  set.add(bucket(around.distanceBefore), n1, p1, q1);
  set.add(bucket(around.distanceBehind), n2, p1, q1);
  set.add(bucket(around.distanceBefore), bucket(around.distanceBehind), p1, q1);
  set.add(pieceKind, before.includes(':'), ruled);
  set.add(ruled, pairs, kind, t1);
  set.add(ruled, w2, d1);
  set.add(ruled, w2, s1);
  set.add(ruled, s1, v1);
  set.add(ruled, around.nearMoney, s1, t1);
  set.add(ruled, around.nearMoney, pairs, d1);
  return set.found;
}

function bucket(count: number): number {
  return count < 4 ? count : count < 7 ? 4 : count < 12 ? 5 : count < 20 ? 6 : 7;
}

/** Frequent small words stand for themselves, others for their ending and their beginning. */
function classOf(word: string): string {
  if (word.length < 5) return word;
  const first = markOf(word, 0);
  return first + word.slice(-2);
}

/** A word with runs of like characters cut short: `Aa,`, `0.000`, `a.`. */
function shapeOf(word: string): string {
  let shape = '';
  let last = '';
  const isNumber = isDigitCode(word.charCodeAt(0));
  if (isNumber && /^(?:19|20)\d\d(?!\d)/u.test(word)) shape = 'y';
  for (let at = 0; at < word.length && shape.length < 9; at++) {
    const mark = markOf(word, at);
    if (mark !== last || (isNumber && mark === '0')) shape += mark;
    last = mark;
  }
  return shape;
}

/** What kind of character stands there: `a`, `A`, `0`, or itself; empty outside the word. */
function markOf(word: string, at: number): string {
  const code = word.charCodeAt(at);
  if ((code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f)) return 'a';
  if ((code >= 65 && code <= 90) || (code >= 0xc0 && code < 0xdf)) return 'A';
  return isDigitCode(code) ? '0' : word.charAt(at);
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}
