import { message } from '../../model/message.js';
import { findMojibake } from '../../text/mojibake.js';
import type { Finding, PageRule } from '../rule.js';

/** What German record is printed with: where nothing else comes out, the reading is beyond doubt. */
const GERMAN_PRINT = /^[\u0020-\u007eäöüÄÖÜßéèêàâçáíóúñëïô§°²³·«»„“”‚‘’–—…€\u00a0\u00ad]+$/u;

const BYTE_ORDER_MARK = '\ufeff';

function* check(text: string): Generator<Finding> {
  for (const { start, end, decoded } of findMojibake(text)) {
    if (decoded === BYTE_ORDER_MARK) {
      yield {
        start,
        end,
        message: message('The byte order mark of a UTF-8 file, read as Windows-1252.'),
        fixes: [
          { title: message('Remove byte order mark'), applicability: 'safe', edits: [{ start, end, newText: '' }] },
        ],
      };
      continue;
    }
    yield {
      start,
      end,
      message: message('{printed} is {character} in UTF-8, read as Windows-1252.', {
        printed: text.slice(start, end),
        character: decoded,
      }),
      fixes: [
        {
          title: message('Decode as UTF-8: {character}', { character: decoded }),
          applicability: GERMAN_PRINT.test(decoded) ? 'safe' : 'inferred',
          edits: [{ start, end, newText: decoded }],
        },
      ],
    };
  }
}

/** UTF-8 that was read as Windows-1252 or Latin-1. */
export const mojibake: PageRule = {
  code: 'encoding/mojibake',
  severity: 'warning',
  cost: 'line',
  summary: 'Umlauts and punctuation in UTF-8 that were read as Windows-1252 (Ã¤ for ä, â€“ for –).',
  docs: {
    why: `A program took the bytes of a UTF-8 text for Windows-1252 or Latin-1, so that each letter outside ASCII became
two or three characters. The bytes are all still there and say what the letter was.`,
    bad: 'FÃ¼r die AntrÃ¤ge stimmen CDU und FDP â€“ damit sind sie angenommen.',
    good: 'Für die Anträge stimmen CDU und FDP – damit sind sie angenommen.',
    limits: `After “Ä” a closing quotation mark or a dash is left alone, because German text has them there; a few letters
of other languages (ą, ē) are therefore not found. What was misread twice is decoded in one step.`,
  },
  check: ({ page }) => check(page.text),
};
