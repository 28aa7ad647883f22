import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Desk, EXTRACT } from './support.js';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.remove());

const isRoot = process.getuid?.() === 0;

describe('bad input', () => {
  it.each([
    [
      'binary bytes',
      Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251),
      'not a text file: it holds control bytes as binary files do',
    ],
    ['NUL bytes', Buffer.from('Pr\u0000\u0000sident'), 'not a text file: it holds control bytes as binary files do'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'a PDF, not a text file; extract its text first'],
    [
      'UTF-32',
      Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]),
      'UTF-32 is not supported; convert the file to UTF-8',
    ],
  ])('%s: one line says so, and the rest is done', async (_, bytes, reason) => {
    desk.write('bad.txt', bytes);
    desk.write('good.txt', EXTRACT);
    for (const words of [['check'], ['fix'], ['export', '--out', 'out']]) {
      const { status, said } = await desk.call([...words, 'bad.txt', 'good.txt']);
      expect(status).toBe(2);
      expect(said[0]).toBe(`plenar: bad.txt: ${reason}`);
    }
    expect((await desk.call(['check', 'bad.txt', 'good.txt'])).stdout).toContain('good.txt:23:5');
    expect(desk.files()).toEqual(['bad.txt', 'good.txt', 'out/good.json']);
  });

  it.each([
    ['a file that is not there', 'nowhere.txt', 'plenar: nowhere.txt: no such file or folder'],
    ['a folder without pages', 'empty', 'plenar: empty: holds no page files (*.txt)'],
    ['a link that leads nowhere', 'broken.txt', 'plenar: broken.txt: no such file or folder'],
    ['a path through a file', 'good.txt/x', 'plenar: good.txt/x: a part of the path is not a folder'],
  ])('%s', async (_, path, line) => {
    desk.write('good.txt', EXTRACT);
    mkdirSync(desk.path('empty'));
    symlinkSync('missing.txt', desk.path('broken.txt'));
    const { status, stdout, said } = await desk.call(['check', path, 'good.txt']);
    expect(status).toBe(2);
    expect(said[0]).toBe(line);
    expect(stdout).toContain('good.txt:23:5');
  });

  it('a link in a folder that leads nowhere is a page that cannot be read', async () => {
    desk.write('067/1.txt', EXTRACT);
    symlinkSync('missing.txt', desk.path('067/2.txt'));
    const { status, said } = await desk.call(['export', '067', '--out', 'out/']);
    expect(status).toBe(2);
    expect(said[0]).toBe('plenar: 067/2.txt: no such file or folder');
    expect(desk.files()).toEqual(['067/1.txt', '067/2.txt']);
  });

  it('says once what holds for many files of a folder', async () => {
    for (const page of ['1', '2', '10']) desk.write(`067/${page}.txt`, Buffer.from('Größe. \n', 'latin1'));
    const { said } = await desk.call(['check', '067']);
    expect(said[0]).toBe('plenar: 067/1.txt: not UTF-8; read as Windows-1252 (further files of this folder: 2)');
    expect(said).toHaveLength(2);
  });

  it('folders that contain themselves are read once', async () => {
    desk.write('067/1.txt', EXTRACT);
    symlinkSync('..', desk.path('067/again'));
    const { status, stdout } = await desk.call(['check', '067', '--format', 'json']);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { files: unknown[] }).files).toHaveLength(1);
  });

  // Root may read everything; test/cli/process.test.ts runs the command line as somebody else then.
  it.skipIf(isRoot)('files and folders without permission', async () => {
    desk.write('pages/067/1.txt', EXTRACT);
    desk.write('pages/068/1.txt', EXTRACT);
    desk.write('pages/069/1.txt', EXTRACT);
    chmodSync(desk.path('pages/067/1.txt'), 0o000);
    chmodSync(desk.path('pages/068'), 0o000);
    const { status, stdout, said } = await desk.call(['check', 'pages']);
    chmodSync(desk.path('pages/068'), 0o755);
    expect(status).toBe(2);
    expect(said.slice(0, 2).sort()).toEqual([
      'plenar: pages/067/1.txt: permission denied',
      'plenar: pages/068: permission denied',
    ]);
    expect(stdout).toContain('pages/069/1.txt:23:5');
  });

  it.each([
    ['an empty file', ''],
    ['one line end', '\n'],
    ['a line of a megabyte', 'Präsident '.repeat(100_000)],
    ['100,000 nested brackets', '('.repeat(100_000)],
    ['100,000 line ends of a Mac', 'Dank.\r'.repeat(100_000)],
    ['lone surrogates', Buffer.from('\ufeffDank \ud800 \udc00 Dank. \n', 'utf16le')],
    ['line separators', 'Dank.\u2028\u2029\u0085 Dank.'],
  ])('%s is read, corrected, exported and verified', async (_, content) => {
    desk.write('0001.txt', content);
    expect((await desk.call(['check', '0001.txt', '--fail-on', 'never'])).status).toBe(0);
    expect((await desk.call(['export', '0001.txt', '--fix', 'inferred', '--out', 'out.json'])).status).toBe(0);
    expect(await desk.call(['verify', 'out.json', '--sources', '.'])).toMatchObject({ status: 0, stdout: '' });
    expect((await desk.call(['fix', '0001.txt', '--fix', 'inferred', '--write', '--fail-on', 'never'])).status).toBe(0);
  });
});
