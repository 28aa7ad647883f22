import { lineEndMapping } from './line-ends.js';
import type { ImportOptions } from './model.js';

/** A text in a file that may hold several. */
export interface ForeignText {
  readonly text: string | null;
  /** Path that the file gives for it. */
  readonly source: string | null;
}

/**
 * Which of the texts of a file are the one that is imported for: those with its characters (line ends may differ), else
 * those with its path, else the only one.
 */
export function ownTexts<Foreign extends ForeignText>(
  all: readonly Foreign[],
  options: ImportOptions,
): readonly Foreign[] {
  const same = all.filter(({ text }) => text !== null && lineEndMapping(text, options.text) !== null);
  if (same.length > 0) return same;
  const named = all.filter(({ source }) => source !== null && source === options.path);
  if (named.length > 0) return named;
  return all.length === 1 ? all : [];
}
