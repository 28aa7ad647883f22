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
import { build, failed } from '../esbuild.mjs';
import { handedToProjectNode, root, run, say } from './lib/process.mjs';

/** Never part of the package, and not worth copying. */
const development = /^(?:\..*|node_modules|bench|bin|data|dist|out|coverage|samples|scripts|src|test|.*\.vsix)$/;

/** What the package is made from, for telling whether it is up to date. */
const inputs = [
  'src',
  'syntaxes',
  'media',
  'l10n',
  'docs',
  'schemas',
  'data',
  'esbuild.mjs',
  '.vscodeignore',
  'scripts/package.mjs',
];

/**
 * @param {string} out the file to write
 * @param {{ quiet?: boolean, unpack?: string | undefined }} [options] unpack: a folder for the package's content
 */
export async function packageExtension(out, { quiet = true, unpack } = {}) {
  const stage = mkdtempSync(join(tmpdir(), 'plenar-package-'));
  try {
    await build({ production: true, quiet, outdir: join(stage, 'dist') });
    for (const name of readdirSync(root)) {
      if (!development.test(name)) cpSync(join(root, name), join(stage, name), { recursive: true });
    }
    cpSync(join(root, '.vscodeignore'), join(stage, '.vscodeignore'));
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest(), undefined, 2)}\n`);
    mkdirSync(dirname(out), { recursive: true });
    const { createVSIX, listFiles, PackageManager } = await import('@vscode/vsce');
    // The README's pictures are looked at in the repository; in the package they would only be weight.
    await createVSIX({
      cwd: stage,
      packagePath: out,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
      skipLicense: false,
    });
    if (!unpack) return;
    rmSync(unpack, { recursive: true, force: true });
    for (const file of await listFiles({ cwd: stage, packageManager: PackageManager.None })) {
      cpSync(join(stage, file), join(unpack, file), { recursive: true });
    }
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** The manifest as it is shipped. */
function manifest() {
  const { scripts: _scripts, devDependencies: _tools, allowScripts: _allowed, ...shipped } = packageJson();
  return { ...shipped, bin: { plenar: './dist/cli/plenar.js' } };
}

/** @returns {Record<string, unknown> & { name: string, version: string }} */
export const packageJson = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * The package for tests, screenshots and `npm start`: made anew only when something that it is made from has changed.
 * @returns {Promise<{ vsix: string, folder: string }>} the file, and a folder with what is in it
 */
export async function currentPackage() {
  const [vsix, folder] = [join(root, 'out', 'plenar.vsix'), join(root, 'out', 'plenar')];
  if (!existsSync(vsix) || !existsSync(folder) || statSync(vsix).mtimeMs < newest()) {
    say('Building and packaging the extension …');
    const script = fileURLToPath(import.meta.url);
    await run(process.execPath, [script, '--out', vsix, '--unpack', folder], { quiet: true });
  }
  return { vsix, folder };
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

/** @param {string} name */
function option(name) {
  const at = process.argv.indexOf(name);
  return at > 0 ? resolve(process.argv[at + 1] ?? '') : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !(await handedToProjectNode())) {
  const { name, version } = packageJson();
  const out = option('--out') ?? join(root, `${name}-${version}.vsix`);
  await packageExtension(out, { quiet: false, unpack: option('--unpack') }).then(
    () => say(`${out}: ${(statSync(out).size / 1000).toFixed(0)} KB`),
    failed,
  );
}
