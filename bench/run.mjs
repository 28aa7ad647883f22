// The benchmarks: `npm run bench` runs all of them, `npm run bench -- --help` says what else there is.
//
// What only they need is a package of its own (bench/package.json), installed here when it is not there yet.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { handedToProjectNode, run, say } from '../scripts/lib/process.mjs';

const folder = dirname(fileURLToPath(import.meta.url));

if (!(await handedToProjectNode())) {
  await installPackages();
  await import(pathToFileURL(await bundle()).href);
}

/** Installs the packages of the lock file, unless exactly these are installed. */
async function installPackages() {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const installed = join(folder, 'node_modules', '.installed-lock.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  say('Installing what the benchmarks need into bench/node_modules (once, about 20 MB) …');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, quiet: true });
  writeFileSync(installed, lock);
}

/** @returns {Promise<string>} the bundled benchmarks, inside bench/node_modules so that both package folders are found */
async function bundle() {
  const parent = join(folder, 'node_modules', '.plenar');
  mkdirSync(parent, { recursive: true });
  const out = mkdtempSync(join(parent, 'run-'));
  process.on('exit', () => rmSync(out, { recursive: true, force: true }));
  const outfile = join(out, 'bench.mjs');
  await build({
    entryPoints: [resolve(folder, 'bench.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  process.setSourceMapsEnabled(true);
  return outfile;
}
