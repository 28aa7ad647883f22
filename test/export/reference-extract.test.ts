import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportTexts } from './support.js';

const samples = join(import.meta.dirname, '..', '..', 'samples');
const text = readFileSync(join(samples, 'reference-extract.txt'), 'utf8');

describe('the export of the reference extract', () => {
  const { document } = exportTexts([text], 'inferred');
  const said = document.turns.map(({ blocks }) => blocks.map((block) => block.text).join('\n')).join('\n');

  it('has twelve turns; the first continues a page that is not here', () => {
    expect(document.turns.map(({ speaker }) => speaker?.label ?? null)).toEqual([
      null,
      'Präsident Boris Rhein',
      'Bijan Kaffenberger (SPD)',
      'Präsident Boris Rhein',
      'Prof. Dr. R. Alexander Lorz, Kultusminister',
      'Präsident Boris Rhein',
      'Bijan Kaffenberger (SPD)',
      'Präsident Boris Rhein',
      'Prof. Dr. R. Alexander Lorz, Kultusminister',
      'Präsident Boris Rhein',
      'Christoph Degen (SPD)',
      'Präsident Boris Rhein',
    ]);
    expect(document.turns.map(({ continuesFrom }) => continuesFrom).indexOf(true)).toBe(0);
    expect(document.turns.filter(({ continuesFrom }) => continuesFrom)).toHaveLength(1);
  });

  it('has one interjection', () => {
    const interjections = document.turns.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'interjection');
    expect(interjections).toEqual([
      expect.objectContaining({
        text: '(Bijan Kaffenberger (SPD): Ich hatte gedrückt!)',
        contributions: [
          {
            kind: 'shout',
            actors: [{ name: 'Bijan Kaffenberger', faction: 'SPD', role: null }],
            text: 'Ich hatte gedrückt!',
          },
        ],
      }),
    ]);
  });

  it('restores what was lost and joins what was torn', () => {
    expect(said.match(/–/gu)).toHaveLength(10);
    expect(said).toContain('in der Skalierung der Soft- und Hardware ursprünglich');
    expect(said).toContain('zu Höchstzeiten rund 100.000 bis 120.000 Schülerinnen');
    expect(said).toContain('Schulportal-Website');
  });

  it('lists what it changed, in code points of the file', () => {
    const codePoints = Array.from(text);
    for (const { start, end, original } of document.corrections) {
      expect(codePoints.slice(start, end).join('')).toBe(original);
    }
    const made = (rule: string) => document.corrections.filter((correction) => correction.rule === rule);
    expect(made('text/lost-dash')).toHaveLength(10);
    expect(made('text/suspended-hyphen')).toEqual([
      expect.objectContaining({ original: '', corrected: ' ', applicability: 'inferred', by: 'rule' }),
    ]);
    expect(made('text/word-break')).toEqual([expect.objectContaining({ original: '\n', corrected: '' })]);
  });

  it('names the page and the sitting', () => {
    expect(document.sitting).toEqual({ parliament: 'Hessischer Landtag', term: 20, sitting: 67, date: '2021-03-16' });
    expect(document.pages).toEqual([expect.objectContaining({ number: 5314, kind: 'speech', start: 0, end: 5143 })]);
    expect(document.matter).toEqual([]);
  });
});
