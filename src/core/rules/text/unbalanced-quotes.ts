import { message } from '../../model/message.js';
import type { PlacedPiece, Turn } from '../../model/sitting.js';
import type { SittingFinding, SittingRule } from '../rule.js';

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

function* unmatched(turn: Turn): Generator<SittingFinding> {
  const open: Quote[] = [];
  for (const block of turn.blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const place of block.pieces) {
      const { text } = place.placed.page;
      for (let at = place.piece.start; at < place.piece.end; at++) {
        const code = text.charCodeAt(at);
        if (code === 0x201e) open.push({ place, at });
        else if (code === 0x201c && !open.pop()) yield report({ place, at }, 'A quotation is closed that nothing opens in this turn.');
      }
    }
  }
  for (const quote of open) yield report(quote, 'A quotation is opened that nothing closes in this turn.');
}

function report({ place, at }: Quote, template: string): SittingFinding {
  const start = place.placed.start + at;
  return { source: place.placed.source, start, end: start + 1, message: message(template), fixes: [] };
}
