// Bundles everything that runs: `node esbuild.mjs [--production] [--watch] [--tests] [--quiet]`.
//
//   dist/client/extension.js          the extension in every host: desktop, remote, and a web worker (vscode.dev)
//   dist/server/server.js             the language server, started by the extension or by any LSP client
//   dist/cli/plenar.js                the command line
//   dist/data/german-words.txt        the word list that server and command line load (from data/)
//   out/extension-tests/              the extension suite (only with --tests)
import { cpSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));

/** VS Code 1.91, the lowest that the extension runs in, has Node 20 and Chromium 122. */
const nodeTarget = 'node20';
const browserTarget = 'chrome122';

/** @type {esbuild.BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  external: ['vscode'],
  logLevel: 'warning',
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
};
/** @type {esbuild.BuildOptions} */
const node = { ...shared, platform: 'node', target: nodeTarget, mainFields: ['module', 'main'] };
/** @type {esbuild.BuildOptions} */
const browser = { ...shared, platform: 'browser', target: browserTarget, mainFields: ['browser', 'module', 'main'] };

/** @typedef {[entry: string, file: string, options: esbuild.BuildOptions]} Bundle */

/** @type {Bundle} */
const commandLine = ['src/cli/plenar.ts', 'cli/plenar.js', { ...node, banner: { js: '#!/usr/bin/env node' } }];

/** @type {Bundle[]} */
const product = [
  // What a host does not have is loaded only in the other: one file for both halves what the package holds.
  ['src/client/extension.ts', 'client/extension.js', { ...node, conditions: ['browser'] }],
  ['src/server/main.ts', 'server/server.js', { ...node, conditions: ['browser'], format: 'iife' }],
  commandLine,
];

/**
 * `plenar:all-tests`: every *.test.ts of the extension suite, so that none is forgotten.
 * @type {esbuild.Plugin}
 */
const allTests = {
  name: 'all-tests',
  setup({ onResolve, onLoad }) {
    const folder = join(root, 'test', 'extension');
    // While a part is worked on: PLENAR_SUITE_ONLY=annotations,review
    const only = process.env['PLENAR_SUITE_ONLY']?.split(',');
    onResolve({ filter: /^plenar:all-tests$/ }, () => ({ path: 'all-tests', namespace: 'plenar' }));
    onLoad({ filter: /.*/, namespace: 'plenar' }, () => {
      const names = readdirSync(folder)
        .filter((name) => name.endsWith('.test.ts') && (!only || only.some((part) => name.includes(part))))
        .sort();
      return {
        contents: names.map((name) => `import './${name}';`).join('\n'),
        resolveDir: folder,
        watchDirs: [folder],
      };
    });
  },
};

/** @type {esbuild.BuildOptions[]} */
const tests = [
  { ...node, entryPoints: ['test/extension/index.node.ts'], outfile: 'out/extension-tests/index.node.js' },
  {
    ...browser,
    entryPoints: ['test/extension/index.web.ts'],
    outfile: 'out/extension-tests/index.web.js',
    // Mocha's browser build asks for a module system and would take over the bundle's own exports.
    define: { module: 'undefined', define: 'undefined' },
  },
].map((options) => ({
  ...options,
  plugins: [allTests],
  // Mocha's parallel runner, which is not used.
  logOverride: { 'require-resolve-not-external': 'silent' },
}));

/** Bundles the extension suite, without the product. */
export async function buildExtensionTests() {
  await Promise.all(tests.map((options) => esbuild.build(options)));
}

/**
 * Builds the product (and the extension suite) once.
 * @param {{ production?: boolean, tests?: boolean, quiet?: boolean, outdir?: string, only?: string }} [options]
 *   `only`: folder of the bundles that are wanted (`server`); absent: all
 */
export async function build({
  production = false,
  tests: withTests = false,
  quiet = false,
  outdir = 'dist',
  only,
} = {}) {
  if (production) rmSync(resolve(root, outdir), { recursive: true, force: true });
  const wanted = configurations({ production, withTests, outdir, only });
  const results = await Promise.all(wanted.map((options) => esbuild.build(options)));
  copyData(outdir);
  if (quiet) return;
  for (const { metafile } of results) {
    for (const [file, { bytes }] of Object.entries(metafile?.outputs ?? {})) {
      const path = resolve(root, file);
      if (file.endsWith('.js')) console.log(line(relative(root, path), bytes, zipped(path)));
    }
  }
}

/**
 * @param {{ production: boolean, withTests: boolean, outdir: string, only?: string }} options
 * @returns {esbuild.BuildOptions[]}
 */
function configurations({ production, withTests, outdir, only }) {
  const bundles = product.filter(([, file]) => only === undefined || file.startsWith(`${only}/`));
  const mode = production ? { minify: true, sourcemap: false } : { minify: false, sourcemap: true };
  return [
    ...bundles.map(([entry, file, options]) => ({
      ...options,
      ...mode,
      sourcesContent: false,
      entryPoints: [entry],
      outfile: join(outdir, file),
    })),
    ...(withTests ? tests.map((options) => ({ ...options, sourcemap: /** @type {const} */ ('inline') })) : []),
  ];
}

/**
 * Puts the data that server and command line load beside the bundles.
 * @param {string} outdir
 */
function copyData(outdir) {
  cpSync(join(root, 'data', 'german-words.txt'), resolve(root, outdir, 'data', 'german-words.txt'));
}

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`.padStart(10);

/** @param {string} file */
const zipped = (file) => gzipSync(readFileSync(file)).length;

/**
 * @param {string} file
 * @param {number} bytes
 * @param {number} compressed
 */
const line = (file, bytes, compressed) => `${file.padEnd(38)} ${kilobytes(bytes)} ${kilobytes(compressed)} gzipped`;

/** Builds the command line alone, in one stroke: others may be running it. */
export async function buildCommandLine() {
  const [entry, file, options] = commandLine;
  const outfile = join(root, 'dist', file);
  const unfinished = `${outfile}.${process.pid}`;
  await esbuild.build({ ...options, entryPoints: [entry], outfile: unfinished });
  copyData('dist');
  renameSync(unfinished, outfile);
}

async function watch() {
  copyData('dist');
  for (const options of configurations({ production: false, withTests: true, outdir: 'dist' })) {
    const context = await esbuild.context({ ...options, logLevel: 'info' });
    await context.watch();
  }
}

/**
 * Ends with a failure. What esbuild found is on the screen already: its stack helps nobody.
 * @param {unknown} error
 */
export function failed(error) {
  const known = error instanceof Error && 'errors' in error;
  console.error(known ? error.message.split('\n')[0] : error);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const has = (/** @type {string} */ flag) => process.argv.includes(flag);
  const options = { production: has('--production'), tests: has('--tests'), quiet: has('--quiet') };
  await (has('--watch') ? watch() : build(options)).catch(failed);
}
