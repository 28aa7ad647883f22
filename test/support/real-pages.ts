import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyzer } from '../../src/core/analysis/analyzer.js';
import type { Problem } from '../../src/core/model/problem.js';
import { hessen } from '../../src/core/profiles/hessen.js';

const samples = join(import.meta.dirname, '..', '..', 'samples');
const sitting = join(samples, 'hessen-20-064');

/** The reference extract and every sixth page of the sample sitting, as they are. */
export const REAL_PAGES: readonly string[] = [
  join(samples, 'reference-extract.txt'),
  ...readdirSync(sitting)
    .sort()
    .filter((_, index) => index % 6 === 4)
    .map((name) => join(sitting, name)),
].map((path) => readFileSync(path, 'utf8'));

/** The same pages with their Windows-1252 punctuation deleted, as many extracts have it. */
export const STRIPPED_PAGES: readonly string[] = REAL_PAGES.map((page) => page.replace(/[\u0080-\u009f]/gu, ''));

/** The problems of a page that stands alone. */
export function problemsOf(text: string): readonly Problem[] {
  return new Analyzer(hessen).analyze([{ path: '0001.txt', text }]).problems[0] ?? [];
}
