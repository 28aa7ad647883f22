import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TranscriptDocument } from '../../src/core/model/export-schema.js';
import { Desk, EXTRACT, SITTING } from './support.js';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.remove());

/** Changes an export in place. */
function tamper(name: string, change: (document: TranscriptDocument) => void): void {
  const document = desk.json(name) as TranscriptDocument;
  change(document);
  desk.write(name, JSON.stringify(document));
}

describe('plenar verify', () => {
  it('finds nothing in the export of a real sitting, as JSON and as JSON Lines', async () => {
    await desk.call(['export', SITTING, '--fix', 'inferred', '--out', '064.json']);
    await desk.call(['export', SITTING, '--format', 'jsonl', '--out', '064.jsonl']);
    const { status, stdout, said } = await desk.call(['verify', '.', '--sources', SITTING]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(said).toEqual([expect.stringMatching(/documents verified: 2, characters: \d{6}, violations: 0$/u)]);
  });

  it('says what was tampered with, where in the export and where in the file', async () => {
    desk.write('pages/0008.txt', EXTRACT);
    await desk.call(['export', 'pages/0008.txt', '--out', '0008.json']);
    tamper('0008.json', ({ turns }) => {
      const block = turns[2]?.blocks[0];
      if (block !== undefined) block.text = block.text.replace('Herr', 'Frau');
    });
    const { status, stdout } = await desk.call(['verify', '0008.json', '--sources', 'pages']);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^0008\.json: pages\/0008\.txt:\d+:\d+: turns\[2\]\.blocks\[0\]: says ".*Frau.*", but its spans hold ".*Herr.*"\n$/u,
    );
  });

  it('says that a file has changed since', async () => {
    desk.write('pages/0008.txt', EXTRACT);
    await desk.call(['export', 'pages/0008.txt', '--out', '0008.json']);
    desk.write('pages/0008.txt', EXTRACT.replace('Herr Präsident', 'Frau Präsident'));
    const { status, stdout } = await desk.call(['verify', '0008.json', '--sources', 'pages']);
    expect(status).toBe(1);
    expect(stdout).toContain('the file is not the one that was exported');
  });

  it('finds the sources of a sitting in the folder that is called like its export', async () => {
    desk.write('pages/067/0008.txt', EXTRACT);
    desk.write('pages/deep/068/0008.txt', `${EXTRACT}\n`);
    await desk.call(['export', 'pages', '--out', 'out']);
    expect((await desk.call(['verify', 'out', '--sources', 'pages'])).status).toBe(0);
    expect((await desk.call(['verify', 'out/067.json', '--sources', 'pages'])).status).toBe(0);
    expect((await desk.call(['verify', 'out/067.json', '--sources', 'pages/067'])).status).toBe(0);
  });

  it('finds the sources of several sittings in one file by their content', async () => {
    desk.write('pages/067/0008.txt', EXTRACT);
    desk.write('pages/068/0008.txt', `${EXTRACT}\n`);
    await desk.call(['export', 'pages', '--format', 'jsonl', '--out', 'all.jsonl']);
    expect(await desk.call(['verify', 'all.jsonl', '--sources', 'pages'])).toMatchObject({
      status: 0,
      said: [expect.stringContaining('documents verified: 2')],
    });
  });

  it('ends with 2 where a source is missing, an export is none, or the call is wrong', async () => {
    desk.write('pages/0008.txt', EXTRACT);
    await desk.call(['export', 'pages/0008.txt', '--out', '0008.json']);
    desk.write('empty/note.md', '');
    desk.write('other.json', '{"format":"something else"}');
    desk.write('broken.json', '{"format":');
    expect(await desk.call(['verify', '0008.json', '--sources', 'empty'])).toMatchObject({
      status: 2,
      said: ['plenar: 0008.txt: not found; looked for in empty', expect.stringContaining('violations: 0')],
    });
    for (const name of ['other.json', 'broken.json']) {
      expect(await desk.call(['verify', name, '--sources', 'pages'])).toMatchObject({
        status: 2,
        said: [`plenar: ${name}: not an export of Plenar in JSON or JSON Lines`, expect.anything()],
      });
    }
    expect((await desk.call(['verify', '0008.json'])).said[0]).toContain('--sources');
    expect((await desk.call(['verify', 'empty', '--sources', 'pages'])).said[0]).toContain('holds no exports');
  });

  it('says how an export differs from the schema', async () => {
    desk.write('pages/0008.txt', EXTRACT);
    await desk.call(['export', 'pages/0008.txt', '--out', '0008.json']);
    tamper('0008.json', (document) => {
      Object.assign(document.turns[0] ?? {}, { extra: 1 });
    });
    const { status, stdout } = await desk.call(['verify', '0008.json', '--sources', 'pages']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^0008\.json: turns\[0\]: does not fit the schema: /u);
  });

  it('misses the records that are gone from a file of several sittings', async () => {
    desk.write('pages/067/0008.txt', EXTRACT);
    desk.write('pages/068/0008.txt', `${EXTRACT.replace('67. Sitzung', '68. Sitzung')}\n`);
    await desk.call(['export', 'pages', '--format', 'jsonl', '--out', 'all.jsonl']);
    const lines = desk.read('all.jsonl').split('\n');
    const second = lines.findIndex((line, index) => index > 0 && line.includes('"record":"document"'));
    for (const gone of [0, 3, second, second + 2]) {
      desk.write('some.jsonl', lines.filter((_, index) => index !== gone).join('\n'));
      expect((await desk.call(['verify', 'some.jsonl', '--sources', 'pages'])).status).toBe(1);
    }
  });

  it('does not follow a path out of the folder of the sources', async () => {
    desk.write('secret.txt', EXTRACT);
    desk.write('pages/0008.txt', '');
    await desk.call(['export', 'secret.txt', '--out', '0008.json']);
    tamper('0008.json', ({ sources }) => {
      if (sources[0] !== undefined) sources[0].path = '../secret.txt';
    });
    const { status, said } = await desk.call(['verify', '0008.json', '--sources', 'pages']);
    expect(status).toBe(2);
    expect(said[0]).toBe('plenar: ../secret.txt: not found; looked for in pages');
  });
});

describe('plenar schema', () => {
  it.each([
    ['json', 'plenar.transcript.v1.json'],
    ['jsonl', 'plenar.transcript-line.v1.json'],
  ])('prints the schema of %s that is published', async (format, name) => {
    const { status, stdout } = await desk.call(['schema', '--format', format]);
    expect(status).toBe(0);
    const published = readFileSync(join(import.meta.dirname, '..', '..', 'schemas', name), 'utf8');
    expect(JSON.parse(stdout)).toEqual(JSON.parse(published));
  });

  it('takes no path', async () => {
    expect(await desk.call(['schema', 'x'])).toMatchObject({
      status: 2,
      said: ['plenar: schema takes no path', expect.anything()],
    });
  });
});
