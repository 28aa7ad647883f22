// Everything that is tested: `npm test`, or only some of it: `npm test -- unit remote`. The last line counts the tests.
//
//   lint, format, types, layers, generated    checks of the sources
//   unit                                      vitest: core, rules, grammar, server, command line, package
//   remote, web, desktop                      the extension suite in a real VS Code (test/hosts/suite.mjs)
//
// The desktop run takes place where PLENAR_TEST_VSCODE names a VS Code executable, where `code` on the PATH leads to one,
// or, with PLENAR_TEST_DESKTOP=1, after downloading one; PLENAR_TEST_DESKTOP=0 turns it off.
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from '../esbuild.mjs';
import { hostRuns, runSuite } from '../test/hosts/suite.mjs';
import { hosts } from './lib/hosts.mjs';
import { chromium, neovim, provide } from './lib/needs.mjs';
import { handedToProjectNode, root, run, say, which } from './lib/process.mjs';

/** @typedef {import('../test/hosts/suite.mjs').Counts} Counts */

const bin = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name);
const script = (/** @type {string[]} */ ...args) => run(process.execPath, args);

/** @type {Record<string, { title: string, run: () => Promise<Counts | void> }>} */
const steps = {
  lint: { title: 'lint (eslint)', run: async () => void (await run(bin('eslint'), ['.'])) },
  format: { title: 'format (prettier)', run: async () => void (await run(bin('prettier'), ['--check', '.'])) },
  types: { title: 'types (tsc, layer by layer)', run: async () => void (await script('scripts/types.mjs')) },
  layers: { title: 'layers (imports point downwards)', run: async () => void (await script('scripts/layers.mjs')) },
  generated: {
    title: 'generated files are what would be generated',
    run: async () => void (await script('scripts/run.mjs', 'scripts/generate.ts', '--check')),
  },
  unit: { title: 'unit, property, grammar, server, command line, package (vitest)', run: unit },
  remote: { ...hostRuns.remote, run: () => runSuite('remote') },
  web: { ...hostRuns.web, run: () => runSuite('web') },
  desktop: { ...hostRuns.desktop, run: () => runSuite('desktop') },
};

/** @returns {Promise<Counts>} */
async function unit() {
  await build({ quiet: true });
  const folder = mkdtempSync(join(tmpdir(), 'plenar-vitest-'));
  const report = join(folder, 'report.json');
  try {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    await run(bin('vitest'), args).catch((error) => {
      if (!existsSync(report)) throw error;
    });
    const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests, success } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    // A file that fails to load has no tests that could fail.
    const failed = numFailedTests || (success ? 0 : Math.max(1, numFailedTestSuites));
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {string | undefined} why the desktop run does not take place */
function noDesktop() {
  const { PLENAR_TEST_DESKTOP, PLENAR_TEST_VSCODE, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (PLENAR_TEST_DESKTOP === '1' || PLENAR_TEST_VSCODE) return undefined;
  if (PLENAR_TEST_DESKTOP === '0') return 'PLENAR_TEST_DESKTOP=0';
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return 'there is no display';
  process.env['PLENAR_TEST_VSCODE'] = executableBehind(which('code'));
  if (process.env['PLENAR_TEST_VSCODE']) return undefined;
  delete process.env['PLENAR_TEST_VSCODE'];
  return 'there is no VS Code here; PLENAR_TEST_DESKTOP=1 downloads one';
}

/** @param {string | undefined} code the command line launcher of VS Code */
function executableBehind(code) {
  if (!code) return undefined;
  const folder = dirname(realpathSync(code));
  return [
    join(folder, '..', 'code'),
    join(folder, '..', 'Code.exe'),
    join(folder, '..', '..', '..', 'MacOS', 'Electron'),
  ].find((file) => existsSync(file));
}

/**
 * What runs, in its order.
 * @param {string[]} asked
 */
function plan(asked) {
  for (const name of asked) {
    if (!steps[name]) throw new Error(`there is no "${name}": ${Object.keys(steps).join(', ')}`);
  }
  return Object.keys(steps).filter((name) => {
    if (asked.length) return asked.includes(name);
    if (name === 'generated' && !existsSync(join(root, 'scripts', 'generate.ts'))) return false;
    if (name === 'remote' && process.platform === 'win32') {
      say('Not run: the remote host (code-server does not run on Windows).');
      return false;
    }
    const reason = name === 'desktop' && noDesktop();
    if (reason) say(`Not run: the desktop host (${reason}).`);
    return !reason;
  });
}

/**
 * What the steps need from the machine comes first, so that nobody waits for minutes to be told.
 * @param {string[]} names
 */
async function prepare(names) {
  if (names.includes('unit')) await provide(neovim, 'The test with another editor');
  if (names.includes('remote') || names.includes('web')) await provide(chromium, 'The extension suite');
  if (['remote', 'web', 'desktop'].some((name) => names.includes(name))) await hosts();
}

async function main() {
  const names = plan(process.argv.slice(2));
  await prepare(names);
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const summary = [];
  for (const name of names) {
    const step = steps[name];
    if (!step) continue;
    say(`\n━━━ ${step.title}`);
    const began = Date.now();
    const { passed, failed, skipped } = await step.run().then(
      (counts) => counts ?? { passed: 0, failed: 0, skipped: 0 },
      (error) => {
        console.error(error instanceof Error ? error.message : error);
        return { passed: 0, failed: 1, skipped: 0 };
      },
    );
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6);
    const counts = passed + failed + skipped > 1 ? `${passed} passed, ${failed} failed` : failed ? 'FAILED' : 'fine';
    summary.push(`${seconds} s  ${name.padEnd(10)} ${counts}`);
    say(`${failed ? '✗' : '✓'} ${step.title}: ${counts} (${seconds.trim()} s)`);
  }
  say(`\n${summary.join('\n')}\n`);
  say(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
  process.exitCode = total.failed || !total.passed ? 1 : 0;
}

if (!(await handedToProjectNode())) {
  await main().catch((error) => {
    console.error(`npm test: ${error instanceof Error ? error.message : String(error)}\n`);
    say('0 passed, 1 failed');
    process.exitCode = 1;
  });
}
