import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listOption, numberOption, parseArguments, UsageError } from '../lib/arguments.ts';
import { printableSittings } from '../lib/splits.ts';
import { ASPECTS, compare, type Aspect, type Comparison, type Difference } from './differences.ts';
import { abridged } from './worst-differences.ts';
import { readExport, readGold } from './transcripts.ts';

const ORDERS = ['size', 'place', 'count'] as const;
type Order = (typeof ORDERS)[number];

interface FoundDifference extends Difference {
  readonly sitting: string;
}

/** What is shown of the differences. */
interface ShowOptions {
  readonly aspects?: readonly Aspect[];
  readonly order?: Order;
  /** Differences that are shown of each aspect. */
  readonly limit: number;
}

/**
 * Shows where exports differ from the record: `diff GOLD EXPORT`. Each is a file, or a folder of files with the same
 * names in both.
 */
export function showDifferences(args: readonly string[]): void {
  const call = parseArguments(args, { only: true, show: true, order: true });
  const [goldPath, exportPath, ...rest] = call.values;
  if (goldPath === undefined || exportPath === undefined || rest.length > 0)
    throw new UsageError('diff needs two paths');
  const [order = 'size'] = call.options.has('order') ? listOption(call, 'order', ORDERS) : [];
  const aspects = listOption(call, 'only', ASPECTS);
  const printable = printableSittings(pairs(goldPath, exportPath), ({ sitting }) => sitting);
  showDifferencesOf(printable, { aspects, order, limit: numberOption(call, 'show', 20) });
}

/** Prints the differences of exports from their records, aspect by aspect. */
export function showDifferencesOf(
  files: readonly Pair[],
  { aspects = ASPECTS, order = 'size', limit }: ShowOptions,
): void {
  const sittings = files.map(({ sitting, gold, exported }) => {
    const record = readGold(gold);
    return { sitting, gold: record.turns, exported: readExport(exported, record) };
  });
  for (const aspect of aspects) {
    const compared = sittings.map(({ sitting, gold, exported }) => {
      return { sitting, comparison: compare(aspect, exported, gold) };
    });
    show(aspect, compared, order, limit);
  }
}

/** The files of one sitting. */
interface Pair {
  readonly sitting: string;
  readonly gold: string;
  readonly exported: string;
}

function pairs(gold: string, exported: string): Pair[] {
  for (const path of [gold, exported]) if (!existsSync(path)) throw new UsageError(`${path} is not there`);
  if (!statSync(gold).isDirectory()) {
    const file = statSync(exported).isDirectory() ? join(exported, basename(gold)) : exported;
    return [{ sitting: basename(gold, '.json'), gold, exported: file }];
  }
  const found = readdirSync(gold)
    .filter((name) => name.endsWith('.json') && existsSync(join(exported, name)))
    .sort()
    .map((name) => ({ sitting: basename(name, '.json'), gold: join(gold, name), exported: join(exported, name) }));
  if (found.length === 0) throw new UsageError(`${exported} has no file with the name of one in ${gold}`);
  return found;
}

function show(
  aspect: Aspect,
  compared: readonly { readonly sitting: string; readonly comparison: Comparison }[],
  order: Order,
  limit: number,
): void {
  const differences = compared.flatMap(({ sitting, comparison }) =>
    comparison.differences.map((difference) => ({ sitting, ...difference })),
  );
  const sum = (count: (comparison: Comparison) => number) =>
    compared.reduce((total, { comparison }) => total + count(comparison), 0);
  const [shared, exported, gold] = [sum((c) => c.shared), sum((c) => c.exported), sum((c) => c.gold)];
  const f1 = (2 * shared) / Math.max(1, exported + gold);
  const unit = aspect === 'text' ? 'words' : aspect;
  console.log(
    `\n══ ${aspect}: ${differences.length} differences; ${unit}: ${shared} shared of ${exported} exported, ${gold} gold; F1 ${f1.toFixed(5)}`,
  );
  for (const [kind, count] of counted(differences.map(({ kind }) => kind)).slice(0, 25)) {
    console.log(`   ${String(count).padStart(5)}  ${kind}`);
  }
  if (order === 'count') showCounted(differences, limit);
  else for (const difference of sorted(differences, order).slice(0, limit)) showOne(difference);
  const hidden = differences.length - limit;
  if (hidden > 0 && order !== 'count') console.log(`   … ${hidden} more (--show ${differences.length})`);
}

function sorted(differences: readonly FoundDifference[], order: Order): readonly FoundDifference[] {
  return order === 'place' ? differences : differences.toSorted((a, b) => b.size - a.size);
}

function showOne({ sitting, kind, place, before, behind, exported, gold }: FoundDifference): void {
  console.log(` ${sitting} ${place}  [${kind}]${before === '' ? '' : `  after: ${before}`}`);
  const context = behind === '' ? '' : `   ‖ ${behind}`;
  for (const text of exported) console.log(`    export  ${abridged(text)}${context}`);
  for (const text of gold) console.log(`    gold    ${abridged(text)}${context}`);
}

/** The same difference again and again, the most frequent first. */
function showCounted(differences: readonly FoundDifference[], limit: number): void {
  const same = differences.map(({ exported, gold }) => `${exported.join(' ¶ ')}  →  ${gold.join(' ¶ ')}`);
  for (const [change, count] of counted(same).slice(0, limit))
    console.log(` ${String(count).padStart(4)}×  ${abridged(change)}`);
}

function counted(texts: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
