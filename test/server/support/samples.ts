import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const samples = join(import.meta.dirname, '..', '..', '..', 'samples');

/** The folder of the sample sitting. */
export const SITTING_FOLDER = join(samples, 'hessen-20-064');

/** The reference extract: one page, its Windows-1252 punctuation deleted. */
export const REFERENCE = readFileSync(join(samples, 'reference-extract.txt'), 'utf8');

/** A page of the sample sitting. */
export function samplePage(name: string): string {
  return readFileSync(join(SITTING_FOLDER, name), 'utf8');
}

/** The sample sitting as one text. */
export function sampleSitting(): string {
  return readdirSync(SITTING_FOLDER).sort().map(samplePage).join('');
}
