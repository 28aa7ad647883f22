import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/core/text/sentences.js';

function sentences(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it('go over line ends', () => {
    expect(sentences('Das Wort hat \nHerr Degen. Bitte \r\nsehr!')).toEqual([
      'Das Wort hat \nHerr Degen. ',
      'Bitte \r\nsehr!',
    ]);
  });

  it.each([
    'Herr Abg. Kaffenberger hat das Wort.',
    'Frau Dr. Sommer und Herr Prof. Lorz sind da.',
    'Am 16. Dezember 2020 war das so.',
    'Das steht in Drucks. 20/4321 und Art. 7 Abs. 1 des Gesetzes.',
    'J. Michael Müller, z. B. Bitte sehr.',
  ])('do not end at abbreviations: %s', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it('go over U+0085, which is an ellipsis of Windows-1252 and no line end', () => {
    expect(sentences('Ich weiß\u0085 nicht. Doch.')).toEqual(['Ich weiß\u0085 nicht. ', 'Doch.']);
  });

  it('cover the text, whatever it is', () => {
    for (const text of ['', ' ', '\ud83d', '.'.repeat(1000), 'A. B. C.']) expect(sentences(text).join('')).toBe(text);
  });
});
