import { message } from '../../model/message.js';
import type { Piece } from '../../model/page.js';
import type { PlacedPiece, Turn } from '../../model/sitting.js';
import type { SittingFinding, SittingRule } from '../rule.js';

const LOW_QUOTE = 0x201e;
const HIGH_QUOTE = 0x201c;
/** Many texts close a German quotation with it. */
const ENGLISH_QUOTE = 0x201d;

interface Quote {
  readonly place: PlacedPiece;
  readonly at: number;
}

/** Quotation marks without a partner in the same turn. */
export const unbalancedQuotes: SittingRule = {
  code: 'text/unbalanced-quotes',
  severity: 'information',
  cost: 'sitting',
  summary: 'A quotation mark opens or closes without its partner in the same turn.',
  docs: {
    why: 'A quotation ends in the turn in which it begins. A mark without a partner was lost or misread, or the quotation has no end where a reader needs one.',
    bad: 'Die „Frankfurter Rundschau berichtete letzten Freitag hierüber. \n',
    good: 'Die „Frankfurter Rundschau“ berichtete letzten Freitag hierüber. \n',
    limits: 'Speaks only where German quotation marks are left in the turn. Where both were deleted nothing shows it.',
  },
  *check({ sitting }) {
    for (const turn of sitting.turns) {
      if (!turn.continuesFrom && !turn.continuesOn) yield* unmatched(turn);
    }
  },
};

const quotes = new WeakMap<Piece, readonly number[]>();

/** Offsets of the quotation marks of a piece. */
function quotesOf({ piece, placed }: PlacedPiece): readonly number[] {
  const known = quotes.get(piece);
  if (known) return known;
  const found: number[] = [];
  const { text } = placed.page;
  for (let at = piece.start; at < piece.end; at++) {
    const code = text.charCodeAt(at);
    if (code === LOW_QUOTE || code === HIGH_QUOTE || code === ENGLISH_QUOTE) found.push(at);
  }
  quotes.set(piece, found);
  return found;
}

function* unmatched(turn: Turn): Generator<SittingFinding> {
  const open: Quote[] = [];
  for (const block of turn.blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const place of block.pieces) {
      for (const at of quotesOf(place)) {
        if (place.placed.page.text.charCodeAt(at) === LOW_QUOTE) open.push({ place, at });
        else if (!open.pop()) yield report({ place, at }, 'A quotation is closed that nothing opens in this turn.');
      }
    }
  }
  for (const quote of open) yield report(quote, 'A quotation is opened that nothing closes in this turn.');
}

function report({ place, at }: Quote, template: string): SittingFinding {
  const start = place.placed.start + at;
  return { source: place.placed.source, start, end: start + 1, message: message(template), fixes: [] };
}
