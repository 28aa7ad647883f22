import { message } from '../../model/message.js';
import type { Message, Severity } from '../../model/problem.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

function* check({ sitting }: SittingContext): Generator<SittingFinding> {
  let last: number | null = null;
  let pagesSince = 0;
  for (const { pages } of sitting.extracts) {
    for (const { page, source, start } of pages) {
      if (page.text.trim() === '') continue;
      pagesSince++;
      const header = page.header;
      if (header?.number == null || header.numberRange === null) continue;
      const finding = last === null ? null : compare(header.number, last, pagesSince);
      if (finding) {
        yield {
          source,
          start: start + header.numberRange.start,
          end: start + header.numberRange.end,
          message: finding.message,
          severity: finding.severity,
          fixes: finding.wanted === null ? [] : [
            {
              title: message('Write {number}', { number: finding.wanted }),
              applicability: 'suggestion',
              edits: [{ start: start + header.numberRange.start, end: start + header.numberRange.end, newText: String(finding.wanted) }],
            },
          ],
        };
      }
      last = header.number;
      pagesSince = 0;
    }
  }
}

/** What is wrong with a page number behind another; null where it runs on. */
function compare(number: number, last: number, pages: number): { readonly message: Message; readonly severity: Severity; readonly wanted: number | null } | null {
  const expected = last + pages;
  if (number === expected) return null;
  if (number === last) return { message: message('Page {number} stands here twice.', { number }), severity: 'warning', wanted: expected };
  if (number < expected) {
    return { message: message('Page {number} stands behind page {last}.', { number, last }), severity: 'warning', wanted: expected };
  }
  const missing = number - expected;
  return missing === 1
    ? { message: message('Page {number} is missing before this one.', { number: expected }), severity: 'information', wanted: null }
    : {
        message: message('Pages {first} to {last} are missing before this one.', { first: expected, last: number - 1 }),
        severity: 'information',
        wanted: null,
      };
}

/** Page numbers that do not run on. */
export const numberSequence: SittingRule = {
  code: 'page/number-sequence',
  severity: 'warning',
  cost: 'sitting',
  summary: 'Page numbers do not run on: one is missing, stands twice or is out of order.',
  docs: {
    why: `Pages are cited by number. A number that stands twice or falls back was misread, or files are in the wrong order; a
gap is a page that is not here.`,
    bad: `5314 
Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 


Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 
5351 
`,
    good: `5314 
Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 


Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 
5315 
`,
    limits: 'A gap is information: the pages may have been left out on purpose. Pages without a number count on.',
  },
  check,
};
