// Runs a TypeScript script of the project, whatever it imports: `node scripts/run.mjs scripts/generate.ts --check`.
// (Node strips types by itself, but wants file extensions in imports and knows no bundler resolution.)
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...rest] = process.argv.slice(2);
if (!script) throw new Error('usage: node scripts/run.mjs SCRIPT.ts [ARGUMENT…]');

// Inside node_modules, so that packages that stay outside of the bundle are found.
const folder = mkdtempSync(join(root, 'node_modules', '.plenar-run-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, 'script.mjs');
await esbuild.build({
  entryPoints: [resolve(script)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
  define: { 'import.meta.dirname': JSON.stringify(dirname(resolve(script))) },
});
process.argv = [process.argv[0] ?? 'node', resolve(script), ...rest];
await import(pathToFileURL(outfile).href);
