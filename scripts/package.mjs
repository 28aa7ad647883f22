// Builds and packages the extension: `node scripts/package.mjs [--out FILE]` writes plenar-<version>.vsix.
//
// The package is put together in a temporary folder, so that it never holds half of what somebody is building in the
// tree, and its package.json carries nothing that only development needs. .vscodeignore says what goes in.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../esbuild.mjs';
import { handedToProjectNode, root, say } from './lib/process.mjs';

/** Never part of the package, and not worth copying. */
const development = /^(?:\..*|node_modules|bench|bin|dist|out|coverage|samples|scripts|src|test|.*\.vsix)$/;

/** What the package is made from, for telling whether it is up to date. */
const inputs = [
  'src',
  'syntaxes',
  'media',
  'l10n',
  'docs',
  'schemas',
  'esbuild.mjs',
  '.vscodeignore',
  'scripts/package.mjs',
];

/**
 * @param {string} out the file to write
 * @param {{ quiet?: boolean }} [options]
 */
export async function packageExtension(out, { quiet = true } = {}) {
  const stage = mkdtempSync(join(tmpdir(), 'plenar-package-'));
  try {
    await build({ production: true, quiet, outdir: join(stage, 'dist') });
    for (const name of readdirSync(root)) {
      if (!development.test(name)) cpSync(join(root, name), join(stage, name), { recursive: true });
    }
    cpSync(join(root, '.vscodeignore'), join(stage, '.vscodeignore'));
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest(), undefined, 2)}\n`);
    mkdirSync(dirname(out), { recursive: true });
    const { createVSIX } = await import('@vscode/vsce');
    await createVSIX({
      cwd: stage,
      packagePath: out,
      dependencies: false,
      allowMissingRepository: true,
      skipLicense: false,
    });
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  return out;
}

/** The manifest as it is shipped. */
function manifest() {
  const { scripts: _scripts, devDependencies: _tools, allowScripts: _allowed, ...shipped } = packageJson();
  return shipped;
}

/** @returns {Record<string, unknown> & { name: string, version: string }} */
export const packageJson = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The package for tests, screenshots and `npm start`: made anew only when something that it is made from has changed. */
export async function currentPackage() {
  const out = join(root, 'out', 'plenar.vsix');
  if (!existsSync(out) || statSync(out).mtimeMs < newest()) {
    say('Packaging the extension …');
    await packageExtension(out);
  }
  return out;
}

function newest() {
  const top = readdirSync(root).filter((name) => /\.(?:json|md)$/.test(name));
  return Math.max(...[...inputs, ...top].map((name) => newestIn(join(root, name))));
}

/**
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !(await handedToProjectNode())) {
  const { name, version } = packageJson();
  const named = process.argv.indexOf('--out');
  const out = resolve(named > 0 ? (process.argv[named + 1] ?? '') : join(root, `${name}-${version}.vsix`));
  await packageExtension(out, { quiet: false });
  say(`${out}: ${(statSync(out).size / 1000).toFixed(0)} KB`);
}
