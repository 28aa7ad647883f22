import { message } from '../../model/message.js';
import type { SittingFacts } from '../../model/sitting.js';
import type { Profile } from '../../profiles/profile.js';
import { formatGermanDate } from '../../text/german-date.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

function* check({ sitting, profile }: SittingContext): Generator<SittingFinding> {
  const expected = printedHeader(sitting.facts, profile);
  for (const { pages } of sitting.extracts) {
    for (const { page, source, start } of pages) {
      const { header } = page;
      if (!header?.line || header.wellFormed) continue;
      const { line } = header;
      const range = { start: start + line.start, end: start + line.end };
      yield {
        source,
        ...range,
        message: message('The page header is not in the form that the record prints.'),
        fixes:
          expected === null
            ? []
            : [
                {
                  title: message('Write “{header}”', { header: expected }),
                  applicability: 'suggestion',
                  edits: [{ ...range, newText: expected }],
                },
              ],
      };
    }
  }
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
  summary: 'A page header lacks a part, or its parts are not parted as the record prints them.',
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
      'Only for parliaments whose headers have one form. A line that does not name parliament, term and sitting is not taken for a header.',
  },
  check,
};
