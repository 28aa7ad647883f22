import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceText } from '../../../src/core/analysis/analyzer.js';

const root = join(import.meta.dirname, '..', '..', '..');

/** The sitting that comes with the project. */
export const SAMPLE_SITTING = join(root, 'samples', 'hessen-20-064');

/** All sittings, beside the clone on the machines that have them; null elsewhere. */
export const SITTINGS = ((folder) => (existsSync(folder) ? folder : null))(
  join(root, '..', 'shared', 'corpus', 'hessen', 'pages'),
);

/** How an extract arrives: with Windows-1252 punctuation as control characters, or without it. */
export type Variant = 'c1-kept' | 'c1-stripped';

/** The pages of a sitting in their order. */
export function readSitting(folder: string, variant: Variant): SourceText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { path: name, text: variant === 'c1-kept' ? text : text.replace(/[\u0080-\u009f]/gu, '') };
    });
}
