import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTranscript, RECOGNITION_LENGTH } from '../../src/core/recognize/recognize.js';

const root = join(import.meta.dirname, '..', '..');
const fixtures = join(root, 'test', 'fixtures', 'recognition');
const corpus = join(root, '..', 'shared', 'corpus');

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const stripped = (text: string) => text.replace(/[\u0080-\u009f]/gu, '');

describe('recognition', () => {
  it.each(readdirSync(join(fixtures, 'transcripts')))('claims the transcript %s', (name) => {
    expect(isTranscript(read(fixtures, 'transcripts', name))).toBe(true);
  });

  it.each(readdirSync(join(fixtures, 'others')))('leaves %s alone', (name) => {
    expect(isTranscript(read(fixtures, 'others', name))).toBe(false);
  });

  it('claims the reference extract, with any line ends and without blanks at line ends', () => {
    const text = read(root, 'samples', 'reference-extract.txt');
    expect(isTranscript(text)).toBe(true);
    expect(isTranscript(text.replaceAll('\n', '\r\n'))).toBe(true);
    expect(isTranscript(text.replace(/ +$/gmu, ''))).toBe(true);
  });

  it.each(readdirSync(join(root, 'samples', 'hessen-20-064')))('claims page %s of the sample sitting', (name) => {
    const text = read(root, 'samples', 'hessen-20-064', name);
    expect(isTranscript(text)).toBe(true);
    expect(isTranscript(stripped(text))).toBe(true);
  });

  it('leaves the documentation of the project alone', () => {
    const pages = readdirSync(root).filter((name) => name.endsWith('.md') || name === 'LICENSE');
    expect(pages.filter((name) => isTranscript(read(root, name)))).toEqual([]);
  });

  it('reads the beginning only', () => {
    const page = read(root, 'samples', 'reference-extract.txt');
    const prose = 'Es regnete die ganze Nacht, und niemand sprach ein Wort.\n'.repeat(RECOGNITION_LENGTH / 40);
    expect(isTranscript(prose + page)).toBe(false);
    expect(isTranscript(page + page + prose.slice(0, page.length))).toBe(true);
  });

  it.each([
    ['one line of a megabyte', 'Präsident '.repeat(100_000)],
    ['opening brackets', '('.repeat(100_000)],
    ['colons', 'Präsident Anna Berger:'.repeat(5_000)],
    ['NUL bytes', '\0'.repeat(100_000)],
    ['lone surrogates', '\ud800\n'.repeat(50_000)],
  ])('answers quickly on %s', (_name, text) => {
    const start = performance.now();
    expect(isTranscript(text)).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

const hasCorpus = existsSync(corpus);
if (!hasCorpus) console.warn(`recognition: ${corpus} is not there, the corpus is NOT tested`);

describe.skipIf(!hasCorpus)('recognition over the corpus', () => {
  /** The only sitting without page headers: its contents have no mark of their own, nor has a page of one long speech. */
  const unmarked = ['144/0002.txt', '144/0003.txt', '144/0004.txt', '144/0073.txt'];

  it.each([
    ['C1 kept', (text: string) => text],
    ['C1 stripped', stripped],
  ])('claims every Hessian page that has a mark, %s', (_variant, prepare) => {
    const pages = join(corpus, 'hessen', 'pages');
    const missed = readdirSync(pages)
      .flatMap((sitting) => readdirSync(join(pages, sitting)).map((name) => `${sitting}/${name}`))
      .filter((page) => !isTranscript(prepare(read(pages, page))));
    expect(missed).toEqual(unmarked);
  });

  it.each(['bundestag-wp17-18/raw', 'bundestag-wp19/raw-derived', 'sachsen/raw', 'austria-nationalrat/raw-derived'])(
    'claims the texts and no other file of %s',
    (folder) => {
      for (const name of readdirSync(join(corpus, folder))) {
        expect([name, isTranscript(read(corpus, folder, name))]).toEqual([name, name.endsWith('.txt')]);
      }
    },
  );
});

const machineTexts = '/usr/share/doc';
describe.skipIf(!existsSync(machineTexts))('recognition over the texts of this machine', () => {
  it('claims none', () => {
    const names = readdirSync(machineTexts, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /^(?:copyright|README.*|NEWS.*|.*\.(?:txt|md|html))$/u.test(entry.name))
      .slice(0, 2000)
      .map((entry) => join(entry.parentPath, entry.name));
    expect(names.filter((name) => isTranscript(read(name)))).toEqual([]);
  });
});
