// Trains what tells lost dashes, euro signs and ellipses apart, from the tuned Hessian sittings beside this clone.
//   node scripts/run.mjs scripts/train-lost-characters.ts                  writes src/core/rules/lost/weights.ts
//   node scripts/run.mjs scripts/train-lost-characters.ts --validate       prints a cross-validation over sittings instead
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hessianSittings } from '../bench/lib/corpus.ts';
import { sideOf } from '../bench/lib/splits.ts';
import {
  encodeModel,
  likelihood,
  MODEL_CHARACTERS,
  nearestEllipsis,
  pulledByEllipsis,
  type Model,
} from '../src/core/rules/lost/model.ts';
import { examplesOf, type Example } from './lost-characters/examples.ts';
import { trainedModel, train } from './lost-characters/regression.ts';

const FOLDS = 5;
/** Characters that no page has, so that slots of different pages are far from each other. */
const LONGEST_PAGE = 1_000_000;
/** Certainties from which on a character would be put in bulk. */
const LEVELS = [0, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
const TARGET = join(import.meta.dirname, '..', 'src', 'core', 'rules', 'lost', 'weights.ts');

const sittings = hessianSittings().filter((sitting) => sideOf(sitting) === 'tuned');
const sets = sittings.map(examplesOf);

function write(): void {
  const examples = sets.flat();
  const features = train(examples);
  const counts = MODEL_CHARACTERS.map(
    (name, at) => `${examples.filter(({ character }) => character === at).length} ${name}`,
  );
  const model = encodeModel(features);
  writeFileSync(
    TARGET,
    `/**
 * What weighs for a lost dash, euro sign or ellipsis: ${features.length} hashed features with a weight for each, ${Math.round(model.length / 1000)} KB.
 * Learned from ${examples.length} places of ${sittings.length} Hessian sittings (${counts.join(', ')}).
 * Written by \`node scripts/run.mjs scripts/train-lost-characters.ts\`; \`--validate\` prints how good it is.
 */
export const MODEL =
  '${model}';
`,
  );
  console.log(`${features.length} features, ${model.length} characters, from ${examples.length} places`);
}

interface Judged {
  readonly truth: number;
  readonly guess: number;
  readonly certainty: number;
}

function judge(fold: number): Judged[] {
  const learned = trainedModel(train(sets.filter((_, at) => at % FOLDS !== fold).flat()));
  return sets.filter((_, at) => at % FOLDS === fold).flatMap((set) => judgeSitting(set, learned));
}

function judgeSitting(set: readonly Example[], learned: Model): Judged[] {
  const alone = set.map(({ features }) => likelihood(features, learned));
  const slots = set.map(({ page, at }, index) => ({ at: page * LONGEST_PAGE + at, ellipsis: alone[index]?.[2] ?? 0 }));
  return set.map(({ character }, index) => {
    const likely = pulledByEllipsis(alone[index] ?? [1, 0, 0], nearestEllipsis(slots, index));
    const certainty = Math.max(...likely);
    return { truth: character, guess: likely.indexOf(certainty), certainty };
  });
}

function validate(): void {
  const all = Array.from({ length: FOLDS }, (_, fold) => judge(fold)).flat();
  console.log(`${all.length} places of ${sittings.length} sittings, ${FOLDS} folds`);
  MODEL_CHARACTERS.forEach((name, character) => {
    const there = all.filter(({ truth }) => truth === character).length;
    for (const level of LEVELS) {
      const put = all.filter(({ guess, certainty }) => guess === character && certainty >= level);
      const right = put.filter(({ truth }) => truth === character).length;
      const [precision, recall] = [right / Math.max(1, put.length), right / Math.max(1, there)];
      console.log(
        `${name.padEnd(9)} from ${level.toFixed(2)}  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  (${right} of ${there}, ${put.length - right} wrong)`,
      );
    }
  });
}

if (process.argv.includes('--validate')) validate();
else write();
