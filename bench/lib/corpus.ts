import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeC1Text } from '../../src/core/text/cp1252.ts';
import type { SourceText } from '../../src/core/analysis/analyzer.ts';
import { ROOT, SHARED, sharedPath } from './project.ts';

/**
 * The ways in which the punctuation of Windows-1252 reaches an editor (DOMAIN.md, "Two kinds of file"), and what is left
 * of a file when an editor has trimmed the blanks at its line ends.
 */
export const VARIANTS = ['kept', 'decoded', 'stripped', 'kept-trimmed', 'stripped-trimmed'] as const;
export type Variant = (typeof VARIANTS)[number];

/** What tables call the variants. */
export const VARIANT_NAMES: Readonly<Record<Variant, string>> = {
  kept: 'C1 kept',
  decoded: 'C1 decoded',
  stripped: 'C1 stripped',
  'kept-trimmed': 'C1 kept, trimmed',
  'stripped-trimmed': 'C1 stripped, trimmed',
};

/** The text of a page, read with its C1 characters, in one of the variants. */
export function asVariant(text: string, variant: Variant): string {
  if (variant === 'decoded') return decodeC1Text(text);
  const signs = variant.startsWith('stripped') ? text.replace(C1, '') : text;
  return variant.endsWith('-trimmed') ? trimLines(signs) : signs;
}

/** The characters that are deleted on the way to a stripped file. */
export const C1 = /[\u0080-\u009f]/gu;

/** A text as editors leave it that trim the blanks at line ends. */
export function trimLines(text: string): string {
  return text.replace(/[^\S\r\n]+$/gmu, '');
}

/** Names of the Hessian sittings whose official record is known. */
export function goldSittings(): string[] {
  return readdirSync(sharedPath('corpus', 'hessen', 'gold'))
    .map((name) => name.replace('.json', ''))
    .sort();
}

export function goldPath(sitting: string): string {
  return sharedPath('corpus', 'hessen', 'gold', `${sitting}.json`);
}

/** Whether the Hessian sittings beside the project are there; without them the one in samples/ has to do for speed. */
export const hasCorpus = existsSync(join(SHARED, 'corpus', 'hessen', 'pages'));

const SAMPLE_SITTING = '064';

/** Names of all Hessian sittings. */
export function hessianSittings(): string[] {
  return hasCorpus ? readdirSync(sharedPath('corpus', 'hessen', 'pages')).sort() : [SAMPLE_SITTING];
}

export function pagesFolder(sitting: string): string {
  if (!hasCorpus && sitting === SAMPLE_SITTING) return join(ROOT, 'samples', `hessen-20-${SAMPLE_SITTING}`);
  return sharedPath('corpus', 'hessen', 'pages', sitting);
}

/** The page files of a Hessian sitting, in order. */
export function hessianPages(sitting: string, variant: Variant = 'kept'): SourceText[] {
  const folder = pagesFolder(sitting);
  return readdirSync(folder)
    .sort()
    .map((path) => ({ path, text: asVariant(readFileSync(join(folder, path), 'utf8'), variant) }));
}
