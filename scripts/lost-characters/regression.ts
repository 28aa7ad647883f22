import type { Example } from './examples.ts';
import { MODEL_CHARACTERS, modelOf, storedWeight, WEIGHT_STEP, type Model } from '../../src/core/rules/lost/model.ts';

/** Features with their weights, as they are stored. */
export type Weighted = readonly (readonly [hash: number, weights: readonly number[]])[];

const CLASSES = MODEL_CHARACTERS.length;
const ROUNDS = 10;
/** Rounds from which on weights are averaged. */
const SETTLED = 5;
const RATE = 0.1;
const DECAY = 2e-4;
/** Features that are seen less often are left out. */
const SEEN = 2;
/** Features that ship. Four thousand tell as much as all fifty thousand. */
const FEATURES = 4000;

/**
 * Multinomial logistic regression by AdaGrad, twice: on all features, then on those that weigh most. Seeded: the same
 * examples give the same weights.
 */
export function train(examples: readonly Example[]): Weighted {
  const seen = new Map<number, number>();
  for (const { features } of examples) for (const hash of features) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const frequent = [...seen].filter(([, count]) => count >= SEEN).map(([hash]) => hash);
  const kept = fit(examples, frequent)
    .map((feature) => ({ feature, worth: spread(feature[1]) * (seen.get(feature[0]) ?? 0) ** 0.3 }))
    .sort((a, b) => b.worth - a.worth || a.feature[0] - b.feature[0])
    .slice(0, FEATURES)
    .map(({ feature: [hash] }) => hash);
  return fit(examples, kept).filter(([, weights]) => weights.some((weight) => storedWeight(weight) !== 0));
}

/** Features in the form in which the product reads them. */
export function trainedModel(features: Weighted): Model {
  const weights = features.flatMap(([, each]) => each.map((weight) => storedWeight(weight) * WEIGHT_STEP));
  return modelOf(
    features.map(([hash]) => hash),
    Float32Array.from(weights),
  );
}

function spread(weights: readonly number[]): number {
  return Math.max(...weights) - Math.min(...weights);
}

function fit(examples: readonly Example[], hashes: readonly number[]): [number, number[]][] {
  const index = new Map(hashes.map((hash, at) => [hash, at * CLASSES]));
  const known = examples.map(({ features }) => features.map((hash) => index.get(hash) ?? -1).filter((at) => at >= 0));
  const weights = new Float32Array(hashes.length * CLASSES);
  const squares = new Float32Array(weights.length).fill(0.01);
  const sums = new Float64Array(weights.length);
  const order = examples.map((_, at) => at);
  const random = randomNumbers(7);
  const scores = new Float64Array(CLASSES);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const at of order)
      step(known[at] ?? new Int32Array(), examples[at]?.character ?? 0, { weights, squares, scores });
    if (round >= SETTLED) weights.forEach((weight, place) => (sums[place] = (sums[place] ?? 0) + weight));
  }
  return hashes.map((hash, at) => {
    const mean = [...sums.subarray(at * CLASSES, (at + 1) * CLASSES)].map((sum) => sum / (ROUNDS - SETTLED));
    const middle = mean.reduce((sum, weight) => sum + weight, 0) / CLASSES;
    return [hash, mean.map((weight) => weight - middle)];
  });
}

interface Fitted {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly scores: Float64Array;
}

function step(features: Int32Array, character: number, { weights, squares, scores }: Fitted): void {
  scores.fill(0);
  for (const at of features)
    for (let kind = 0; kind < CLASSES; kind++) scores[kind] = (scores[kind] ?? 0) + (weights[at + kind] ?? 0);
  const highest = Math.max(...scores);
  let sum = 0;
  for (let kind = 0; kind < CLASSES; kind++) sum += scores[kind] = Math.exp((scores[kind] ?? 0) - highest);
  for (let kind = 0; kind < CLASSES; kind++) {
    const error = (scores[kind] ?? 0) / sum - (kind === character ? 1 : 0);
    for (const first of features) {
      const at = first + kind;
      const slope = error + DECAY * (weights[at] ?? 0);
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(square);
    }
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
