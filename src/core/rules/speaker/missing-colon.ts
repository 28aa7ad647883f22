import { message } from '../../model/message.js';
import type { Page } from '../../model/page.js';
import type { Finding, PageContext, PageRule } from '../rule.js';
import { defectsOf } from './defects.js';

function* check({ page }: PageContext): Generator<Finding> {
  for (const { piece, finding } of defectsOf(page, 'missing-colon')) {
    if (isBeforeBeginning(page, piece.start)) continue;
    const { start, end, expected } = finding;
    yield {
      start: piece.start,
      end: piece.end,
      message: message('A speaker line ends in a colon.'),
      fixes: [
        {
          title: message('Insert colon'),
          applicability: 'inferred',
          edits: [{ start, end, newText: expected ?? ':' }],
        },
      ],
    };
  }
}

/** On the page on which the sitting begins contents may stand before it, which list speakers without a colon. */
function isBeforeBeginning({ begins, pieces }: Page, at: number): boolean {
  const first = begins ? pieces.find(({ speakerLine }) => speakerLine?.parts.colon) : undefined;
  return first !== undefined && at < first.start;
}

/** A speaker line without its colon. */
export const missingColon: PageRule = {
  code: 'speaker/missing-colon',
  severity: 'warning',
  cost: 'page',
  summary: 'A line that names a speaker but does not end in a colon.',
  docs: {
    why: `The colon is what tells a speaker line from a name in the text, for readers and for programs. Without it the
words that follow are counted to the speaker before.`,
    bad: `Präsident Boris Rhein:


Herr Kollege Kaffenberger hat eine Zusatzfrage. Bitte.


Bijan Kaffenberger (SPD)


Vielen Dank für Ihre Ausführungen, Herr Staatsminister.
`,
    good: `Präsident Boris Rhein:


Herr Kollege Kaffenberger hat eine Zusatzfrage. Bitte.


Bijan Kaffenberger (SPD):


Vielen Dank für Ihre Ausführungen, Herr Staatsminister.
`,
    limits: `The line must stand alone between empty lines and name a faction or an office. A bare name is not taken for a
speaker line.`,
  },
  check,
};
