import { message } from '../../model/message.js';
import type { PlacedPiece, Turn } from '../../model/sitting.js';
import { decodeC1Text } from '../../text/cp1252.js';
import { placedFinding } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

/** What a paragraph ends in, quotation marks and brackets behind it allowed; times and numbers end no sentence that goes on. */
const FINISHED = /(?:[.!?…:;–—*\d]|\bUhr)[“”‘’"')\]\s]*$/u;

function* check({ sitting }: SittingContext): Generator<SittingFinding> {
  const { turns } = sitting;
  for (const [index, turn] of turns.entries()) {
    const last = lastParagraph(turn);
    if (last === null) continue;
    const next = turns[index + 1];
    if (next === undefined) {
      if (turn.continuesOn) yield report(last, 'goes-on');
    } else if (breaksOff(last)) {
      yield report(last, next.speaker?.kind === 'chair' ? 'interrupted' : 'broken-off');
    }
  }
}

/** The end of a turn, where it ends in speech. */
function lastParagraph({ blocks }: Turn): PlacedPiece | null {
  const block = blocks.at(-1);
  return block?.kind === 'paragraph' ? (block.pieces.at(-1) ?? null) : null;
}

/** Whether a sentence is not ended; two blanks at the end are left of a dash. */
function breaksOff({ piece, placed: { page } }: PlacedPiece): boolean {
  const line = piece.lines.at(-1);
  if (!line) return false;
  const blanks = page.lines.end(line.line) - line.end;
  return blanks < 2 && !FINISHED.test(decodeC1Text(page.text.slice(line.start, line.end)));
}

const MESSAGES = {
  'goes-on': message('This turn goes on on a page that is not here.'),
  interrupted: message('The chair interrupts this turn in the middle of a sentence.'),
  'broken-off': message('This turn ends in the middle of a sentence.'),
};

function report({ piece, placed }: PlacedPiece, how: keyof typeof MESSAGES): SittingFinding {
  const line = piece.lines.at(-1) ?? piece;
  return placedFinding(placed, {
    ...(how === 'broken-off' ? {} : { severity: 'information' }),
    start: line.start,
    end: line.end,
    message: MESSAGES[how],
    fixes: [],
  });
}

/** A turn that ends in the middle of a sentence. */
export const unfinished: SittingRule = {
  code: 'turn/unfinished',
  severity: 'warning',
  cost: 'sitting',
  summary: 'A turn that ends in the middle of a sentence.',
  docs: {
    why: `A speaker who is interrupted is printed with a dash or an ellipsis. A turn that merely stops has lost its end: to
another column, to the next page, to a line that was taken for a speaker line.`,
    bad: `Präsident Boris Rhein:


Vielen Dank, Herr Minister. Zusatzfrage, Herr


Christoph Degen (SPD):


Vielen Dank.
`,
    good: `Präsident Boris Rhein:


Vielen Dank, Herr Minister. Zusatzfrage, Herr Kollege Degen.


Christoph Degen (SPD):


Vielen Dank.
`,
    limits:
      'Where the chair speaks next, and at the end of the last page, it is information: the chair interrupts without a mark now and then, and the last turn goes on on the next page.',
  },
  check,
};
