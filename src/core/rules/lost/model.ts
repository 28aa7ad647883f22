import { HASH_BITS } from './features.js';
import { MODEL } from './weights.js';

/** What the model tells apart, in the order of its weights. */
export const MODEL_CHARACTERS = ['dash', 'euro', 'ellipsis'] as const;
export type ModelCharacter = (typeof MODEL_CHARACTERS)[number];

/** How likely each character is, in the order of `MODEL_CHARACTERS`; their sum is 1. */
export type Likelihood = readonly [number, number, number];

/** Weights of the features that count: features not in it weigh nothing. */
export interface Model {
  /** Hashes in an open table: each stands at its last bits or at the next free place behind; -1 where none stands. */
  readonly hashes: Int32Array;
  /** The number of the feature whose hash stands there; its weights are as many places on as there are characters. */
  readonly features: Int32Array;
  readonly weights: Float32Array;
}

/**
 * A model as it is read.
 * @param hashes the hash of each feature
 * @param weights of each feature in turn, one a character
 */
export function modelOf(hashes: readonly number[], weights: Float32Array): Model {
  const size = 2 ** Math.ceil(Math.log2(hashes.length * 3 + 1));
  const model = { hashes: new Int32Array(size).fill(-1), features: new Int32Array(size), weights };
  hashes.forEach((hash, feature) => {
    let at = hash & (size - 1);
    while (model.hashes[at] !== -1) at = (at + 1) & (size - 1);
    model.hashes[at] = hash;
    model.features[at] = feature;
  });
  return model;
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
  const hashes: number[] = [];
  const weights = new Float32Array(count * MODEL_CHARACTERS.length);
  for (let feature = 0; feature < count; feature++) {
    const at = feature * length;
    let hash = 0;
    for (let place = 0; place < HASH_DIGITS; place++) hash = (hash << DIGIT_BITS) | digit(at + place);
    hashes.push(hash);
    for (let character = 0; character < MODEL_CHARACTERS.length; character++)
      weights[feature * MODEL_CHARACTERS.length + character] =
        (digit(at + HASH_DIGITS + character) - ZERO) * WEIGHT_STEP;
  }
  return modelOf(hashes, weights);
}

/**
 * How likely each character is at a slot.
 * @param features the hashed features of the slot
 */
export function likelihood(features: Int32Array, model: Model = shipped()): Likelihood {
  const { hashes, weights } = model;
  const last = hashes.length - 1;
  let dash = 0;
  let euro = 0;
  let ellipsis = 0;
  for (const feature of features) {
    let place = feature & last;
    while (hashes[place] !== feature && hashes[place] !== -1) place = (place + 1) & last;
    if (hashes[place] === -1) continue;
    const at = (model.features[place] ?? 0) * MODEL_CHARACTERS.length;
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

/** How much the likeliest ellipsis near by makes another likelier, in the model's units: who leaves out does so again. */
const PULL = 2;
/** What a slot without any loses. */
const REST = -0.3;

/** A likelihood, given that of the likeliest ellipsis near by. */
export function pulledByEllipsis([dash, euro, ellipsis]: Likelihood, near: number): Likelihood {
  const pulled = ellipsis * Math.exp(PULL * near + REST);
  const sum = dash + euro + pulled;
  return [dash / sum, euro / sum, pulled / sum];
}

/** How far an ellipsis pulls others, in characters. */
const REACH = 600;

/**
 * How likely the likeliest other ellipsis near a slot is.
 * @param slots ascending, with the likelihood of an ellipsis by itself
 */
export function nearestEllipsis(
  slots: readonly { readonly at: number; readonly ellipsis: number }[],
  index: number,
): number {
  const from = slots[index]?.at ?? 0;
  let likeliest = 0;
  for (let other = index - 1; from - (slots[other]?.at ?? -Infinity) < REACH; other--)
    likeliest = Math.max(likeliest, slots[other]?.ellipsis ?? 0);
  for (let other = index + 1; (slots[other]?.at ?? Infinity) - from < REACH; other++)
    likeliest = Math.max(likeliest, slots[other]?.ellipsis ?? 0);
  return likeliest;
}

let decoded: Model | undefined;

/** The model that ships, read when it is first asked for. */
function shipped(): Model {
  return (decoded ??= decodeModel(MODEL));
}
