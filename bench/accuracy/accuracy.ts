import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listOption, numberOption, parseArguments } from '../lib/arguments.ts';
import { goldPath, goldSittings, hessianPages, pagesFolder, VARIANT_NAMES, type Variant } from '../lib/corpus.ts';
import { buildProduct, exportSitting } from '../lib/plenar.ts';
import { inParallel } from '../lib/processes.ts';
import { CACHE } from '../lib/project.ts';
import { originOfRun, writeSection } from '../lib/results.ts';
import { printableSittings } from '../lib/splits.ts';
import { accuracyTable } from './accuracy-table.ts';
import { score, type Score } from './score.ts';
import { showDifferencesOf } from './show-differences.ts';

const MEASURED: readonly Variant[] = ['kept', 'stripped'];

/**
 * Measures exports of the Hessian sittings against the official record:
 * `accuracy [--sittings 064,069] [--variant kept,stripped] [--show N]`. Only a run over everything writes the results.
 */
export async function accuracy(args: readonly string[]): Promise<void> {
  const origin = originOfRun();
  const call = parseArguments(args, { sittings: true, variant: true, show: true });
  const sittings = listOption(call, 'sittings', goldSittings());
  const variants = listOption(call, 'variant', MEASURED);
  const shown = numberOption(call, 'show', 0);
  await buildProduct();
  const tables: string[] = [];
  for (const variant of variants) {
    const scores = await scoresOf(sittings, variant);
    const table = `### ${VARIANT_NAMES[variant]}\n\n${accuracyTable(variant, scores)}`;
    console.log(`\n${table}`);
    tables.push(table);
    if (shown > 0) {
      const pairs = printableSittings(sittings, (sitting) => sitting).map((sitting) => ({
        sitting,
        gold: goldPath(sitting),
        exported: outFile(variant, sitting),
      }));
      showDifferencesOf(pairs, { limit: shown });
    }
  }
  if (sittings.length === goldSittings().length && variants.length === MEASURED.length) {
    writeSection('accuracy', `${INTRODUCTION}\n\n${tables.join('\n\n')}`, origin);
  }
}

const INTRODUCTION = `## Accuracy: Hessian sittings against the official record

\`plenar export --format json --fix inferred\` of each sitting, compared by ../shared/tools/score. F1 of turns (name and
affiliation), interjections (exact; letters only) and paragraphs; characters wrong in the running text; precision and
recall of dash, euro sign and ellipsis. C1 stripped: U+0080-U+009F deleted from every page before. Totals are sums over
all sittings.`;

function scoresOf(sittings: readonly string[], variant: Variant): Promise<Score[]> {
  return inParallel(sittings, async (sitting) => {
    const exported = outFile(variant, sitting);
    await exportSitting(variant === 'kept' ? pagesFolder(sitting) : writePages(sitting, variant), exported);
    return score(goldPath(sitting), exported);
  });
}

function outFile(variant: Variant, sitting: string): string {
  return join(CACHE, 'accuracy', variant, `${sitting}.json`);
}

/** Writes the pages of a sitting in a variant. @returns their folder */
function writePages(sitting: string, variant: Variant): string {
  const folder = join(CACHE, 'accuracy', variant, 'pages', sitting);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of hessianPages(sitting, variant)) writeFileSync(join(folder, path), text);
  return folder;
}
