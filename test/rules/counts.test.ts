import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Analyzer } from '../../src/core/analysis/analyzer.js';
import { hessen } from '../../src/core/profiles/hessen.js';

/**
 * What all rules find in real sittings: a change that floods or silences one shows here. After a look at what it found
 * (`node scripts/run.mjs scripts/rule-counts.ts --samples CODE`) the figures are taken over with `vitest run -u`.
 */
const root = join(import.meta.dirname, '..', '..');
const sample = join(root, 'samples', 'hessen-20-064');
/** CRLF, no page headers, single empty lines, ordinary hyphenation. */
const other = join(root, '..', 'shared', 'corpus', 'hessen', 'pages', '144');

function countsOf(folder: string, change: (text: string) => string): string {
  const sources = readdirSync(folder)
    .sort()
    .map((path) => ({ path, text: change(readFileSync(join(folder, path), 'utf8')) }));
  const counts = new Map<string, number>();
  for (const { code, severity } of new Analyzer(hessen).analyze(sources).problems.flat()) {
    const key = `${code} ${severity}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return rows.map(([key, count]) => `${key.padEnd(44)}${String(count).padStart(6)}\n`).join('');
}

const variants = [
  { variant: 'kept', change: (text: string) => text },
  { variant: 'stripped', change: (text: string) => text.replace(/[\u0080-\u009f]/gu, '') },
];

describe('problems of a real sitting', () => {
  it.each(variants)('C1 $variant, sitting 64', async ({ variant, change }) => {
    await expect(countsOf(sample, change)).toMatchFileSnapshot(`counts/064-${variant}.txt`);
  });

  const hasCorpus = existsSync(other);
  if (!hasCorpus) console.warn(`no corpus at ${other}: counts of sitting 144 are not compared`);
  it.skipIf(!hasCorpus).each(variants)('C1 $variant, sitting 144', async ({ variant, change }) => {
    await expect(countsOf(other, change)).toMatchFileSnapshot(`counts/144-${variant}.txt`);
  });
});
