import { message } from '../../model/message.js';
import { decodeC1 } from '../../text/cp1252.js';
import type { Finding, PageRule } from '../rule.js';

const C1_CONTROLS = /[\u0080-\u009f]/gu;

/** A finding for each character: whoever repairs one of them by hand is not left with a problem for the whole page. */
function* check(text: string): Generator<Finding> {
  for (const match of text.matchAll(C1_CONTROLS)) {
    const [control] = match;
    const start = match.index;
    const end = start + 1;
    const decoded = decodeC1(control);
    const code = `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    if (decoded === null) {
      yield {
        start,
        end,
        message: message('Control character {code}: Windows-1252 has no character for this byte', { code }),
        fixes: [],
      };
      continue;
    }
    yield {
      start,
      end,
      message: message('Control character {code} instead of {character}', { code, character: decoded }),
      fixes: [
        {
          title: message('Decode as Windows-1252: {character}', { character: decoded }),
          applicability: 'safe',
          edits: [{ start, end, newText: decoded }],
        },
      ],
    };
  }
}

/** Windows-1252 punctuation that was read as Latin-1. */
export const c1Control: PageRule = {
  code: 'encoding/c1-control',
  severity: 'warning',
  cost: 'line',
  summary: 'Windows-1252 punctuation that arrived as invisible control characters (U+0080 to U+009F).',
  docs: {
    why: `A program took the bytes 80 to 9F of a Windows-1252 text for Latin-1, where they are control characters. Dashes,
quotation marks, the euro sign and the ellipsis are then invisible, and the next program often deletes them. Each such
byte stands for exactly one character, so nothing is guessed: decoding gives back what was printed.`,
    bad: 'Das kostet 300 Millionen \u0080 \u0096 jedes Jahr.',
    good: 'Das kostet 300 Millionen € – jedes Jahr.',
    limits: `Windows-1252 has no characters for the bytes 81, 8D, 8F, 90 and 9D. They are reported without a fix: the
text had another encoding there, or is damaged.`,
  },
  check: ({ page }) => check(page.text),
};
