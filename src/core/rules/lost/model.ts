import { HASH_BITS } from './features.js';
import { MODEL } from './weights.js';

/** What the model tells apart, in the order of its weights. */
export const MODEL_CHARACTERS = ['dash', 'euro', 'ellipsis'] as const;
export type ModelCharacter = (typeof MODEL_CHARACTERS)[number];

/** How likely each character is, in the order of `MODEL_CHARACTERS`; their sum is 1. */
export type Likelihood = readonly [number, number, number];

/** Weights of the features that count: features not in it weigh nothing. */
export interface Model {
  /** Index of a feature's first weight, by its hash. */
  readonly index: ReadonlyMap<number, number>;
  readonly weights: Float32Array;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGIT_BITS = 6;
const HASH_DIGITS = HASH_BITS / DIGIT_BITS;
const ZERO = 32;
/** What one step of a stored weight is worth. */
export const WEIGHT_STEP = 0.1;

/** Writes a model as a string: for each feature its hash in four digits of six bits, then its weights in one each. */
export function encodeModel(features: readonly (readonly [hash: number, weights: readonly number[]])[]): string {
  const digits = (value: number, count: number): string =>
    Array.from({ length: count }, (_, at) => DIGITS.charAt((value >>> (DIGIT_BITS * (count - 1 - at))) & 63)).join('');
  return [...features]
    .sort(([a], [b]) => a - b)
    .map(
      ([hash, weights]) =>
        digits(hash, HASH_DIGITS) + weights.map((weight) => digits(storedWeight(weight) + ZERO, 1)).join(''),
    )
    .join('');
}

/** A weight in steps, as it is stored. */
export function storedWeight(weight: number): number {
  return Math.max(-ZERO, Math.min(ZERO - 1, Math.round(weight / WEIGHT_STEP)));
}

/** Reads a model from its string. */
export function decodeModel(written: string): Model {
  const values = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));
  const digit = (at: number): number => values.get(written.charAt(at)) ?? ZERO;
  const length = HASH_DIGITS + MODEL_CHARACTERS.length;
  const count = Math.floor(written.length / length);
  const index = new Map<number, number>();
  const weights = new Float32Array(count * MODEL_CHARACTERS.length);
  for (let feature = 0; feature < count; feature++) {
    const at = feature * length;
    let hash = 0;
    for (let place = 0; place < HASH_DIGITS; place++) hash = (hash << DIGIT_BITS) | digit(at + place);
    const first = feature * MODEL_CHARACTERS.length;
    index.set(hash, first);
    MODEL_CHARACTERS.forEach((_, character) => {
      weights[first + character] = (digit(at + HASH_DIGITS + character) - ZERO) * WEIGHT_STEP;
    });
  }
  return { index, weights };
}

/**
 * How likely each character is at a slot.
 * @param features the hashed features of the slot
 */
export function likelihood(features: readonly number[], { index, weights }: Model = shipped()): Likelihood {
  let dash = 0;
  let euro = 0;
  let ellipsis = 0;
  for (const feature of features) {
    const at = index.get(feature);
    if (at === undefined) continue;
    dash += weights[at] ?? 0;
    euro += weights[at + 1] ?? 0;
    ellipsis += weights[at + 2] ?? 0;
  }
  const highest = Math.max(dash, euro, ellipsis);
  const a = Math.exp(dash - highest);
  const b = Math.exp(euro - highest);
  const c = Math.exp(ellipsis - highest);
  const sum = a + b + c;
  return [a / sum, b / sum, c / sum];
}

let decoded: Model | undefined;

/** The model that ships, read when it is first asked for. */
function shipped(): Model {
  return (decoded ??= decodeModel(MODEL));
}
