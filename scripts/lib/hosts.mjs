// The VS Code hosts of the tests and of `npm start`: a package of its own (test/hosts/package.json), far bigger than all
// the rest, and therefore installed only when it is needed, into a cache folder that every clone of the project shares.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { compiler, provide } from './needs.mjs';
import { environment, projectNode, root, run, say, sleep } from './process.mjs';

/** @returns {string} the project's cache folder; PLENAR_CACHE overrides it */
export function cacheFolder() {
  const { PLENAR_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (PLENAR_CACHE) return PLENAR_CACHE;
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'plenar');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'plenar');
  return join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'plenar');
}

/**
 * @typedef {object} Hosts
 * @property {string} folder where they are installed
 * @property {NodeJS.Require} require loads one of their packages
 * @property {string} node the Node that they run under
 */

/** @returns {Promise<Hosts>} the installed hosts, after installing them where they are not there yet */
export async function hosts() {
  const source = join(root, 'test', 'hosts');
  const lock = readFileSync(join(source, 'package-lock.json'));
  const hash = createHash('sha256')
    .update(lock)
    .update(`${process.platform}-${process.arch}`)
    .digest('hex')
    .slice(0, 12);
  const folder = join(cacheFolder(), `hosts-${hash}`);
  const complete = join(folder, '.complete');
  if (!existsSync(complete)) {
    await alone(`${folder}.lock`, async () => {
      if (!existsSync(complete)) await install(source, folder, complete);
    });
  }
  return { folder, require: createRequire(join(folder, 'package.json')), node: projectNode };
}

/**
 * @param {string} source
 * @param {string} folder
 * @param {string} complete
 */
async function install(source, folder, complete) {
  await provide(compiler, 'VS Code from npm (code-server)');
  say(`Fetching VS Code from npm into ${folder} (once: about 900 MB on disk, two to five minutes) …`);
  const began = Date.now();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(source, name), join(folder, name));
  cpSync(join(root, '.npmrc'), join(folder, '.npmrc'));
  // What an enclosing npm says of itself (and of the older Node that it may run on) must not steer this one: code-server
  // reads it. The browsers come from the system.
  const inherited = /^npm_(?!config_)|^npm_config_user_agent$/i;
  const env = Object.fromEntries(Object.entries(environment()).filter(([name]) => !inherited.test(name)));
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env: { ...env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    quiet: true,
  });
  writeFileSync(complete, `${new Date().toISOString()}\n`);
  say(`VS Code is installed (${Math.round((Date.now() - began) / 1000)} s).`);
}

/**
 * Runs a task while no other process of the project runs it, waiting for its turn.
 * @param {string} lock a folder that is there while somebody is at it
 * @param {() => Promise<void>} task
 */
async function alone(lock, task) {
  mkdirSync(cacheFolder(), { recursive: true });
  for (let waited = 0; !tryLock(lock); waited += 1) {
    if (waited === 1) say(`Another process is installing it: waiting (${lock}) …`);
    await sleep(1000);
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', release);
  try {
    await task();
  } finally {
    release();
    process.off('exit', release);
  }
}

/** @param {string} lock */
function tryLock(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch {
    if (!holderLives(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** @param {string} lock */
function holderLives(lock) {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
    process.kill(pid, 0);
    return true;
  } catch {
    // Just made, and its pid not yet written?
    return existsSync(lock) && Date.now() - statSync(lock).mtimeMs < 5000;
  }
}
