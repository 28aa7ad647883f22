import { message } from '../../model/message.js';
import { blankAtEnd, lineEndOf } from '../layout.js';
import type { Finding, PageContext, PageRule } from '../rule.js';

/** Term, sitting and date of a header, in any of the printed forms. */
const HEADER_REST =
  /^[\s·–|,-]*\d{1,2}\.\s*Wahlperiode[\s·–|,-]*\d{1,3}\.\s*Sitzung[\s·–|,.-]*(?:\p{L}+,\s*(?:\p{L}+,\s*den\s*)?)?\d{1,2}\.\s*\p{L}+\s*\d{4}/u;
const PAGE_NUMBER_BEHIND = /^\s+\d{1,5}(?=\s|$)/u;
const PAGE_NUMBER_BEFORE = /\d{1,5}\s+$/u;

function* check({ page, profile }: PageContext): Generator<Finding> {
  if (!page.text.includes('Wahlperiode')) return;
  for (const piece of page.pieces) {
    if (piece.kind === 'header' || piece.kind === 'speaker') continue;
    for (const name of profile.headerNames) {
      for (
        let at = page.text.indexOf(name, piece.start);
        at >= 0 && at < piece.end;
        at = page.text.indexOf(name, at + 1)
      ) {
        const rest = HEADER_REST.exec(page.text.slice(at + name.length, Math.min(piece.end, at + 200)));
        if (!rest) continue;
        const before = PAGE_NUMBER_BEFORE.exec(page.text.slice(piece.start, at));
        const headerEnd = at + name.length + rest[0].length;
        const behind = PAGE_NUMBER_BEHIND.exec(page.text.slice(headerEnd, piece.end));
        const start = before && !behind ? at - before[0].length : at;
        const end = headerEnd + (behind?.[0].length ?? 0);
        const lineEnd = lineEndOf(page);
        const blank = blankAtEnd(page, page.lines.lineAt(start));
        const gap = lineEnd.repeat(3);
        yield {
          start,
          end,
          message: message('A page header stands in the middle of the text.'),
          fixes: [
            {
              title: message('Set the page header on a line of its own'),
              applicability: 'suggestion',
              edits: [
                {
                  start,
                  end: start,
                  newText: start === page.lines.start(page.lines.lineAt(start)) ? lineEnd.repeat(2) : blank + gap,
                },
                { start: end, end: end + (page.text.charAt(end) === ' ' ? 1 : 0), newText: blank + gap },
              ],
            },
          ],
        };
      }
    }
  }
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
