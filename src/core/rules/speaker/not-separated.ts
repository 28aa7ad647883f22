import { message } from '../../model/message.js';
import type { Page, Piece } from '../../model/page.js';
import { separationBefore } from '../layout.js';
import type { Finding, PageRule } from '../rule.js';

function* check(page: Page): Generator<Finding> {
  const { pieces } = page;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece?.kind !== 'speaker') continue;
    const behind = pieces[index + 1];
    const before = pieces[index - 1];
    const isJoinedBefore = piece.gapBefore === 0 && before !== undefined && before.kind !== 'header';
    const isJoinedBehind = behind?.gapBefore === 0 && behind.kind !== 'speaker' && behind.kind !== 'header';
    if (isJoinedBefore) yield finding(page, piece, isJoinedBehind ? [piece, behind] : [piece]);
    else if (isJoinedBehind) yield finding(page, piece, [behind]);
  }
}

/** @param joined the pieces that a gap is missing before: the speaker line, what follows it, or both */
function finding(page: Page, speaker: Piece, joined: readonly Piece[]): Finding {
  return {
    start: speaker.start,
    end: speaker.end,
    message:
      joined[0] !== speaker
        ? message('No empty line after the speaker line.')
        : joined.length === 1
          ? message('No empty line before the speaker line.')
          : message('No empty line before and after the speaker line.'),
    fixes: [
      {
        title: message('Insert empty lines'),
        applicability: 'safe',
        edits: joined.map((piece) => separationBefore(page, piece)),
      },
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
