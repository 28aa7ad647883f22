import { message } from '../../model/message.js';
import type { PlacedPiece } from '../../model/sitting.js';
import { bracketBalance } from '../../parse/brackets.js';
import { joinPrinted } from '../../parse/printed-lines.js';
import { lexiconOf, type Lexicon } from '../../profiles/lexicon.js';
import type { TextEdit } from '../../text/offsets.js';
import { placedFinding, speechPieces } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

/** More brackets than an interjection can have lost. */
const MAX_MISSING = 3;

function* check({ sitting, profile }: SittingContext): Generator<SittingFinding> {
  const lexicon = lexiconOf(profile);
  let open: PlacedPiece | null = null;
  for (const place of speechPieces(sitting)) {
    if (open !== null) {
      const goesOn: boolean = open.placed !== place.placed && place.piece.brackets === 'unopened';
      if (!goesOn) yield report(open, lexicon);
    }
    open = place.piece.brackets === 'unclosed' ? place : null;
  }
  if (open !== null) yield isLastPiece(open) ? atEnd(open) : report(open, lexicon);
}

function isLastPiece({ piece, placed }: PlacedPiece): boolean {
  return placed.page.pieces.at(-1) === piece;
}

/** Where closing brackets are missing: behind factions whose brackets a colon follows, the others at the end. */
function missingBrackets({ piece, placed }: PlacedPiece, lexicon: Lexicon): TextEdit[] {
  const { text } = placed.page;
  const missing = bracketBalance(text, piece.start, piece.end);
  const edits: TextEdit[] = [];
  if (missing > MAX_MISSING) return edits;
  for (
    let open = text.indexOf('(', piece.start + 1);
    open >= 0 && open < piece.end && edits.length < missing;
    open = text.indexOf('(', open + 1)
  ) {
    const inner = /^[^():]{2,40}(?=:)/u.exec(text.slice(open + 1, open + 42))?.[0];
    if (inner === undefined || !lexicon.faction(joinPrinted(inner))) continue;
    const at = open + 1 + inner.trimEnd().length;
    edits.push({ start: at, end: at, newText: ')' });
  }
  const rest = missing - edits.length;
  if (rest > 0) edits.push({ start: piece.end, end: piece.end, newText: ')'.repeat(rest) });
  return edits;
}

function report(place: PlacedPiece, lexicon: Lexicon): SittingFinding {
  const { piece, placed } = place;
  const edits = missingBrackets(place, lexicon);
  return placedFinding(placed, {
    start: piece.start,
    end: piece.end,
    message: message('The bracket of this interjection is not closed.'),
    fixes: edits.length === 0 ? [] : [{ title: message('Insert closing bracket'), applicability: 'inferred', edits }],
  });
}

/** At the end of the last page the bracket may be closed on a page that is not here. */
function atEnd({ piece, placed }: PlacedPiece): SittingFinding {
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
