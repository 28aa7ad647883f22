import { describe, expect, it } from 'vitest';
import { formatMessage } from '../../../src/core/model/message.js';
import { KnownWords } from '../../../src/core/text/known-words.js';
import { seamAtHyphen, seamAtLineEnd } from '../../../src/core/text/seams.js';
import { forEachTerm } from '../../../src/core/text/terms.js';
import { Vocabulary } from '../../../src/core/text/vocabulary.js';
import { WordList } from '../../../src/core/text/word-list.js';
import { WORD_LIST } from '../../support/word-list.js';
import { Analyzer } from '../../../src/core/analysis/analyzer.js';
import { hessen } from '../../../src/core/profiles/hessen.js';

/** The words of a sitting with this text, and of the list. */
function wordsOf(text: string, list: WordList | null = WORD_LIST): KnownWords {
  const { sitting } = new Analyzer(hessen, { rules: [] }).analyze([{ path: '0001.txt', text }]);
  const vocabulary = new Vocabulary();
  vocabulary.update(sitting.extracts.flatMap(({ pages }) => pages.map(({ page }) => page)));
  return new KnownWords(vocabulary, list);
}

const nothing = wordsOf('', null);
const listed = wordsOf('');

describe('a hyphen at a line end', () => {
  const seam = (left: string, right: string, words = listed) => seamAtHyphen({ left, right }, words, 'nothing').seam;

  it.each([
    ['Verantwor', 'tung', 'nothing'],
    ['Ener', 'gie-Gesetz', 'nothing'],
    ['öffentlich', 'rechtlichen', 'hyphen'],
    ['schwarz', 'grüne', 'hyphen'],
    ['Rhein-Main', 'Gebiet', 'hyphen'],
    ['hessisch', 'rumänischen', 'hyphen'],
  ])('%s-¶%s: %s', (left, right, expected) => {
    expect(seam(left, right)).toBe(expected);
  });

  it('is no pair of adjectives where the first is torn, although its second part stands somewhere', () => {
    const torn = wordsOf('Da steht tung allein, und tung noch einmal, mitten auf der Zeile.');
    expect(seam('Investitionsverpflich', 'tung', torn)).toBe('nothing');
  });

  it.each([
    ['zurück', 'tritt'],
    ['hinweg', 'schauen'],
    ['dagegen', 'stimmen'],
  ])('%s-¶%s is a verb', (left, right) => {
    const { seam: read, sure } = seamAtHyphen({ left, right }, listed, 'nothing');
    expect({ read, sure }).toEqual({ read: 'nothing', sure: true });
  });

  it('follows the sitting, whatever the list says', () => {
    expect(seam('öffentlich', 'rechtlichen', wordsOf('der öffentlichrechtlichen Ordnung, der Ordnung.'))).toBe(
      'nothing',
    );
    const { sure, evidence } = seamAtHyphen(
      { left: 'Zuschuss', right: 'höhe' },
      wordsOf('die Zuschusshöhe, die Zuschusshöhe, und so weiter.'),
      'nothing',
    );
    expect(sure).toBe(true);
    expect(evidence.map((said) => formatMessage(said))).toEqual([
      'In this sitting: “Zuschusshöhe” 2×, “Zuschuss-höhe” 0×',
    ]);
  });

  it('goes as ordinary hyphenation does where nothing is known, but for abbreviations', () => {
    expect(seam('Zuschuss', 'höhe', nothing)).toBe('nothing');
    expect(seamAtHyphen({ left: 'EU', right: 'weit' }, nothing, 'hyphen').seam).toBe('hyphen');
  });
});

describe('a line end without a hyphen', () => {
  it.each([
    ['Klar', 'heit', 'may-go-on', 'nothing'],
    ['weiter', 'gekommen', 'may-go-on', 'nothing'],
    ['haben', 'den', 'may-go-on', 'blank'],
    ['in', 'dem', 'may-go-on', 'blank'],
    ['Koalitionsver', 'trag', 'unknown', 'nothing'],
    ['weiter', 'gekommen', 'unknown', 'blank'],
    ['Dialog', 'verfahren', 'goes-on', 'nothing'],
  ] as const)('%s¶%s where the layout says %s: %s', (left, right, layout, expected) => {
    expect(seamAtLineEnd({ left, right }, listed, layout).seam).toBe(expected);
  });

  it('is not clear where both words and the word they make are common', () => {
    expect(seamAtLineEnd({ left: 'in', right: 'dem' }, listed, 'may-go-on').sure).toBe(false);
  });
});

describe('the word list', () => {
  it('gives back what was put into it, in magnitude', () => {
    const words = new Map([
      ['Landtag', 900],
      ['Landtage', 3],
      ['landen', 70],
      ['öffentlich-rechtlich', 16],
    ]);
    const list = WordList.decode(WordList.encode(words, 1_000_000));
    expect(list.size).toBe(4);
    for (const [word, count] of words) {
      expect(list.perMillion(word)).toBeGreaterThanOrEqual(count * 0.7);
      expect(list.perMillion(word)).toBeLessThanOrEqual(count * 1.6);
    }
    expect(list.perMillion('Landen')).toBeGreaterThan(0);
    expect(list.perMillion('Land')).toBe(0);
  });

  it('finds every word of a list of many blocks, and none beside them', () => {
    const words = new Map(
      Array.from({ length: 500 }, (_, index) => [`${'äbcdefghij'.charAt(index % 10)}wort${index}`, 2 ** (index % 9)]),
    );
    const list = WordList.decode(WordList.encode(words, 1_500_000));
    expect(list.size).toBe(500);
    for (const [word, count] of words) {
      expect(list.perMillion(word)).toBe(count);
      expect(list.perMillion(`${word}x`)).toBe(0);
      expect(list.perMillion(word.slice(1))).toBe(0);
    }
    expect(list.perMillion('a')).toBe(0);
    expect(list.perMillion('')).toBe(0);
  });

  it('refuses another text', () => {
    expect(() => WordList.decode('Landtag 900\n')).toThrow(RangeError);
    expect(() => WordList.decode('plenar.words 1 10\n00\nab\n1\n')).toThrow(RangeError);
  });
});

it('terms leave out what a line end may have torn', () => {
  const terms: string[] = [];
  forEachTerm('Die Corona-Krise im Inves-\ntitions plan \nKlar\nheit ist da. \n', (term) => terms.push(term));
  expect(terms).toEqual(['Die', 'Corona-Krise', 'im', 'plan', 'ist', 'da']);
});
