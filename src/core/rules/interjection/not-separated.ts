import { message } from '../../model/message.js';
import type { Page } from '../../model/page.js';
import { separationBefore } from '../layout.js';
import type { Finding, PageRule } from '../rule.js';

function* check(page: Page): Generator<Finding> {
  let isFirst = true;
  for (const piece of page.pieces) {
    if (piece.kind === 'header') continue;
    if (piece.kind === 'interjection' && piece.gapBefore <= 0 && !isFirst) {
      yield {
        start: piece.start,
        end: piece.lines[0]?.end ?? piece.end,
        message: message('No empty line before the interjection.'),
        fixes: [
          { title: message('Insert empty lines'), applicability: 'safe', edits: [separationBefore(page, piece)] },
        ],
      };
    }
    isFirst = false;
  }
}

/** Whether the page sets interjections off at all. */
function setsInterjectionsOff({ pieces }: Page): boolean {
  let separated = 0;
  let joined = 0;
  for (const { kind, gapBefore } of pieces) {
    if (kind !== 'interjection') continue;
    if (gapBefore > 0) separated++;
    else joined++;
  }
  return separated > joined;
}

/** An interjection that runs into the text before it. */
export const notSeparated: PageRule = {
  code: 'interjection/not-separated',
  severity: 'hint',
  cost: 'page',
  summary: 'An interjection without an empty line before it, on a page that sets them off.',
  docs: {
    why: `The record sets interjections off. The extraction loses the gap now and then: the structure is understood all the
same, but a program that cuts the text at empty lines takes applause for speech.`,
    bad: `Das ist die Wahrheit.


(Beifall AfD)


Das müssen Sie hören.
(Zuruf SPD)


(Unruhe)
`,
    good: `Das ist die Wahrheit.


(Beifall AfD)


Das müssen Sie hören.


(Zuruf SPD)


(Unruhe)
`,
    limits: `Pages that set as many interjections into the text as apart are left alone; so are files in which no empty
lines part paragraphs.`,
  },
  check: ({ page, evidence }) => (evidence.layout === 'gaps' && setsInterjectionsOff(page) ? check(page) : []),
};
