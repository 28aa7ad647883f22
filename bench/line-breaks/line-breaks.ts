import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { numberOption, parseArguments } from '../lib/arguments.ts';
import { goldSittings, type Variant } from '../lib/corpus.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { ROOT } from '../lib/project.ts';
import { onSide } from '../lib/splits.ts';
import { examplesOf, type Example } from './examples.ts';
import { decides, train } from './logistic.ts';

const WEIGHTS = join(ROOT, 'src', 'core', 'parse', 'line-break-weights.ts');
const VARIANTS: readonly Variant[] = ['kept', 'stripped'];

/**
 * Trains the weights of `src/core/parse/line-breaks.ts` on the tuned sittings and says how often they are right on a
 * sitting that they were not trained on: `line-breaks [--write] [--show N]`.
 */
export function lineBreaks(args: readonly string[]): void {
  const call = parseArguments(args, { write: false, show: true });
  const shown = numberOption(call, 'show', 0);
  const sittings = onSide('tuned', goldSittings(), (sitting) => sitting);
  const bySitting = sittings.map((sitting) => VARIANTS.map((variant) => examplesOf(sitting, variant)));
  const rows = bySitting.map((held, index) => {
    const others = bySitting.filter((_, other) => other !== index).flat(2);
    const weights = train(others);
    const examples = held.flat();
    const wrong = examples.filter((example) => decides(weights, example) !== example.inRecord);
    for (const { inRecord, shown: place } of wrong.slice(0, shown))
      console.log(`${sittings[index] ?? ''} ${inRecord ? 'missed' : 'too much'}: ${place}`);
    return { sitting: sittings[index] ?? '', examples, wrong };
  });
  console.log(errorTable(rows));
  if (call.options.has('write')) writeFileSync(WEIGHTS, weightsFile(train(bySitting.flat(2)), sittings));
}

interface Row {
  readonly sitting: string;
  readonly examples: readonly Example[];
  readonly wrong: readonly Example[];
}

function errorTable(rows: readonly Row[]): string {
  const cells = (name: string, examples: readonly Example[], wrong: readonly Example[]) => [
    name,
    String(examples.length),
    String(examples.filter(({ inRecord }) => inRecord).length),
    String(wrong.filter(({ inRecord }) => inRecord).length),
    String(wrong.filter(({ inRecord }) => !inRecord).length),
    String(examples.filter(({ inRecord, inReading }) => inRecord !== inReading).length),
  ];
  return markdownTable(
    ['held out', 'places', 'paragraphs', 'missed', 'too much', 'wrong in the present reading'],
    [
      ...rows.map(({ sitting, examples, wrong }) => cells(sitting, examples, wrong)),
      cells(
        '**all**',
        rows.flatMap(({ examples }) => examples),
        rows.flatMap(({ wrong }) => wrong),
      ),
    ],
  );
}

function weightsFile(weights: ReadonlyMap<string, number>, sittings: readonly string[]): string {
  const lines = [...weights]
    .map(([name, weight]) => [name, Math.round(weight * 100) / 100] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([, a], [, b]) => b - a)
    .map(([name, weight]) => `  ${/^[a-z]+$/u.test(name) ? name : `'${name}'`}: ${weight},`);
  return `/**
 * How much what is to be seen between two lines speaks for a paragraph that begins there (\`line-breaks.ts\`), in logits.
 * Written by \`npm run bench -- line-breaks --write\`, trained on the Hessian sittings ${sittings.join(', ')}.
 */
export const LINE_BREAK_WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`;
}
