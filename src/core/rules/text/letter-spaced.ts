import { message } from '../../model/message.js';
import { beginningOf } from '../../parse/beginning.js';
import type { PageRule } from '../rule.js';

const LETTER_SPACED =
  /(?<![\p{L}\p{M}\d.-])\p{L}(?:(?:\t* [ \t]*|[ \t]*(?:\r\n?|\n)[ \t]*)\p{L}){2,}(?![\p{L}\p{M}\d.])/gu;
const ANY_THREE = / \p{L} \p{L}(?=\s)|^\p{L} ?$/mu;

/** Words set with a blank or a line end between their letters. */
export const letterSpaced: PageRule = {
  code: 'text/letter-spaced',
  severity: 'warning',
  cost: 'line',
  summary: 'A word is set letter by letter.',
  docs: {
    why: 'Print emphasises a word by spacing its letters. The extraction takes the space for blanks, or sets each letter on a line of its own: no search finds the word.',
    bad: 'Ich würde mir wünschen, dass v o n I h n e n etwas kommt. \n',
    good: 'Ich würde mir wünschen, dass von Ihnen etwas kommt. \n',
    limits: 'Two emphasised words in a row are parted at a capital letter only.',
  },
  *check({ page }) {
    if (page.kind !== 'speech' || !ANY_THREE.test(page.text)) return;
    const beginning = beginningOf(page);
    for (const piece of page.pieces) {
      // Contents print `I n h a l t` so.
      if (piece.start < beginning) continue;
      if (piece.kind === 'header' || piece.kind === 'speaker') continue;
      const text = page.text.slice(piece.start, piece.end);
      for (const match of text.matchAll(LETTER_SPACED)) {
        const letters = match[0].replace(/\s+/gu, '');
        if (/^\p{Lu}+$/u.test(letters)) continue;
        const word = letters.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
        const start = piece.start + match.index;
        yield {
          start,
          end: start + match[0].length,
          message: message('Letter-spaced: “{word}”.', { word }),
          fixes: [
            {
              title: message('Write “{word}”', { word }),
              applicability: 'inferred',
              edits: [{ start, end: start + match[0].length, newText: word }],
            },
          ],
        };
      }
    }
  },
};
