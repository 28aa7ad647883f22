import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportTexts } from './support.js';

const HEADER = 'Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 \n5315 \n\n\n';
const SPEAKERS = [
  'Präsident Boris Rhein',
  'Bijan Kaffenberger (SPD)',
  'Christoph Degen (SPD)',
  'Stefan Müller (Heidenrod) (Freie Demokraten)',
  'Prof. Dr. R. Alexander Lorz, Kultusminister',
];
const WORDS = ['Vielen', 'Dank', 'für', 'diese', 'Frage', 'die', 'wir', 'gerne', 'beantworten', 'Schule', 'Digitales'];

interface Speech {
  readonly speaker: string;
  readonly words: readonly string[];
}

const speech = fc.record({
  speaker: fc.constantFrom(...SPEAKERS),
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 30 }),
});
const speeches = fc.array(speech, { minLength: 2, maxLength: 8 });

function page(list: readonly Speech[], blank = ' ', lineEnd = '\n'): string {
  const text = list.map(({ speaker, words }) => `${speaker}: \n\n\nMeine ${words.join(blank)}. \n\n\n`).join('');
  return (HEADER + text).replaceAll('\n', lineEnd);
}

function ids(text: string): string[] {
  return exportTexts([text], 'none').document.turns.map(({ id }) => id);
}

describe('ids of turns', () => {
  it('are unique, also where turns begin alike', () => {
    fc.assert(
      fc.property(speeches, (list) => {
        const found = ids(page([...list, ...list]));
        expect(found).toHaveLength(2 * list.length);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('do not depend on blanks, line ends, dashes and page numbers', () => {
    fc.assert(
      fc.property(speeches, (list) => {
        const expected = ids(page(list));
        expect(ids(page(list, '  '))).toEqual(expected);
        expect(ids(page(list, ' – '))).toEqual(expected);
        expect(ids(page(list, ' ', '\r\n'))).toEqual(expected);
        expect(ids(page(list).replace('5315', '5317'))).toEqual(expected);
      }),
    );
  });

  it('stay when the text of another turn changes', () => {
    fc.assert(
      fc.property(speeches, fc.nat(), fc.constantFrom(...WORDS), (list, at, word) => {
        const changed = at % list.length;
        const others = list.map((each, index) =>
          index === changed ? { ...each, words: [`Ganz${String(at)}anderes`, word] } : each,
        );
        const keys = list.map(({ speaker, words }) => `${speaker} ${words.join('').slice(0, 55)}`);
        const before = ids(page(list));
        const after = ids(page(others));
        before.forEach((id, index) => {
          // A turn that began like the changed one may move up in their numbering.
          if (index !== changed && keys[index] !== keys[changed]) expect(after[index]).toBe(id);
        });
      }),
    );
  });

  it('stay when a turn goes on differently behind its first words', () => {
    const words = [...WORDS, ...WORDS];
    const before = ids(page([{ speaker: SPEAKERS[1] ?? '', words }]));
    expect(ids(page([{ speaker: SPEAKERS[1] ?? '', words: [...words.slice(0, 18), 'Neues', 'Ende'] }]))).toEqual(
      before,
    );
    expect(ids(page([{ speaker: SPEAKERS[2] ?? '', words }]))).not.toEqual(before);
    expect(ids(page([{ speaker: SPEAKERS[1] ?? '', words: ['Anderes', ...words] }]))).not.toEqual(before);
  });
});
