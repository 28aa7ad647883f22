import { message } from '../../model/message.js';
import type { PlacedPiece } from '../../model/sitting.js';
import { placedFinding, speechPieces } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

function* check({ sitting }: SittingContext): Generator<SittingFinding> {
  let previous: PlacedPiece | null = null;
  for (const place of speechPieces(sitting)) {
    const { piece, placed } = place;
    const goesOn: boolean = previous?.piece.brackets === 'unclosed' && previous.placed !== placed;
    if (piece.brackets === 'unopened' && !goesOn) {
      yield placedFinding(placed, {
        start: piece.start,
        end: piece.end,
        message: message('The bracket of this interjection is not opened.'),
        fixes: [
          {
            title: message('Insert opening bracket'),
            applicability: 'inferred',
            edits: [{ start: piece.start, end: piece.start, newText: '(' }],
          },
        ],
      });
    }
    previous = place;
  }
}

/** An interjection whose opening bracket is missing. */
export const unopened: SittingRule = {
  code: 'interjection/unopened',
  severity: 'error',
  cost: 'sitting',
  summary: 'An interjection whose opening bracket is missing.',
  docs: {
    why: `What stands in brackets was not said by the speaker. Where the opening bracket is missing, a program takes the
interjection for speech.`,
    bad: `Das ist die Wahrheit.


Beifall AfD)


Das kann ich belegen.
`,
    good: `Das ist die Wahrheit.


(Beifall AfD)


Das kann ich belegen.
`,
    limits:
      'The line must stand alone, begin like an event or a named person, and close a bracket that it does not open.',
  },
  check,
};
