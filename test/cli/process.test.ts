import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildCommandLine } from '../../esbuild.mjs';
import { transcriptSchema } from '../../src/core/model/export-schema.js';
import { Desk, EXTRACT, SITTING } from './support.js';

const bundle = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'plenar.js');

let desk: Desk;
beforeAll(() => buildCommandLine());
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.remove());

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(words: readonly string[], options: SpawnOptions = {}, program = bundle): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: desk.folder,
    env: { PATH: process.env['PATH'] },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(options as object),
  });
  return { status, stdout, stderr };
}

/** Starts the command line and tells when it ends. */
function start(words: readonly string[]) {
  const child = spawn(process.execPath, [bundle, ...words], { cwd: desk.folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<{ status: number | null; stderr: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, stderr }));
  });
  return { child, ended };
}

describe('the process', () => {
  it('exports a real sitting to standard output', () => {
    const { status, stdout, stderr } = run(['export', SITTING, '--fix', 'inferred']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(transcriptSchema.safeParse(JSON.parse(stdout)).success).toBe(true);
  });

  it('reads standard input and ends with the status of what it found', () => {
    expect(run(['check', '-', '--fail-on', 'warning'], { input: EXTRACT } as SpawnOptions).status).toBe(1);
    expect(run(['check', '-'], { input: EXTRACT } as SpawnOptions).status).toBe(0);
    expect(run(['check', 'nowhere.txt']).status).toBe(2);
  });

  it('ends quietly when nobody reads on', async () => {
    const { child, ended } = start(['export', SITTING]);
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await ended).toEqual({ status: 0, stderr: '' });
  });

  it('says that standard output is full', () => {
    if (!existsSync('/dev/full')) {
      console.warn('not tested: there is no /dev/full here');
      return;
    }
    desk.write('0008.txt', EXTRACT);
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${bundle}" export 0008.txt > /dev/full`],
      {
        cwd: desk.folder,
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'plenar: standard output: no space left on the device\n' });
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('leaves whole files only when it is ended by %s', async (signal, status) => {
    for (let sitting = 1; sitting <= 60; sitting++) {
      const folder = join('pages', String(sitting));
      mkdirSync(desk.path(folder), { recursive: true });
      for (const page of ['0005', '0006', '0007'])
        copyFileSync(join(SITTING, `${page}.txt`), desk.path(join(folder, `${page}.txt`)));
    }
    const { child, ended } = start(['export', 'pages', '--out', 'out']);
    while (!existsSync(desk.path('out/3.json'))) await pause(2);
    child.kill(signal);
    expect(await ended).toEqual({ status, stderr: '' });
    const written = desk.files().filter((name) => name.startsWith('out'));
    expect(written.length).toBeGreaterThanOrEqual(3);
    expect(written.length).toBeLessThan(60);
    for (const name of written) {
      expect(name).toMatch(/^out\/\d+\.json$/u);
      expect(transcriptSchema.safeParse(desk.json(name)).success).toBe(true);
    }
  });

  it('says in one line which part of itself is missing', () => {
    const program = desk.path('plenar.cjs');
    copyFileSync(bundle, program);
    desk.write('page.txt', EXTRACT);
    const { status, stderr } = run(['check', 'page.txt'], {}, program);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^plenar: \S+german-words\.txt: no such file or folder\n$/u);
  });

  it('says in one line which files it may not read, and goes on', () => {
    if (process.getuid?.() !== 0) return; // test/cli/bad-input.test.ts does it in the process
    // Somebody else must be able to reach the program and the pages.
    const program = desk.path('dist/cli/plenar.cjs');
    for (const folder of ['dist/cli', 'dist/data']) mkdirSync(desk.path(folder), { recursive: true });
    copyFileSync(bundle, program);
    const list = 'data/german-words.txt';
    copyFileSync(join(dirname(dirname(bundle)), list), desk.path(`dist/${list}`));
    desk.write('pages/067/1.txt', EXTRACT);
    desk.write('pages/068/1.txt', EXTRACT);
    desk.write('pages/069/1.txt', EXTRACT);
    for (const path of [
      '.',
      'dist',
      'dist/cli',
      'dist/cli/plenar.cjs',
      'dist/data',
      `dist/${list}`,
      'pages',
      'pages/067',
      'pages/069',
      'pages/069/1.txt',
    ])
      chmodSync(desk.path(path), 0o755);
    chmodSync(desk.path('pages/067/1.txt'), 0o000);
    chmodSync(desk.path('pages/068'), 0o000);
    const nobody = { uid: 65534, gid: 65534 };
    if (spawnSync(realpathSync(process.execPath), ['--version'], { ...nobody, cwd: desk.folder }).status !== 0) {
      console.warn('not tested: root only can run node here');
      return;
    }
    const { status, stdout, stderr } = run(['check', 'pages'], nobody, program);
    expect(status).toBe(2);
    expect(stderr).toContain('plenar: pages/067/1.txt: permission denied\n');
    expect(stderr).toContain('plenar: pages/068: permission denied\n');
    expect(stderr).not.toContain('    at ');
    expect(stdout).toContain('pages/069/1.txt:23:5');
    const refused = run(['export', 'pages/069', '--out', 'out.json'], nobody, program);
    expect(refused).toMatchObject({ status: 2, stderr: 'plenar: out.json: permission denied\n' });
  });
});
