import { listOption, parseArguments } from '../lib/arguments.ts';
import { hasCorpus } from '../lib/corpus.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { buildProduct } from '../lib/plenar.ts';
import { originOfRun, writeSection } from '../lib/results.ts';
import { PRODUCT_GROUPS } from './product-rows.ts';
import { LANGUAGE_SERVICE, MARKDOWNLINT } from './peers.ts';
import { TEXT_GROUPS } from './text-rows.ts';

/** Rows of a table that are measured together; `--only` names them. */
export type RowGroups = Readonly<Record<string, () => Promise<string[][]>>>;

/** Names that `--only` takes. */
export const SPEED_GROUPS = [...Object.keys(TEXT_GROUPS), ...Object.keys(PRODUCT_GROUPS)];

/**
 * Measures how fast everything is, against its goals and against peers on the same text: `speed [--only page,archive]`.
 * Only a run of everything writes the results.
 */
export async function speed(args: readonly string[]): Promise<void> {
  const origin = originOfRun();
  const only = listOption(parseArguments(args, { only: true }), 'only', SPEED_GROUPS);
  if (!hasCorpus) console.warn(SAMPLES_ONLY);
  if (origin.noise !== null) console.warn(origin.noise);
  await buildProduct();
  const tables = [
    await measuredTable(
      ['what', 'goal', 'plenar', MARKDOWNLINT, 'ratio', LANGUAGE_SERVICE, 'ratio'],
      TEXT_GROUPS,
      only,
    ),
    await measuredTable(['what', 'goal', 'measured'], PRODUCT_GROUPS, only),
  ];
  if (only.length === SPEED_GROUPS.length) {
    const introduction = hasCorpus ? INTRODUCTION : `${INTRODUCTION}\n\n**${SAMPLES_ONLY}**`;
    writeSection('speed', [introduction, ...tables].join('\n\n'), origin);
  }
}

const SAMPLES_ONLY = '../shared/corpus is not there: the one sitting in samples/ is read again and again.';

const INTRODUCTION = `## Speed

Median and, in brackets, 10th to 90th percentile. Each row was measured in a process of its own; plenar and its peers
read the same text in turn, in changing order, after rounds that were not counted and with garbage collected before each
measurement. plenar: parse and all rules. markdownlint: its library with default rules. vscode-markdown-languageservice:
document symbols and all diagnostics, markdown-it as its parser. Ratio: how many times longer the peer takes; the goal
is 10 for the former and more than 1 for the latter.`;

async function measuredTable(head: readonly string[], groups: RowGroups, only: readonly string[]): Promise<string> {
  const rows: string[][] = [];
  for (const [name, measure] of Object.entries(groups)) {
    if (!only.includes(name)) continue;
    const measured = await measure();
    for (const row of measured) console.log(row.filter(Boolean).join('  |  '));
    rows.push(...measured);
  }
  return markdownTable(head, rows);
}
