import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's root folder, also for the bundle, which lies deeper (bench/run.mjs). */
export const ROOT = folderAbove(import.meta.dirname, 'esbuild.mjs');

function folderAbove(folder: string, file: string): string {
  return existsSync(join(folder, file)) || folder === dirname(folder) ? folder : folderAbove(dirname(folder), file);
}

/** Where benchmarks keep what they build and export; not part of the project. */
export const CACHE = join(ROOT, 'bench', '.cache');

/** Texts and tools that lie beside the project. */
export const SHARED = join(ROOT, '..', 'shared');

/** Something that a benchmark cannot do without is not on this machine; its message says what. */
export class MissingError extends Error {
  override readonly name = 'MissingError';
}

/** @throws MissingError when a file or folder of ../shared is not there */
export function sharedPath(...names: readonly string[]): string {
  const path = join(SHARED, ...names);
  if (!existsSync(path))
    throw new MissingError(`../shared/${names.join('/')} is not there: the texts that this measures`);
  return path;
}
