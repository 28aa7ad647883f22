import { describe, expect, it } from 'vitest';
import { interjectionKinds, paragraphKinds } from '../../bench/accuracy/block-kinds.ts';
import { PageTexts } from '../../bench/accuracy/page-texts.ts';
import { textKinds } from '../../bench/accuracy/text-kinds.ts';

const FIRST = `Hessischer Landtag \u00b7 20. Wahlperiode \u00b7 67. Sitzung \u00b7 16. M\u00e4rz 2021
5314


Das ist \u0096 so sagt man \u0096 genommen. F\u00fcr uns ist der Mehr-
Klimaschutz-Plan wichtig.
Wir kommen nun zur Frage.

 
Der letzte Absatz dieser Seite geht hier zu
`;
const SECOND = `5315
Hessischer Landtag \u00b7 20. Wahlperiode \u00b7 67. Sitzung \u00b7 16. M\u00e4rz 2021


Ende, wie man sieht.
`;
const pages = new PageTexts([
  { path: '0008.txt', text: FIRST },
  { path: '0009.txt', text: SECOND },
]);
const context = { pages, otherBlocks: new Set(['siehe anlage', 'sieheanlage']) };

function kinds(exported: string, gold: string, before = 'nicht', behind = 'gedruckt'): string[] {
  return textKinds({ before, behind, exported: [exported], gold: [gold] }, pages).map(
    ({ kind, count }) => `${kind} ${count}`,
  );
}

describe('kinds of textual errors', () => {
  it.each([
    ['Booster', '\u201eBooster\u201c', 'quotation mark lost 2'],
    ['\u2013', '\u2026', 'ellipsis taken for dash 1'],
    ['20 \u20ac die', '20 \u2013 die', 'euro taken for dash or dash for euro 1'],
    ['20 die', '20 \u20ac die', 'euro lost 1'],
    ['a \u2013 b', 'a b', 'dash too many 1'],
    ['genommen. F\u00fcr', 'genommen.F\u00fcr', 'record glues sentences 1'],
    ['ei nem', 'einem', 'word split 1'],
    ['Protokollnachlesen', 'Protokoll nachlesen', 'words glued 1'],
    ['AlQuds', 'Al-Quds', 'hyphen lost 1'],
    ['\u00d6b-VIs', '\u00d6bVIs', 'hyphen too many 1'],
    ['Demokraten))', 'Demokraten)', 'other sign 1'],
    ['', 'Anna M\u00fcller (SPD):', 'record repeats the speaker line 18'],
    ['', 'ganz anders', 'words lost 11'],
    ['5314', '', 'words too many 4'],
    ['Haus', 'Hausen', 'words differ 6'],
  ])('%j for %j: %s', (exported, gold, kind) => {
    expect(kinds(exported, gold)).toEqual([kind]);
  });

  it('names each of several kinds', () => {
    expect(kinds('AlQuds-Tag', '\u201eAl-Quds\u201c-Tag')).toEqual(['quotation mark lost 2', 'hyphen lost 1']);
  });

  it('sees that the pages print what is exported, on one line and with these neighbours only', () => {
    expect(kinds('so sagt', 'so, sagt', 'Das ist \u2013', 'man')).toEqual(['pages print what is exported 1']);
    expect(kinds('so sagt', 'sosagt', 'Das ist \u2013', 'man')).toEqual(['word split on the pages 1']);
    expect(kinds('so sagt', 'sosagt', 'Das war \u2013', 'man')).toEqual(['word split 1']);
    expect(kinds('Mehr- Klimaschutz-Plan', 'Mehr-Klimaschutz-Plan', 'ist der', 'wichtig.')).toEqual(['word split 1']);
  });

  it('blames the record for glued sentences even where the pages print them apart', () => {
    expect(kinds('genommen. F\u00fcr', 'genommen.F\u00fcr', 'man \u2013', 'uns ist')).toEqual([
      'record glues sentences 1',
    ]);
  });
});

describe('kinds of errors in blocks', () => {
  it('counts each break of a paragraph by what the pages print there', () => {
    const one = 'Das ist \u2013 so sagt man \u2013 genommen. F\u00fcr uns ist der Mehr-Klimaschutz-Plan wichtig.';
    const two = 'Wir kommen nun zur Frage.';
    const three = 'Der letzte Absatz dieser Seite geht hier zu';
    const four = 'Ende, wie man sieht.';
    const all = [one, two, three, four];
    expect(paragraphKinds({ exported: [all.join(' ')], gold: all }, context).map(({ kind }) => kind)).toEqual([
      'paragraphs merged at a line end',
      'paragraphs merged over a gap',
      'paragraphs merged over a page end',
    ]);
    expect(paragraphKinds({ exported: ['Das ist', one.slice(8)], gold: [one] }, context)).toEqual([
      { kind: 'paragraph split within a line', count: 1 },
    ]);
  });

  it('tells interjections that are another block, parted otherwise, or differ in signs', () => {
    const of = (exported: string[], gold: string[]) => interjectionKinds({ exported, gold }, context);
    expect(of([], ['(siehe Anlage)'])).toEqual([{ kind: 'block of another kind', count: 1 }]);
    expect(of(['(Beifall)', '(Zuruf)'], ['(Beifall \u2013 Zuruf)'])).toEqual([
      { kind: 'interjection parted otherwise', count: 2 },
    ]);
    expect(of(['(Beifall Zuruf)'], ['(Beifall \u2013 Zuruf)'])).toEqual([{ kind: 'dash lost', count: 1 }]);
  });
});

describe('pages', () => {
  it('finds file and printed page of a passage, the first that is found', () => {
    expect(pages.placeOf('steht nirgends da', 'Ende, wie man')).toBe('0009.txt, p. 5315');
    expect(pages.placeOf('steht nirgends da')).toBe('file not found');
  });
});
