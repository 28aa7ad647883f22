import { message } from '../../model/message.js';
import type { Page, Piece } from '../../model/page.js';
import type { Range } from '../../text/offsets.js';
import { blankAtEnd, lineEndOf } from '../layout.js';
import type { Finding, PageContext, PageRule } from '../rule.js';

/** Term, sitting and date of a header, in any of the printed forms. */
const HEADER_REST =
  /^[\s·–|,-]*\d{1,2}\.\s*Wahlperiode[\s·–|,-]*\d{1,3}\.\s*Sitzung[\s·–|,.-]*(?:\p{L}+,\s*(?:\p{L}+,\s*den\s*)?)?\d{1,2}\.\s*\p{L}+\s*\d{4}/u;
const PAGE_NUMBER_BEHIND = /^\s+\d{1,5}(?=\s|$)/u;
/** Furthest distance of the page number from the header, blanks and digits, in UTF-16 units. */
const NUMBER_DISTANCE = 24;
const PAGE_NUMBER_BEFORE = /\d{1,5}\s+$/u;

function* check({ page, profile }: PageContext): Generator<Finding> {
  const { text, pieces } = page;
  if (!text.includes('Wahlperiode')) return;
  for (const name of profile.headerNames) {
    let index = 0;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      while ((pieces[index]?.end ?? Infinity) <= at) index++;
      const piece = pieces[index];
      if (!piece || piece.start > at || piece.kind === 'header' || piece.kind === 'speaker') continue;
      const header = headerAt(text, piece, at, name);
      if (header) yield report(page, header);
    }
  }
}

/** The header that a parliament's name begins, with the page number beside it; null where it is none. */
function headerAt(text: string, piece: Piece, at: number, name: string): Range | null {
  const rest = HEADER_REST.exec(text.slice(at + name.length, Math.min(piece.end, at + 200)));
  if (!rest) return null;
  const headerEnd = at + name.length + rest[0].length;
  const before = PAGE_NUMBER_BEFORE.exec(text.slice(Math.max(piece.start, at - NUMBER_DISTANCE), at));
  const behind = PAGE_NUMBER_BEHIND.exec(text.slice(headerEnd, Math.min(piece.end, headerEnd + NUMBER_DISTANCE)));
  return {
    start: before && !behind ? at - before[0].length : at,
    end: headerEnd + (behind?.[0].length ?? 0),
  };
}

function report(page: Page, { start, end }: Range): Finding {
  const lineEnd = lineEndOf(page);
  const line = page.lines.lineAt(start);
  const blank = blankAtEnd(page, line);
  const gap = lineEnd.repeat(3);
  return {
    start,
    end,
    message: message('A page header stands in the middle of the text.'),
    fixes: [
      {
        title: message('Set the page header on a line of its own'),
        applicability: 'suggestion',
        edits: [
          { start, end: start, newText: start === page.lines.start(line) ? lineEnd.repeat(2) : blank + gap },
          { start: end, end: end + (page.text.charAt(end) === ' ' ? 1 : 0), newText: blank + gap },
        ],
      },
    ],
  };
}

/** A page header that the extraction mixed into a paragraph. */
export const headerInsideText: PageRule = {
  code: 'page/header-inside-text',
  severity: 'error',
  cost: 'page',
  summary: 'A page header stands in the middle of a paragraph.',
  docs: {
    why: `Where a page ends in the middle of a paragraph, some extractions print the header of the next page right into the
sentence. An export would have it as something that was said, and the page would not begin.`,
    bad: `die Beratungen wurden Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 5313 ebenfalls 
aufgerufen. 
`,
    good: `die Beratungen wurden 


Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 
5313 


ebenfalls 
aufgerufen. 
`,
    limits:
      'The name of the parliament must be read rightly. A header on a line of its own begins a page, wherever it stands.',
  },
  check,
};
