import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CACHE, ROOT } from './project.ts';
import { runProgram } from './processes.ts';

/** The product as it ships, built for the benchmarks beside what others build in the tree. */
export const PRODUCT = join(CACHE, 'dist');

interface BuildScript {
  build(options: { production: boolean; quiet: boolean; outdir: string }): Promise<void>;
}

let built: Promise<void> | undefined;

/** Builds the product once in a run. */
export function buildProduct(): Promise<void> {
  built ??= (async () => {
    const script = (await import(pathToFileURL(join(ROOT, 'esbuild.mjs')).href)) as BuildScript;
    await script.build({ production: true, quiet: true, outdir: PRODUCT });
  })();
  return built;
}

/**
 * Exports a sitting with the real command line: `plenar export --format json --fix inferred`.
 * @param path a page file or a folder of page files
 * @param out the file to write
 * @throws Error when the command line fails, with what it said
 */
export async function exportSitting(path: string, out: string): Promise<void> {
  mkdirSync(dirname(out), { recursive: true });
  rmSync(out, { force: true });
  const program = join(PRODUCT, 'cli', 'plenar.js');
  const args = [program, 'export', '--format', 'json', '--fix', 'inferred', '--out', out, path];
  const { status, stderr } = await runProgram(process.execPath, args);
  if (status !== 0 && status !== 1) throw new Error(`plenar export ${path} ended with ${status}: ${stderr.trim()}`);
}
