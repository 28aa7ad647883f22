import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Root of the project; `import.meta.dirname` is that of scripts/generate.ts (scripts/run.mjs). */
export const root = join(import.meta.dirname, '..');

/** A file of the project as it should be. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** A file of the project as it is; undefined where there is none. */
export function readProject(path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** A JSON file of the project; an empty object where there is none. */
export function readJson(path: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readProject(path) ?? '{}') as Readonly<Record<string, unknown>>;
}

/** A JSON file whose values are texts. */
export function readTexts(path: string): Readonly<Record<string, string>> {
  return readJson(path) as Readonly<Record<string, string>>;
}
