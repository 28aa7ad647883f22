import { message } from '../../model/message.js';
import type { Message, Severity } from '../../model/problem.js';
import type { PlacedPage, Sitting } from '../../model/sitting.js';
import type { Range } from '../../text/offsets.js';
import { placedFinding } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

interface NumberedPage {
  readonly placed: PlacedPage;
  readonly number: number;
  readonly range: Range;
  /** Pages since the numbered page before, this one included. */
  readonly pages: number;
}

function* check({ sitting }: SittingContext): Generator<SittingFinding> {
  const numbered = numberedPages(sitting);
  let last: number | null = null;
  for (const [index, { placed, number, range, pages }] of numbered.entries()) {
    const expected: number = last === null ? number : last + pages;
    const next = numbered[index + 1];
    const isAlone = next?.number === expected + (next?.pages ?? 0);
    const finding = number === expected ? null : compare(number, expected, isAlone);
    if (finding) {
      yield placedFinding(placed, {
        ...range,
        message: finding.message,
        severity: finding.severity,
        fixes: finding.wanted
          ? [
              {
                title: message('Write {number}', { number: expected }),
                applicability: 'suggestion',
                edits: [{ ...range, newText: String(expected) }],
              },
            ]
          : [],
      });
    }
    last = finding?.wanted === true ? expected : number;
  }
}

function numberedPages({ extracts }: Sitting): NumberedPage[] {
  const numbered: NumberedPage[] = [];
  let pages = 0;
  for (const extract of extracts) {
    for (const placed of extract.pages) {
      if (placed.page.text.trim() === '') continue;
      pages++;
      const number = placed.page.header?.number ?? null;
      const range = placed.page.header?.numberRange ?? null;
      if (number === null || range === null) continue;
      numbered.push({ placed, number, range, pages });
      pages = 0;
    }
  }
  return numbered;
}

interface Comparison {
  readonly message: Message;
  readonly severity: Severity;
  /** Whether the expected number should stand there. */
  readonly wanted: boolean;
}

/** What is wrong with a page number; `isAlone`: the next page goes on as if the expected one stood here. */
function compare(number: number, expected: number, isAlone: boolean): Comparison {
  if (number === expected - 1)
    return { message: message('Page {number} stands here twice.', { number }), severity: 'warning', wanted: true };
  if (number < expected || isAlone) {
    return {
      message: message('Page {number} stands where page {expected} is expected.', { number, expected }),
      severity: 'warning',
      wanted: true,
    };
  }
  const missing =
    number === expected + 1
      ? message('Page {number} is missing before this one.', { number: expected })
      : message('Pages {first} to {last} are missing before this one.', { first: expected, last: number - 1 });
  return { message: missing, severity: 'information', wanted: false };
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
