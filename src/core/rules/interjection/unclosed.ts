import { message } from '../../model/message.js';
import type { PlacedPiece } from '../../model/sitting.js';
import { placedFinding, speechPieces } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

function* check({ sitting }: SittingContext): Generator<SittingFinding> {
  let open: PlacedPiece | null = null;
  for (const place of speechPieces(sitting)) {
    if (open !== null) {
      const isNextPage: boolean = open.placed !== place.placed;
      if (!isNextPage) yield report(open);
      else if (place.piece.brackets !== 'unopened') yield report(open);
    }
    open = place.piece.brackets === 'unclosed' ? place : null;
  }
  if (open !== null) yield atEnd(open);
}

function report({ piece, placed }: PlacedPiece): SittingFinding {
  return placedFinding(placed, {
    start: piece.start,
    end: piece.end,
    message: message('The bracket of this interjection is not closed.'),
    fixes: [
      {
        title: message('Insert closing bracket'),
        applicability: 'inferred',
        edits: [{ start: piece.end, end: piece.end, newText: ')' }],
      },
    ],
  });
}

/** At the end of the last page the bracket may be closed on a page that is not here. */
function atEnd(place: PlacedPiece): SittingFinding {
  const { piece, placed } = place;
  if (placed.page.pieces.at(-1) !== piece) return report(place);
  return placedFinding(placed, {
    severity: 'information',
    start: piece.start,
    end: piece.end,
    message: message('The bracket of this interjection is closed on a page that is not here, or not at all.'),
    fixes: [
      {
        title: message('Insert closing bracket'),
        applicability: 'suggestion',
        edits: [{ start: piece.end, end: piece.end, newText: ')' }],
      },
    ],
  });
}

/** An interjection whose bracket nothing closes. */
export const unclosed: SittingRule = {
  code: 'interjection/unclosed',
  severity: 'error',
  cost: 'sitting',
  summary: 'An interjection whose bracket is not closed.',
  docs: {
    why: `What stands in brackets was not said by the speaker. Where the closing bracket is missing, a program takes the
speech that follows for a part of the interjection, up to the next bracket or the end of the file.`,
    bad: `Das ist die Wahrheit.


(Stephan Grüger (SPD): Das ist doch Ihre Meinung!


Das kann ich belegen.
`,
    good: `Das ist die Wahrheit.


(Stephan Grüger (SPD): Das ist doch Ihre Meinung!)


Das kann ich belegen.
`,
    limits: `The interjection is taken to end at the next empty line, at the next speaker, or where another interjection
begins. A bracket that the next page closes is closed.`,
  },
  check,
};
