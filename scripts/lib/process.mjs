// Starting other programs, and ending those (and only those) that this process started.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const windows = process.platform === 'win32';

/** The Node 24 that the project brings along. */
export const projectNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** The environment for children: the project's Node first, and nothing that ties them to an enclosing VS Code. */
export function environment(/** @type {NodeJS.ProcessEnv} */ extra = {}) {
  const { VSCODE_IPC_HOOK_CLI: _hook, ELECTRON_RUN_AS_NODE: _electron, ...env } = process.env;
  const path = [join(root, 'node_modules', '.bin'), env.PATH].filter(Boolean).join(delimiter);
  return { ...env, PATH: path, ...extra };
}

/**
 * A script that needs a current Node and was started with an older one (not through npm) starts itself again.
 * @returns {Promise<boolean>} true in the process that is to stop here
 */
export async function handedToProjectNode() {
  if (Number(process.versions.node.split('.')[0]) >= 22 || process.execPath === projectNode) return false;
  if (!existsSync(projectNode)) throw new Error('Run "npm ci" first: it brings the Node version that this needs.');
  const child = spawn(projectNode, process.argv.slice(1), { stdio: 'inherit', env: environment() });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  return true;
}

/** @param {string} text */
export const say = (text) => console.log(text);

/** @type {Set<import('node:child_process').ChildProcess>} */
const started = new Set();

/**
 * Starts a long-running program in a process group of its own, which `stop` (and this process's end) takes down whole.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { detached: !windows, env: environment(), ...options });
  started.add(child);
  child.on('exit', () => signalGroup(child, 'SIGTERM'));
  return child;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [patience] milliseconds before it is killed
 */
export async function stop(child, patience = 3000) {
  const ended = child.exitCode !== null || child.signalCode !== null;
  const end = ended ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), patience);
  await end;
  clearTimeout(timer);
  signalGroup(child, 'SIGKILL');
  started.delete(child);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (!child.pid) return;
  try {
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}

process.on('exit', () => {
  for (const child of started) signalGroup(child, 'SIGKILL');
});

/** Ends this process when the one that started it is gone: npm does not pass every signal on. */
export function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(143);
  }, 500).unref();
}

let interruptCode = 130;
/** For a program that is ended by Ctrl-C as a matter of course. */
export const endQuietlyOnInterrupt = () => {
  interruptCode = 0;
};
process.once('SIGINT', () => process.exit(interruptCode));
process.once('SIGTERM', () => process.exit(143));
process.once('SIGHUP', () => process.exit(129));

/**
 * Runs a program to its end. Its output is shown, or kept and shown only when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 * @returns {Promise<string>} its output, where quiet
 */
export async function run(command, args, { cwd = root, env = environment(), quiet = false } = {}) {
  // npm is a script file on Windows, which only a shell starts.
  const child = start(command, args, {
    cwd,
    env,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    shell: windows,
  });
  let output = '';
  child.stdout?.on('data', (data) => (output += String(data)));
  child.stderr?.on('data', (data) => (output += String(data)));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  started.delete(child);
  if (code !== 0)
    throw new Error(`${[command, ...args].join(' ')} ended with ${code}${output && `:\n${output.trim()}`}`);
  return output;
}

/** @returns {Promise<number>} a port on 127.0.0.1 that is free now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/**
 * @param {string[]} names commands to look for on the PATH
 * @returns {string | undefined} the first that is there, with its folder
 */
export function which(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = windows ? ['.exe', '.cmd', ''] : [''];
  for (const name of names) {
    for (const folder of folders) {
      for (const ending of endings) {
        const file = join(folder, name + ending);
        if (existsSync(file)) return file;
      }
    }
  }
  return undefined;
}

/** @param {number} milliseconds */
export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Waits until a server answers.
 * @param {string | { socketPath: string, path: string }} where
 * @param {import('node:child_process').ChildProcess} child the server's process
 */
export async function answering(where, child) {
  const end = Date.now() + 60_000;
  const answers = () =>
    new Promise((resolve) => {
      const probe = get(where, (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      });
      probe.on('error', () => resolve(false));
    });
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode} before it answered`);
    if (Date.now() > end) throw new Error('does not answer');
    await sleep(100);
  }
}
