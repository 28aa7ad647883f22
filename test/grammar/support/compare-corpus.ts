// Compares grammar and parser, line by line, on all sittings of the corpus beside this clone.
//   node scripts/run.mjs test/grammar/support/compare-corpus.ts                  the table, C1 kept and stripped
//   node scripts/run.mjs test/grammar/support/compare-corpus.ts --differences    and every line on which they differ
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareSitting, COMPARED_KINDS, rest, sum } from './agreement.js';
import { readSitting, SITTINGS, type Variant } from './corpus.js';

if (SITTINGS === null) throw new Error('../shared/corpus is not there');
const list = process.argv.includes('--differences');

for (const variant of ['c1-kept', 'c1-stripped'] satisfies Variant[]) {
  const agreements = [];
  for (const sitting of readdirSync(SITTINGS).sort()) {
    const agreement = await compareSitting(readSitting(join(SITTINGS, sitting), variant));
    agreements.push({
      ...agreement,
      differences: agreement.differences.map((one) => ({ ...one, path: `${sitting}/${one.path}` })),
    });
  }
  const { counts, differences } = sum(agreements);
  console.log(`${variant}\n  kind           both   missed   extra   rest`);
  for (const kind of COMPARED_KINDS) {
    const { both, missed, extra } = counts[kind];
    const share = `${(rest(counts[kind]) * 100).toFixed(2)} %`;
    console.log(
      `  ${kind.padEnd(13)}${String(both).padStart(6)}${String(missed).padStart(9)}${String(extra).padStart(8)}${share.padStart(9)}`,
    );
  }
  if (!list) continue;
  for (const { kind, side, path, line, text } of differences) console.log(`  ${kind} ${side} ${path}:${line} ${text}`);
}
