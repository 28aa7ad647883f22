import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listOption, numberOption, parseArguments } from '../lib/arguments.ts';
import { goldPath, goldSittings, hessianPages, pagesFolder, VARIANTS, type Variant } from '../lib/corpus.ts';
import { buildProduct, exportSitting } from '../lib/plenar.ts';
import { inParallel } from '../lib/processes.ts';
import { CACHE } from '../lib/project.ts';
import { originOfRun, writeSection } from '../lib/results.ts';
import { printableSittings, SPLIT_NOTE } from '../lib/splits.ts';
import { accuracyTable, missedGoals, sittingsTable, type ScoredVariant } from './accuracy-table.ts';
import { explainDifferences } from './explained.ts';
import { remainingErrors } from './remaining-errors.ts';
import { score, type Score } from './score.ts';
import { showDifferencesOf } from './show-differences.ts';
import { worstDifferences } from './worst-differences.ts';

/** Differences that are listed with their place. */
const WORST = 10;

/**
 * Measures exports of the Hessian sittings against the official record:
 * `accuracy [--sittings 064,069] [--variant kept,stripped,…] [--show N]`. Only a run over everything writes the results.
 */
export async function accuracy(args: readonly string[]): Promise<void> {
  const origin = originOfRun();
  const call = parseArguments(args, { sittings: true, variant: true, show: true });
  const sittings = listOption(call, 'sittings', goldSittings());
  const variants = listOption(call, 'variant', VARIANTS);
  const shown = numberOption(call, 'show', 0);
  await buildProduct();
  const scored: ScoredVariant[] = [];
  for (const variant of variants) scored.push({ variant, scores: await scoresOf(sittings, variant) });
  const body = report(scored, sittings, variants);
  console.log(`\n${body}`);
  if (shown > 0) {
    const printable = printableSittings(sittings, (sitting) => sitting);
    for (const variant of variants) {
      const pairs = printable.map((sitting) => ({
        sitting,
        gold: goldPath(sitting),
        exported: outFile(variant, sitting),
      }));
      showDifferencesOf(pairs, { limit: shown });
    }
  }
  if (sittings.length === goldSittings().length && variants.length === VARIANTS.length) {
    writeSection('accuracy', body, origin);
  }
}

function report(scored: readonly ScoredVariant[], sittings: readonly string[], variants: readonly Variant[]): string {
  const files = variants.flatMap((variant) =>
    sittings.map((sitting) => ({ sitting, variant, exported: outFile(variant, sitting) })),
  );
  const explained = explainDifferences(files);
  const worst = variants.filter((variant) => LISTED.includes(variant) || variants.length === 1);
  return `${INTRODUCTION}

${accuracyTable(scored)}

${missedGoals(scored)}

### Sittings one by one

${sittingsTable(scored)}

### The worst differences of tuned sittings

Those that use up most of what the goals allow. ¶: a new block.

${worst.map((variant) => worstDifferences(explained, variant, WORST)).join('\n\n')}

### Remaining errors by kind

Counts: tuned / untouched sittings. Told apart automatically, by the signs that differ and by what the pages print at
the place. Text is counted in characters, interjections and paragraphs in blocks or in breaks that one side has.

${remainingErrors(explained, variants)}`;
}

/** The variants that people work with; trimmed ones differ from them in their own errors only. */
const LISTED: readonly Variant[] = ['decoded', 'stripped'];

const INTRODUCTION = `## Accuracy: Hessian sittings against the official record

\`plenar export --format json --fix inferred\` of each sitting, compared by ../shared/tools/score: F1 of turns (name and
affiliation), of interjections (exact) and of paragraphs; characters wrong in the running text and in the paragraphs of
speech; precision and recall of dash, euro sign and ellipsis; words under the right speaker. C1 stripped: U+0080-U+009F
deleted from every page before; trimmed: blanks at line ends deleted as well.

${SPLIT_NOTE}`;

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
