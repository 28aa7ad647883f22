/** A thing with features, and the answer that is right for it. */
export interface Labelled {
  readonly features: readonly string[];
  readonly inRecord: boolean;
}

const EPOCHS = 400;
const STEP = 0.5;
/** How much weights are drawn to zero. */
const PENALTY = 2;

/** Weights by feature: logistic regression by gradient descent (AdaGrad) over all examples at once; deterministic. */
export function train(examples: readonly Labelled[]): Map<string, number> {
  const names = [...new Set(examples.flatMap(({ features }) => features))].sort();
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const rows = examples.map(({ features, inRecord }) => ({
    active: features.map((name) => indexOf.get(name) ?? 0),
    answer: inRecord ? 1 : 0,
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const gradient = weights.map((weight, index) => (names[index] === 'always' ? 0 : PENALTY * weight));
    for (const { active, answer } of rows) {
      let sum = 0;
      for (const index of active) sum += weights[index] ?? 0;
      const error = 1 / (1 + Math.exp(-sum)) - answer;
      for (const index of active) gradient[index] = (gradient[index] ?? 0) + error;
    }
    for (const [index, slope] of gradient.entries()) {
      squares[index] = (squares[index] ?? 0) + slope * slope;
      weights[index] = (weights[index] ?? 0) - (STEP * slope) / Math.sqrt(squares[index]);
    }
  }
  return new Map(names.map((name, index) => [name, weights[index] ?? 0]));
}

/** Whether the weights of a thing's features speak for it. */
export function decides(weights: ReadonlyMap<string, number>, { features }: Labelled): boolean {
  let sum = 0;
  for (const name of features) sum += weights.get(name) ?? 0;
  return sum > 0;
}
