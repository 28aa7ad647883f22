import { message } from '../../model/message.js';
import { showsBeginning } from '../../parse/page-kind.js';
import { placedFinding } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

function* check({ sitting }: SittingContext): Generator<SittingFinding> {
  const [turn] = sitting.turns;
  const first = turn?.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ pieces }) => pieces[0])
    // Some records print the beginning of the sitting without brackets.
    .find((place) => place && !showsBeginning(place.placed.page.text.slice(place.piece.start, place.piece.end)));
  if (turn?.speaker !== null || !first) return;
  const { piece, placed } = first;
  const line = piece.lines[0] ?? piece;
  yield placedFinding(placed, {
    ...(placed.page.begins ? { severity: 'warning' } : {}),
    start: line.start,
    end: line.end,
    message: placed.page.begins
      ? message('The sitting begins with text that no speaker line is printed for.')
      : message('This turn began on a page before: its speaker is not known here.'),
    fixes: [],
  });
}

/** Text before the first speaker line. */
export const textBeforeSpeaker: SittingRule = {
  code: 'turn/text-before-speaker',
  severity: 'information',
  cost: 'sitting',
  summary: 'Text before the first speaker line: the turn began on a page that is not here.',
  docs: {
    why: `An extract often begins in the middle of a speech. Who speaks stands on a page before it, and the export leaves the
speaker of this turn open instead of guessing. Put the pages of a sitting in one folder to have turns go over page ends.`,
    bad: `und Arbeitsplattform von Landesseite angeboten, die die
Kommunikation ermöglicht.


Präsident Boris Rhein:


Vielen Dank, Herr Staatsminister.
`,
    good: `Präsident Boris Rhein:


Vielen Dank, Herr Staatsminister.
`,
    limits: 'On the page where the sitting begins it is a warning: there a speaker line is missing.',
  },
  check,
};
