import { describe, expect, it } from 'vitest';
import { Confirmation } from '../../bench/false-positives/confirmation.ts';
import { goldWords, sourceWords } from '../../bench/false-positives/words.ts';

const PAGE = `Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021
5314


Anna Müller (SPD):


Das ist  ein Satz, der

weitergeht.
(Beifall)
Nun hierzu.
`;

const turns = [
  {
    label: 'Anna Müller [SPD]',
    repeated: false,
    blocks: [
      { kind: 'speech', text: 'Das ist – ein Satz, der weitergeht.', place: '' },
      { kind: 'interjection', text: '(Beifall)', place: '' },
      { kind: 'speech', text: 'Nun dazu.', place: '' },
    ],
  },
] as const;

const words = sourceWords([{ path: '0001.txt', text: PAGE }]);
const gold = goldWords(turns, true);
// Anna Müller (SPD): Das ist | – | ein Satz, der weitergeht. (Beifall) Nun | hierzu. / dazu.
const confirmation = new Confirmation(words, gold, [
  { equal: true, aStart: 0, aEnd: 5, bStart: 0, bEnd: 5 },
  { equal: false, aStart: 5, aEnd: 5, bStart: 5, bEnd: 6 },
  { equal: true, aStart: 5, aEnd: 11, bStart: 6, bEnd: 12 },
  { equal: false, aStart: 11, aEnd: 12, bStart: 12, bEnd: 13 },
]);

function range(text: string): [source: number, start: number, end: number] {
  const start = PAGE.indexOf(text);
  expect(start).toBeGreaterThan(0);
  return [0, start, start + text.length];
}

describe('what the record says about a place of a page', () => {
  it('leaves the page header out', () => {
    expect(words.map(({ word }) => word).slice(0, 3)).toEqual(['Anna', 'Müller', '(SPD):']);
  });

  it('confirms words that it has', () => {
    expect(confirmation.ofWords(...range('Anna Müller'))).toBe('confirmed');
    expect(confirmation.ofWords(...range('weitergeht'))).toBe('confirmed');
  });

  it('sees a word that the page lost between two words, wherever the range ends', () => {
    expect(confirmation.ofWords(...range('  '))).toBe('differs');
    expect(confirmation.ofWords(...range('ist  ein'))).toBe('differs');
  });

  it('sees another word', () => {
    expect(confirmation.ofWords(...range('hierzu'))).toBe('differs');
  });

  it('tells layout from words: a gap inside a paragraph, an interjection without gaps', () => {
    expect(confirmation.ofWords(...range('der\n\nweitergeht'))).toBe('confirmed');
    expect(confirmation.ofLayout(...range('der\n\nweitergeht'))).toBe('differs');
    expect(confirmation.ofWords(...range('(Beifall)'))).toBe('confirmed');
    expect(confirmation.ofLayout(...range('(Beifall)'))).toBe('differs');
    expect(confirmation.ofLayout(...range('Müller'))).toBe('confirmed');
  });

  it('is silent about a passage that it does not have', () => {
    const annex = sourceWords([{ path: '0002.txt', text: 'Anlage '.repeat(40) }]);
    const silent = new Confirmation(annex, gold, [{ equal: false, aStart: 0, aEnd: 40, bStart: 0, bEnd: 0 }]);
    expect(silent.ofWords(0, 7, 13)).toBe('silent');
  });
});
