import { message } from '../../model/message.js';
import type { Turn } from '../../model/sitting.js';
import { placedFinding } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

function* check({ sitting }: SittingContext): Generator<SittingFinding> {
  for (const [index, turn] of sitting.turns.entries()) {
    if (turn.blocks.length > 0) continue;
    yield* report(turn, index === sitting.turns.length - 1);
  }
}

function* report({ speaker, speakerPiece }: Turn, isLast: boolean): Generator<SittingFinding> {
  if (!speakerPiece || !speaker) return;
  const { piece, placed } = speakerPiece;
  const { label } = speaker;
  yield placedFinding(placed, {
    ...(isLast ? { severity: 'information' } : {}),
    start: piece.start,
    end: piece.end,
    message: isLast
      ? message('What {label} says stands on a page that is not here.', { label })
      : message('{label} says nothing: another speaker line follows.', { label }),
    fixes: [],
  });
}

/** A speaker line behind which nothing is said. */
export const empty: SittingRule = {
  code: 'turn/empty',
  severity: 'warning',
  cost: 'sitting',
  summary: 'A speaker line that no text follows.',
  docs: {
    why: `Nobody is given the floor to say nothing: what was said stands elsewhere, moved by the extraction, or the line is no
speaker line.`,
    bad: `Präsident Boris Rhein:


Prof. Dr. R. Alexander Lorz, Kultusminister:


Herr Abgeordneter, das Verfahren ist im Gange.
`,
    good: `Präsident Boris Rhein:


Herr Minister.


Prof. Dr. R. Alexander Lorz, Kultusminister:


Herr Abgeordneter, das Verfahren ist im Gange.
`,
    limits: 'At the end of the last page it is information: the text follows on the next.',
  },
  check,
};
