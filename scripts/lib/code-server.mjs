// VS Code in the browser (code-server), with a profile of its own and the packaged extension installed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answering, environment, freePort, run, start, stop } from './process.mjs';

/** What keeps VS Code to the matter: no welcome, no chat, no questions. Tests, screenshots and `npm start` share it. */
export const calmSettings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // In a browser VS Code saves by itself; on the desktop it does not.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * @typedef {object} CodeServerOptions
 * @property {string} profile an empty folder for its settings, extensions and logs
 * @property {string} [vsix] the extension to install
 * @property {object} [settings] in addition to the calm ones
 * @property {object[]} [keybindings]
 * @property {string} [locale] the display language of extensions, with VS Code's own texts left in English
 * @property {string} [socket] a file to listen on, in place of a port on 127.0.0.1
 */

/**
 * Starts code-server and waits until it answers.
 * @param {import('./hosts.mjs').Hosts} hosts
 * @param {CodeServerOptions} options
 */
export async function codeServer(hosts, { profile, vsix, settings = {}, keybindings = [], locale, socket }) {
  const user = join(profile, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...calmSettings, ...settings }, undefined, 2));
  if (keybindings.length) writeFileSync(join(user, 'keybindings.json'), JSON.stringify(keybindings, undefined, 2));
  if (locale) writeEmptyLanguagePack(join(profile, 'data'), locale);
  const config = join(profile, 'config.yaml');
  writeFileSync(config, 'cert: false\n');

  const entry = hosts.require.resolve('code-server/out/node/entry.js');
  const places = [
    ...['--config', config],
    ...['--user-data-dir', join(profile, 'data')],
    ...['--extensions-dir', join(profile, 'extensions')],
  ];
  const env = environment({ PASSWORD: undefined, HASHED_PASSWORD: undefined, PORT: undefined });
  if (vsix) await run(hosts.node, [entry, ...places, '--install-extension', vsix], { quiet: true, env });

  const address = `127.0.0.1:${socket ? 0 : await freePort()}`;
  const place = socket ? ['--socket', socket] : ['--bind-addr', address];
  const calm = ['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'];
  const child = start(hosts.node, [entry, ...places, ...calm, '--disable-getting-started-override', ...place], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout?.on('data', (data) => (log += String(data)));
  child.stderr?.on('data', (data) => (log += String(data)));
  await answering(socket ? { socketPath: socket, path: '/healthz' } : `http://${address}/healthz`, child).catch(
    async (error) => {
      await stop(child);
      throw new Error(`code-server ${error.message}\n${log.trim()}`);
    },
  );
  return { url: `http://${address}`, address, child, log: () => log, stop: () => stop(child) };
}

/**
 * The extension host follows the display language only where a language pack is installed.
 * @param {string} data
 * @param {string} locale
 */
function writeEmptyLanguagePack(data, locale) {
  const texts = join(data, 'empty.i18n.json');
  writeFileSync(texts, JSON.stringify({ contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'plenar-tests.empty' }, version: '0.0.0' }];
  const pack = { hash: locale, label: locale, extensions, translations: { vscode: texts } };
  writeFileSync(join(data, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

/**
 * The address that opens a folder and, at once, a file in it.
 * @param {{ url: string, address: string }} server
 * @param {{ folder?: string, file?: string, payload?: [string, string][] }} what absolute paths
 */
export function addressOf({ url, address }, { folder, file, payload = [] }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${address}${encodeURI(path)}`;
  const entries = file ? [...payload, ['openFile', remote(file)]] : payload;
  const query = new URLSearchParams();
  if (folder) query.set('folder', folder);
  else query.set('ew', 'true');
  if (entries.length) query.set('payload', JSON.stringify(entries));
  return `${url}/?${query.toString().replaceAll('+', '%20')}`;
}
