import { message } from '../../model/message.js';
import { C1_CONTROL, decodeC1Text } from '../../text/cp1252.js';
import { findMojibake } from '../../text/mojibake.js';
import { overlaps } from '../../text/offsets.js';
import type { Finding, PageRule } from '../rule.js';

/** Neighbours that Windows-1252 knows are one finding, and neighbours that it does not know. */
const C1_CONTROLS = /[\u0081\u008d\u008f\u0090\u009d]+|[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]+/gu;

function* check(text: string): Generator<Finding> {
  if (!C1_CONTROL.test(text)) return;
  const misread = [...findMojibake(text)];
  for (const match of text.matchAll(C1_CONTROLS)) {
    const [controls] = match;
    const start = match.index;
    const end = start + controls.length;
    if (misread.some((stretch) => overlaps(stretch, { start, end }))) continue;
    const decoded = decodeC1Text(controls);
    const code = `U+${controls.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    if (decoded === controls) {
      yield {
        start,
        end,
        message: message('Control character {code}: Windows-1252 has no character for this byte.', { code }),
        fixes: [],
      };
      continue;
    }
    yield {
      start,
      end,
      message: message('Control character {code} instead of {character}.', { code, character: decoded }),
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
text had another encoding there, or is damaged. Control characters that are part of misread UTF-8 are left to
encoding/mojibake.`,
  },
  check: ({ page }) => check(page.text),
};
