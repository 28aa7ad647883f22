// Programs that come from the system: found where they are, installed from Debian's packages where that is possible,
// and otherwise named, with what to do.
import { existsSync } from 'node:fs';
import { run, say, which } from './process.mjs';

/** @typedef {{ name: string, packages: string[], find: () => string | undefined, hint: string }} Need */

const browsers = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const browserFiles = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  `${process.env.PROGRAMFILES ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)'] ?? ''}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

/** @type {Need} */
export const chromium = {
  name: 'Chromium, Chrome or Edge',
  packages: ['chromium', 'fonts-dejavu-core', 'fonts-liberation'],
  find: () => process.env.PLENAR_CHROMIUM ?? which(...browsers) ?? browserFiles.find((file) => existsSync(file)),
  hint: 'install one of them, or set PLENAR_CHROMIUM to the program',
};

/** @type {Need} */
export const neovim = {
  name: 'Neovim',
  packages: ['neovim'],
  find: () => which('nvim'),
  hint: 'install it (brew install neovim, winget install Neovim.Neovim, or your system’s package)',
};

/**
 * What code-server's native parts are compiled with.
 * @type {Need}
 */
export const compiler = {
  name: 'a C++ compiler, make, Python 3 and the Kerberos headers',
  packages: ['g++', 'make', 'python3', 'pkg-config', 'libkrb5-dev'],
  find() {
    if (process.platform !== 'linux') return which('make');
    const headers = ['/usr/include/gssapi/gssapi.h', '/usr/local/include/gssapi/gssapi.h'].some((file) =>
      existsSync(file),
    );
    return headers && which('make') && which('python3') ? which('g++', 'clang++') : undefined;
  },
  hint: 'install them (macOS: xcode-select --install; Fedora: dnf install gcc-c++ make python3 krb5-devel)',
};

/**
 * @param {Need} need
 * @param {string} purpose what it is for, as the end of "… needs"
 * @returns {Promise<string>} where it is
 */
export async function provide(need, purpose) {
  const found = need.find();
  if (found) return found;
  const root = await asRoot();
  if (!root || !which('apt-get'))
    throw new Error(`${purpose} needs ${need.name}, which is not on this machine: ${need.hint}.`);
  say(`${purpose} needs ${need.name}: installing ${need.packages.join(', ')} with apt-get (a minute or two) …`);
  const [command = 'apt-get', ...before] = [...root, 'apt-get'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run(command, [...before, 'update'], { quiet: true, env });
  await run(command, [...before, 'install', '--yes', '--no-install-recommends', ...need.packages], {
    quiet: true,
    env,
  });
  const installed = need.find();
  if (!installed)
    throw new Error(`apt-get installed ${need.packages.join(', ')}, but ${need.name} is still not there.`);
  return installed;
}

/** @returns {Promise<string[] | undefined>} what to put before a command to run it as root */
async function asRoot() {
  if (process.getuid?.() === 0) return [];
  if (!which('sudo')) return undefined;
  return run('sudo', ['-n', 'true'], { quiet: true }).then(
    () => ['sudo', '-n'],
    () => undefined,
  );
}
