import { message } from '../../model/message.js';
import type { PageHeader } from '../../model/page.js';
import type { Message } from '../../model/problem.js';
import type { PlacedPage, SittingFacts } from '../../model/sitting.js';
import type { Profile } from '../../profiles/profile.js';
import { formatGermanDate } from '../../text/german-date.js';
import type { Range } from '../../text/offsets.js';
import { smallestEdit } from '../edits.js';
import { placedFinding } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';
import { brokenHeader, factsOfBrokenHeader } from './broken-header.js';

/** Pages with a header from which on those that differ are in the minority. */
const ENOUGH_HEADERS = 3;

function* check({ sitting, profile }: SittingContext): Generator<SittingFinding> {
  const { facts } = sitting;
  const pages = sitting.extracts.flatMap((extract) => extract.pages);
  const canDiffer = pages.filter(({ page }) => page.header !== null).length >= ENOUGH_HEADERS;
  for (const placed of pages) {
    const { header, text } = placed.page;
    if (header?.line && !header.wellFormed) {
      const notInForm = message('The page header is not in the form that the record prints.');
      yield report(placed, header.line, notInForm, printedHeader(facts, profile));
    } else if (header?.line && canDiffer && differs(header, facts)) {
      const expected = printedHeader(facts, profile);
      if (expected === null) continue;
      const other = message('The other pages of this sitting say “{header}”.', { header: expected });
      yield { ...report(placed, header.line, other, expected), severity: 'warning' };
    }
    const broken = brokenHeader(placed.page, profile);
    if (broken === null) continue;
    const misread = message('This is a page header, but some of its letters were misread.');
    const known = facts.sitting === null ? factsOfBrokenHeader(text.slice(broken.start, broken.end), profile) : facts;
    yield report(placed, broken, misread, printedHeader(known, profile));
  }
}

function differs(header: PageHeader, facts: SittingFacts): boolean {
  return header.term !== facts.term || header.sitting !== facts.sitting || header.date !== facts.date;
}

function report(placed: PlacedPage, line: Range, text: Message, expected: string | null): SittingFinding {
  const printed = placed.page.text.slice(line.start, line.end);
  return placedFinding(placed, {
    start: line.start,
    end: line.end,
    message: text,
    fixes:
      expected === null
        ? []
        : [
            {
              title: message('Write “{header}”', { header: expected }),
              applicability: 'suggestion',
              edits: [smallestEdit(line.start, printed, expected)],
            },
          ],
  });
}

/** The header as the pages of a sitting print it; null where the form or a part of it is not known. */
export function printedHeader(facts: SittingFacts, { headerSeparator }: Profile): string | null {
  const { parliament, term, sitting, date } = facts;
  if (headerSeparator === null || parliament === null || term === null || sitting === null || date === null)
    return null;
  return [parliament, `${term}. Wahlperiode`, `${sitting}. Sitzung`, formatGermanDate(date)].join(headerSeparator);
}

/** A page header that lacks a part or is parted otherwise. */
export const headerMalformed: SittingRule = {
  code: 'page/header-malformed',
  severity: 'error',
  cost: 'sitting',
  summary: 'A page header is misread, lacks a part, is not parted as the record prints it, or names another sitting.',
  docs: {
    why: `Parliament, term, sitting and date of an export come from the page headers, and a page begins where one stands. A
header in another form puts a page into the wrong sitting or hides where it begins.`,
    bad: `Hessischer Landtag 20. Wahlperiode  67. Sitzung  16. März 2021 
5313 
`,
    good: `Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 
5313 
`,
    limits:
      'The form is checked for parliaments whose headers have one. A misread line is taken for a header at the edge of a page that has none, where the term and two other parts can still be read. A page that names another sitting than the others is a warning: it may belong there.',
  },
  check,
};
