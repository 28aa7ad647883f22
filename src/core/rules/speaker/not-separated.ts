import { message } from '../../model/message.js';
import type { Page, Piece } from '../../model/page.js';
import { separationBefore } from '../layout.js';
import type { Finding, PageRule } from '../rule.js';

function* check(page: Page): Generator<Finding> {
  let previous: Piece | null = null;
  for (const piece of page.pieces) {
    if (piece.kind === 'header') continue;
    if (previous !== null && piece.gapBefore === 0) {
      if (piece.kind === 'speaker') {
        yield finding(page, piece, piece, message('No empty line before the speaker line.'));
      } else if (previous.kind === 'speaker') {
        yield finding(page, previous, piece, message('No empty line after the speaker line.'));
      }
    }
    previous = piece;
  }
}

function finding(page: Page, speaker: Piece, behindGap: Piece, text: Finding['message']): Finding {
  return {
    start: speaker.start,
    end: speaker.end,
    message: text,
    fixes: [
      { title: message('Insert empty lines'), applicability: 'safe', edits: [separationBefore(page, behindGap)] },
    ],
  };
}

/** Whether the page sets speaker lines off at all. */
function setsSpeakersOff({ pieces }: Page): boolean {
  let separated = 0;
  let joined = 0;
  for (const { kind, gapBefore } of pieces) {
    if (kind === 'header') continue;
    if (gapBefore > 0) separated++;
    else if (kind === 'speaker') joined++;
  }
  return separated >= joined;
}

/** A speaker line that runs into the text before or behind it. */
export const notSeparated: PageRule = {
  code: 'speaker/not-separated',
  severity: 'information',
  cost: 'page',
  summary: 'A speaker line without an empty line before or after it.',
  docs: {
    why: `The record sets each speaker line off. Where the extraction loses the gap, a program that cuts the text at empty
lines gives the words of one speaker to another.`,
    bad: `Präsident Boris Rhein:


Herr Kaffenberger, Sie dürfen noch einmal. Bitte.
Bijan Kaffenberger (SPD):


Vielen Dank, Herr Präsident.
`,
    good: `Präsident Boris Rhein:


Herr Kaffenberger, Sie dürfen noch einmal. Bitte.


Bijan Kaffenberger (SPD):


Vielen Dank, Herr Präsident.
`,
    limits: `Only where empty lines part the paragraphs of a file. Files with a line for each paragraph, and pages that run
their speaker lines into the text throughout, are left alone.`,
  },
  check: ({ page, profile, evidence }) =>
    evidence.layout === 'gaps' && !profile.speechAfterColon && setsSpeakersOff(page) ? check(page) : [],
};
