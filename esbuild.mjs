// Bundles everything that runs: `node esbuild.mjs [--production] [--watch] [--tests] [--quiet]`.
//
//   dist/client/extension.node.js     the extension on the desktop and on a remote host
//   dist/client/extension.browser.js  the extension in a web worker (vscode.dev)
//   dist/server/node.js, browser.js   the language server, started by the extension or by any LSP client
//   dist/cli/plenar.js                the command line
//   out/extension-tests/              the extension suite (only with --tests)
//
// A bundle whose source is not there yet is left out with a word about it.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** @type {esbuild.BuildOptions[]} */
const product = [
  { ...node, entryPoints: ['src/client/extension.node.ts'], outfile: 'dist/client/extension.node.js' },
  { ...browser, entryPoints: ['src/client/extension.browser.ts'], outfile: 'dist/client/extension.browser.js' },
  { ...node, entryPoints: ['src/server/node.ts'], outfile: 'dist/server/node.js' },
  { ...browser, entryPoints: ['src/server/browser.ts'], outfile: 'dist/server/browser.js', format: 'iife' },
  {
    ...node,
    entryPoints: ['src/cli/plenar.ts'],
    outfile: 'dist/cli/plenar.js',
    banner: { js: '#!/usr/bin/env node' },
  },
];

/** @type {esbuild.BuildOptions[]} */
const tests = [
  { ...node, entryPoints: ['test/extension/index.node.ts'], outfile: 'out/extension-tests/index.node.js' },
  {
    ...browser,
    entryPoints: ['test/extension/index.web.ts'],
    outfile: 'out/extension-tests/index.web.js',
    define: { process: 'undefined', global: 'globalThis' },
  },
];

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

/**
 * Builds the product (and the extension suite) once.
 * @param {{ production?: boolean, tests?: boolean, quiet?: boolean }} [options]
 */
export async function build({ production = false, tests: withTests = false, quiet = false } = {}) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const wanted = configurations(production, withTests);
  const results = await Promise.all(wanted.map((options) => esbuild.build(options)));
  if (quiet) return;
  for (const [index, result] of results.entries()) report(wanted[index]?.outfile, result);
}

/**
 * @param {boolean} production
 * @param {boolean} withTests
 * @returns {esbuild.BuildOptions[]}
 */
function configurations(production, withTests) {
  const found = product.filter(({ entryPoints, outfile }) => {
    const entry = Array.isArray(entryPoints) ? entryPoints[0] : undefined;
    if (typeof entry === 'string' && existsSync(join(root, entry))) return true;
    console.warn(`${String(outfile)}: not built, ${String(entry)} does not exist`);
    return false;
  });
  const mode = production ? { minify: true, sourcemap: false } : { minify: false, sourcemap: true };
  return [
    ...found.map((options) => ({ ...options, ...mode, sourcesContent: false })),
    ...(withTests ? tests.map((options) => ({ ...options, sourcemap: /** @type {const} */ ('inline') })) : []),
  ];
}

/**
 * @param {string | undefined} outfile
 * @param {esbuild.BuildResult} result
 */
function report(outfile, result) {
  if (!outfile) return;
  const bytes = result.metafile?.outputs[outfile]?.bytes ?? 0;
  if (!existsSync(join(root, outfile))) return;
  console.log(`${outfile.padEnd(36)} ${kilobytes(bytes).padStart(10)}  ${zipped(outfile).padStart(10)} gzipped`);
}

/** @param {string} outfile */
const zipped = (outfile) => kilobytes(gzipSync(readFileSync(join(root, outfile))).length);

async function watch() {
  for (const options of configurations(false, true)) {
    const context = await esbuild.context({ ...options, logLevel: 'info' });
    await context.watch();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const has = (/** @type {string} */ flag) => process.argv.includes(flag);
  if (has('--watch')) await watch();
  else await build({ production: has('--production'), tests: has('--tests'), quiet: has('--quiet') });
}
