import { describe, expect, it } from 'vitest';
import { placesToChoose } from '../../src/core/annotate/places-to-choose.js';

const quote = { exact: '(Beifall bei der CDU)', prefix: 'Das ist richtig. ', suffix: ' Wir gehen weiter.' };

describe('places that an annotation may belong to', () => {
  it('are the likeliest first, and no two share words', () => {
    const text = `Anfang.\n${quote.prefix}(Beifall der CDU)${quote.suffix}\nDann.\n(Beifall bei der CDU) Ende der Rede.`;
    const places = placesToChoose(text, quote, [], 5);
    const words = places.map(({ start, end }) => text.slice(start, end));
    expect(words.slice(0, 2)).toEqual(['(Beifall der CDU)', '(Beifall bei der CDU)']);
    places.forEach((place, index) => {
      for (const other of places.slice(index + 1))
        expect(place.start < other.end && other.start < place.end).toBe(false);
    });
  });

  it('are found by half of the words where the other half was written anew', () => {
    const changed = {
      exact: 'Vielen Dank für Ihre Antworten, Herr Minister',
      prefix: 'Abg. Müller: ',
      suffix: '. Vor diesem',
    };
    const text = 'Anfang.\n\nVielen Dank für Ihre Ausführungen, Herr Staatsminister. Vor diesem Hintergrund frage ich.';
    const [best] = placesToChoose(text, changed, [], 5);
    expect(best && text.slice(best.start, best.end)).toMatch(
      /^Vielen Dank für Ihre Ausführungen, Herr Staatsminister/u,
    );
  });

  it('are none where nothing is like the words, and never more than asked for', () => {
    expect(placesToChoose('Etwas ganz anderes steht hier, ohne jeden Anklang an das Gesuchte.', quote, [], 5)).toEqual(
      [],
    );
    const text = Array.from({ length: 9 }, (_, index) => `Satz ${index}. ${quote.exact} Und weiter.`).join('\n');
    expect(placesToChoose(text, quote, [], 3)).toHaveLength(3);
  });

  it('leave out known ones that do not fit the text any more', () => {
    const fit = { words: 1, before: 1, behind: 1 };
    expect(placesToChoose('kurz', quote, [{ start: 2, end: 90, fit, score: 1 }], 5)).toEqual([]);
  });
});
