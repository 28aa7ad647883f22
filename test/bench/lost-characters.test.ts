import { describe, expect, it } from 'vitest';
import { compareSigns, countSign, wrongKind } from '../../bench/lost-characters/compare-signs.ts';

const shown = (original: string, restored: string) =>
  compareSigns(original, restored).map(
    ({ original: was, restored: is, offset }) => `${offset}: ${was.join('')} > ${is.join('')}`,
  );

describe('restored signs, place by place', () => {
  it('meets signs at the same place whatever the blanks are', () => {
    expect(shown('Das ist – so –, 13 € und …\n\nNein.', 'Das ist – so –, 13 € und …\nNein.')).toEqual([
      '8: – > –',
      '13: – > –',
      '19: € > €',
      '25: … > …',
    ]);
  });

  it('tells a missed sign, a wrong one and one too many apart', () => {
    expect(shown('a – b … c d', 'a  b – c – d')).toEqual(['2: – > ', '6: … > –', '10:  > –']);
  });

  it('keeps two signs at one place together, and lets lost quotation marks be', () => {
    expect(shown('„ja“ – – nein', 'ja – nein')).toEqual(['5: –– > –']);
  });

  it('refuses a text with other letters', () => {
    expect(() => compareSigns('Haus – Hof', 'Haus – Hoff')).toThrow(RangeError);
  });

  it('counts a sign as right as often as both have it', () => {
    const place = { original: ['–', '–', '€'], restored: ['–', '…'] } as const;
    expect(countSign(place, '–')).toEqual({ tp: 1, cand: 1, gold: 2 });
    expect(countSign(place, '…')).toEqual({ tp: 0, cand: 1, gold: 0 });
  });
});

describe('kinds of wrong places', () => {
  it.each([
    [['…'], ['–'], 'ein Wort ', ' Und', '… became –: word, two blanks, upper case'],
    [['€'], [], '12 Milliarden \n', '!', '€ became nothing: word for millions, line end with one blank, !'],
    [['–'], ['€'], 'Kategorie 3 ', ' höchste', '– became €: number, two blanks, lower case'],
    [[], ['–'], 'Satz. \n\n\n', '20', 'nothing became –: ., gap with one blank, number'],
  ] as const)('%j as %j', (original, restored, before, behind, kind) => {
    expect(wrongKind({ original, restored }, { before, behind })).toBe(kind);
  });

  it('names nothing where the signs are right', () => {
    expect(wrongKind({ original: ['–'], restored: ['–'] }, { before: 'a ', behind: ' b' })).toBeNull();
  });
});
