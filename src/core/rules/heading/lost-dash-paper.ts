import { message } from '../../model/message.js';
import type { Page, Piece } from '../../model/page.js';
import type { TextEdit } from '../../text/offsets.js';
import type { Finding, PageContext, PageRule } from '../rule.js';

const DASH = '–';

/** Paper numbers at the end of a line: `Drucks. 20/5021`, `Drucks. 20/6651 zu Drucks. 20/6408`. */
const PAPERS =
  /Drucks\.\s+\d{1,2}\/\d+(?: neu)?(?:\s+zu\s+Drucks\.\s+\d{1,2}\/\d+(?: neu)?)*(?=[^\S\r\n]*(?:[\r\n]|$))/gu;

function* check({ page, evidence }: PageContext): Generator<Finding> {
  if (page.kind !== 'speech' || !evidence.stripped) return;
  for (const piece of page.pieces) {
    if (piece.kind !== 'heading') continue;
    for (const match of page.text.slice(piece.start, piece.end).matchAll(PAPERS)) {
      const start = piece.start + match.index;
      const end = start + match[0].length;
      const edits = [dashBefore(page, start), dashBehind(page, piece, end)].filter((edit) => edit !== null);
      if (edits.length === 0) continue;
      const blanks = blanksAt(page, end);
      yield {
        ...(blanks > 0 ? { start: end, end: end + blanks } : { start, end }),
        message: message('The dashes around the paper number were lost: “{papers}”.', {
          papers: match[0].replace(/\s+/gu, ' '),
        }),
        fixes: [{ title: message('Insert the lost dashes'), applicability: 'inferred', edits }],
      };
    }
  }
}

/** Blanks that stand where the second dash stood. */
function blanksAt({ text }: Page, at: number): number {
  return /^ */u.exec(text.slice(at, at + 4))?.[0].length ?? 0;
}

function dashBefore({ text, lines }: Page, start: number): TextEdit | null {
  const lineStart = lines.start(lines.lineAt(start));
  const before = text.slice(lineStart, start);
  if (/[–—-]\s*$/u.test(before)) return null;
  if (before.trim() === '' && before !== '') return { start: start - 1, end: start - 1, newText: DASH };
  return { start, end: start, newText: /\S$/u.test(before) ? ` ${DASH} ` : `${DASH} ` };
}

function dashBehind(page: Page, piece: Piece, end: number): TextEdit | null {
  const { text } = page;
  if (/^\s*[–—-]/u.test(text.slice(end, Math.max(piece.end, end)))) return null;
  return blanksAt(page, end) > 1
    ? { start: end + 1, end: end + 1, newText: DASH }
    : { start: end, end, newText: ` ${DASH}` };
}

/** Paper numbers of a heading without the dashes around them. */
export const lostDashPaper: PageRule = {
  code: 'heading/lost-dash-paper',
  severity: 'warning',
  cost: 'line',
  summary: 'The dashes around the paper number of a heading were lost.',
  docs: {
    why: `The record prints the paper number of an agenda item between dashes. Where the punctuation of Windows-1252 was
deleted from an extract, a blank before and two blanks behind are left of them, or nothing where the dash stood right
behind the title.`,
    bad: `Fragestunde 
 Drucks. 20/5021  
`,
    good: `Fragestunde 
– Drucks. 20/5021 – 
`,
    limits: 'Speaks of headings only: in speech papers are named without dashes.',
  },
  check,
};
