import { existsSync, mkdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { transcriptSchema, type TranscriptDocument, type TranscriptLine } from '../../src/core/model/export-schema.js';
import { GLUED_WORDS } from '../support/glued-words.js';
import { documentsOfLines } from '../export/support.js';
import { Desk, EXTRACT, SITTING } from './support.js';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.remove());

const PAGE = (number: number, words: string) =>
  `Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 \n${number} \n\n\nPräsident Boris Rhein: \n\n\n${words} \n`;

function document(json: string): TranscriptDocument {
  return transcriptSchema.parse(JSON.parse(json));
}

describe('plenar export', () => {
  it('writes the document of one file to standard output', async () => {
    desk.write('0008.txt', EXTRACT);
    const { status, stdout, said } = await desk.call(['export', '0008.txt', '--fix', 'inferred']);
    expect({ status, said }).toEqual({ status: 0, said: [] });
    const { sources, turns, generator } = document(stdout);
    expect(sources).toEqual([expect.objectContaining({ path: '0008.txt', encoding: 'utf-8', characters: 5143 })]);
    expect(turns).toHaveLength(12);
    expect(generator.name).toBe('plenar');
  });

  it('applies the fixes of the level that is asked for: safe ones without a word', async () => {
    desk.write('1.txt', PAGE(1, 'Vielen Dank. \u0096 Die Soft-und Hardware.'));
    const text = async (...options: string[]) =>
      document((await desk.call(['export', '1.txt', ...options])).stdout).turns[0]?.blocks[0]?.text;
    expect(await text('--fix', 'none')).toBe('Vielen Dank. \u0096 Die Soft-und Hardware.');
    expect(await text()).toBe('Vielen Dank. – Die Soft-und Hardware.');
    expect(await text('--fix', 'inferred')).toBe('Vielen Dank. – Die Soft- und Hardware.');
  });

  it('says what speaks for a correction, and for a problem that is left', async () => {
    desk.write('0008.txt', GLUED_WORDS.text);
    const { evidence } = GLUED_WORDS;
    const corrected = document((await desk.call(['export', '0008.txt', '--fix', 'inferred'])).stdout);
    expect(corrected.corrections).toMatchObject([{ rule: 'text/glued-words', evidence: [evidence] }]);
    const left = document((await desk.call(['export', '0008.txt'])).stdout);
    expect(left.problems).toMatchObject([{ code: 'text/glued-words', evidence: [evidence] }]);
  });

  it('makes one document of a folder: its pages in natural order', async () => {
    desk.write('067/10.txt', PAGE(5315, 'Das war es.'));
    desk.write('067/9.txt', PAGE(5313, 'Guten Morgen.'));
    desk.write('067/notes.md', 'no page');
    desk.write('067/.hidden.txt', 'no page');
    const { sources, pages, sitting } = document((await desk.call(['export', '067/'])).stdout);
    expect(sources.map(({ path }) => path)).toEqual(['9.txt', '10.txt']);
    expect(pages.map(({ number }) => number)).toEqual([5313, 5315]);
    expect(sitting).toEqual({ parliament: 'Hessischer Landtag', term: 20, sitting: 67, date: '2021-03-16' });
  });

  it('makes a file for each sitting of a folder', async () => {
    desk.write('pages/067/1.txt', PAGE(1, 'Guten Morgen.'));
    desk.write('pages/068/1.txt', PAGE(1, 'Guten Abend.'));
    desk.write('pages/deep/er/1.txt', PAGE(1, 'Gute Nacht.'));
    expect((await desk.call(['export', 'pages', '--out', 'out'])).status).toBe(0);
    expect(desk.files().filter((name) => name.startsWith('out'))).toEqual([
      'out/067.json',
      'out/068.json',
      'out/deep/er.json',
    ]);
    expect(document(desk.read('out/068.json')).turns[0]?.blocks[0]?.text).toBe('Guten Abend.');
  });

  it('writes several sittings as JSON Lines into one file; nothing is lost', async () => {
    desk.write('pages/067/1.txt', PAGE(1, 'Guten Morgen.'));
    desk.write('pages/068/1.txt', PAGE(1, 'Guten Abend.'));
    await desk.call(['export', 'pages', '--out', 'out']);
    expect((await desk.call(['export', 'pages', '--format', 'jsonl', '--out', 'all.jsonl'])).status).toBe(0);
    const lines = desk
      .read('all.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as TranscriptLine);
    expect(lines.map(({ record }) => record)).toEqual(['document', 'turn', 'document', 'turn']);
    expect(documentsOfLines(lines)).toEqual([desk.json('out/067.json'), desk.json('out/068.json')]);
    expect((await desk.call(['export', 'pages', '--format', 'jsonl'])).stdout).toBe(desk.read('all.jsonl'));
  });

  it('reads standard input', async () => {
    const { sources, turns } = document((await desk.call(['export', '-'], { stdin: EXTRACT })).stdout);
    expect(sources[0]?.path).toBe('stdin');
    expect(turns).toHaveLength(12);
  });

  it('counts code points of the decoded file; a mark at its beginning is none', async () => {
    desk.write('1.txt', Buffer.from(`\ufeff${PAGE(1, '𝕏 ist ein Zeichen.')}`, 'utf16le'));
    const { stdout, said } = await desk.call(['export', '1.txt']);
    const { sources, turns } = document(stdout);
    const text = PAGE(1, '𝕏 ist ein Zeichen.');
    expect(sources[0]).toMatchObject({ encoding: 'utf-16le', characters: Array.from(text).length });
    const span = turns[0]?.blocks[0]?.spans[0];
    expect(Array.from(text).slice(span?.start, span?.end).join('')).toBe('𝕏 ist ein Zeichen.');
    expect(said).toEqual(['plenar: 1.txt: read as UTF-16LE']);
  });

  it('gives the same document for the same files', async () => {
    const first = await desk.call(['export', SITTING, '--fix', 'inferred']);
    const second = await desk.call(['export', SITTING, '--fix', 'inferred'], { env: { LANG: 'de_DE' } });
    expect(first.stdout.length).toBeGreaterThan(500_000);
    expect(first.bytes.equals(second.bytes)).toBe(true);
  });

  it('replaces an export only when there is a new one', async () => {
    desk.write('067/1.txt', PAGE(1, 'Guten Morgen.'));
    desk.write('067/2.txt', Buffer.from([0, 1, 2, 3]));
    desk.write('067.json', 'the old export');
    const { status, said } = await desk.call(['export', '067', '--out', '067.json']);
    expect(status).toBe(2);
    expect(said).toEqual([
      'plenar: 067/2.txt: not a text file: it holds control bytes as binary files do',
      'plenar: 067: not exported: not all of its files can be read',
      'plenar: 067.json: not written: not everything could be exported',
    ]);
    expect(desk.read('067.json')).toBe('the old export');
    expect(desk.files()).toEqual(['067.json', '067/1.txt', '067/2.txt']);
  });

  it('goes on with the other sittings when one cannot be read', async () => {
    desk.write('pages/067/1.txt', Buffer.from([0, 1, 2, 3]));
    desk.write('pages/068/1.txt', PAGE(1, 'Guten Abend.'));
    const { status } = await desk.call(['export', 'pages', '--out', 'out']);
    expect(status).toBe(2);
    expect(desk.files().filter((name) => name.startsWith('out'))).toEqual(['out/068.json']);
    await desk.call(['export', 'pages', '--format', 'jsonl', '--out', 'all.jsonl']);
    expect(existsSync(desk.path('all.jsonl'))).toBe(false);
  });

  it.each([
    ['several documents for standard output', ['pages'], '2 sittings make 2 documents'],
    ['several documents for one file', ['pages', '--out', 'file'], '--out file is a file; 2 sittings need a folder'],
    ['two sittings of one name', ['pages/067', 'more/067', '--out', 'out/'], 'would both be written to out/067.json'],
    ['an output that is read', ['pages/067/1.txt', '--out', 'pages/067/1.txt'], 'pages/067/1.txt is read'],
    ['an unknown format', ['pages', '--format', 'xml'], '--format is one of json, jsonl, not "xml"'],
    ['an unknown fix level', ['pages', '--fix', 'all'], '--fix is one of none, safe, inferred, not "all"'],
    ['an unknown profile', ['pages', '--profile', 'berlin'], 'unknown profile "berlin"; there are auto, hessen'],
    ['no path', [], 'name a file, a folder, or - for standard input'],
    ['standard input twice', ['-', '-'], 'standard input (-) can be read only once'],
    ['an unknown option', ['pages', '--owt', 'x'], 'unknown option --owt'],
    ['an option without its value', ['pages', '--out'], '--out needs a value'],
  ])('refuses %s and writes nothing', async (_, words, reason) => {
    desk.write('pages/067/1.txt', PAGE(1, 'Guten Morgen.'));
    desk.write('pages/068/1.txt', PAGE(1, 'Guten Abend.'));
    desk.write('more/067/1.txt', PAGE(1, 'Gute Nacht.'));
    desk.write('file', '');
    const before = desk.files();
    const { status, stdout, said } = await desk.call(['export', ...words]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(said[0]).toContain(reason);
    expect(said[0]).toMatch(/^plenar: /u);
    expect(desk.files()).toEqual(before);
    expect(desk.read('pages/067/1.txt')).toBe(PAGE(1, 'Guten Morgen.'));
  });

  it('says where it cannot write', async () => {
    desk.write('1.txt', PAGE(1, 'Guten Morgen.'));
    desk.write('file', '');
    mkdirSync(desk.path('out/1.json'), { recursive: true });
    expect((await desk.call(['export', '1.txt', '--out', 'file/x.json'])).said).toEqual([
      'plenar: file/x.json: a part of the path is not a folder',
    ]);
    expect((await desk.call(['export', '1.txt', '--out', 'nowhere/x.json'])).said).toEqual([
      'plenar: nowhere/x.json: no such file or folder',
    ]);
    const { status, said } = await desk.call(['export', '1.txt', '--out', 'out']);
    expect(status).toBe(2);
    expect(said).toEqual(['plenar: out/1.json: is a folder, not a file']);
    expect(desk.files()).toEqual(['1.txt', 'file']);
  });
});
