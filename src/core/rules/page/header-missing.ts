import { message } from '../../model/message.js';
import type { PlacedPage } from '../../model/sitting.js';
import { blankAtEnd, lineEndOf } from '../layout.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';
import { brokenHeader } from './broken-header.js';
import { printedHeader } from './header-malformed.js';

/** Share of the pages of a sitting that must have a header before one without is reported. */
const USUAL = 0.5;
const FEW_PAGES = 3;

function* check({ sitting, profile }: SittingContext): Generator<SittingFinding> {
  const pages = sitting.extracts.flatMap((extract) => extract.pages);
  const printed = pages.filter(({ page }) => page.kind !== 'cover' && page.text.trim() !== '');
  const withHeader = printed.filter(({ page }) => page.header !== null).length;
  if (printed.length < FEW_PAGES || withHeader / printed.length <= USUAL) return;
  const header = printedHeader(sitting.facts, profile);
  for (const [index, placed] of pages.entries()) {
    if (!printed.includes(placed) || placed.page.header !== null || brokenHeader(placed.page, profile) !== null)
      continue;
    const first = placed.page.pieces[0];
    if (!first) continue;
    const number = numberBetween(pages[index - 1], pages[index + 1]);
    yield {
      source: placed.source,
      start: placed.start + first.start,
      end: placed.start + (first.lines[0]?.end ?? first.end),
      message: message('This page has no header; other pages of the sitting have one.'),
      fixes:
        header === null || number === null
          ? []
          : [
              {
                title: message('Insert the header of page {number}', { number }),
                applicability: 'suggestion',
                edits: [{ start: placed.start, end: placed.start, newText: headerLines(placed, header, number) }],
              },
            ],
    };
  }
}

/** The page's number, where the pages before and behind it leave but one. */
function numberBetween(before: PlacedPage | undefined, behind: PlacedPage | undefined): number | null {
  const low = before?.page.header?.number ?? null;
  const high = behind?.page.header?.number ?? null;
  if (low !== null && high !== null) return high === low + 2 ? low + 1 : null;
  return low === null ? null : low + 1;
}

/** Odd pages print the header first, even pages the number. */
function headerLines({ page }: PlacedPage, header: string, number: number): string {
  const lineEnd = lineEndOf(page);
  const lines = number % 2 === 1 ? [header, String(number)] : [String(number), header];
  const blank = blankAtEnd(page, 0);
  return lines.map((line) => line + blank + lineEnd).join('') + lineEnd.repeat(2);
}

/** A page without a header in a sitting whose other pages have one. */
export const headerMissing: SittingRule = {
  code: 'page/header-missing',
  severity: 'warning',
  cost: 'sitting',
  summary: 'A page has no header although the other pages of the sitting have one.',
  docs: {
    why: `The header and the number tell where a page begins and which it is. Without them the text of the page is cited
under the wrong number.`,
    bad: `Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 
5311 


Meine Damen und Herren! Ich eröffne die Sitzung. 
\fWir haben uns darauf verständigt, dass die Mitteilungen 
der Landesregierung heute aufgerufen werden. 
\fHessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 
5313 


Wir tagen heute bis rund 19:30 Uhr. 
`,
    good: `Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 
5311 


Meine Damen und Herren! Ich eröffne die Sitzung. 
\f5312 
Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 


Wir haben uns darauf verständigt, dass die Mitteilungen 
der Landesregierung heute aufgerufen werden. 
\fHessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 
5313 


Wir tagen heute bis rund 19:30 Uhr. 
`,
    limits: 'Covers have none, nor have sittings that print none at all; both are left alone.',
  },
  check,
};
