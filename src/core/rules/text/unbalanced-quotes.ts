import { message } from '../../model/message.js';
import type { Message } from '../../model/problem.js';
import type { Page } from '../../model/page.js';
import type { PlacedPage } from '../../model/sitting.js';
import type { SittingFinding, SittingRule } from '../rule.js';

const LOW_QUOTE = 0x201e;
const HIGH_QUOTE = 0x201c;
const COMMA = 0x2c;
/** Many texts close a German quotation with it. */
const ENGLISH_QUOTE = 0x201d;

/** What counts on a page, in order: where a turn begins, where a quotation opens or closes. Offsets of the page. */
interface PageEvent {
  readonly kind: 'turn' | 'open' | 'close';
  readonly at: number;
}

interface Quote {
  readonly placed: PlacedPage;
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
    bad: 'Präsident Boris Rhein: \n\n\nDie „Frankfurter Rundschau berichtete letzten Freitag hierüber. \n',
    good: 'Präsident Boris Rhein: \n\n\nDie „Frankfurter Rundschau“ berichtete letzten Freitag hierüber. \n',
    limits: 'Speaks only where German quotation marks are left in the turn. Where both were deleted nothing shows it.',
  },
  *check({ sitting: { extracts, turns } }) {
    let open: Quote[] = [];
    let isWhole = turns[0]?.continuesFrom !== true;
    for (const { pages } of extracts) {
      for (const placed of pages) {
        for (const { kind, at } of eventsOf(placed.page)) {
          if (kind === 'open') {
            open.push({ placed, at });
          } else if (kind === 'close') {
            if (!open.pop() && isWhole)
              yield report({ placed, at }, message('A quotation is closed that nothing opens in this turn.'));
          } else {
            if (isWhole) yield* reportAll(open);
            open = [];
            isWhole = true;
          }
        }
      }
    }
    if (isWhole && turns[turns.length - 1]?.continuesOn !== true) yield* reportAll(open);
  },
};

const events = new WeakMap<Page, readonly PageEvent[]>();

function eventsOf(page: Page): readonly PageEvent[] {
  const known = events.get(page);
  if (known) return known;
  const found: PageEvent[] = [];
  if (page.kind === 'speech') {
    for (const { kind, start, end } of page.pieces) {
      if (kind === 'speaker') found.push({ kind: 'turn', at: start });
      if (kind !== 'paragraph') continue;
      for (let at = start; at < end; at++) {
        const code = page.text.charCodeAt(at);
        if (code === LOW_QUOTE || (code === COMMA && isTypedQuote(page.text, at))) found.push({ kind: 'open', at });
        else if (code === HIGH_QUOTE || code === ENGLISH_QUOTE) found.push({ kind: 'close', at });
      }
    }
  }
  events.set(page, found);
  return found;
}

/** Two commas right before a word, as typists set a low quotation mark: `,,Sorge“`. */
function isTypedQuote(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === COMMA && /^[\p{L}\d.…]$/u.test(text.charAt(at + 2)) && text.charAt(at - 1) !== ',';
}

function* reportAll(quotes: readonly Quote[]): Generator<SittingFinding> {
  for (const quote of quotes) yield report(quote, message('A quotation is opened that nothing closes in this turn.'));
}

function report({ placed, at }: Quote, said: Message): SittingFinding {
  const start = placed.start + at;
  return { source: placed.source, start, end: start + 1, message: said, fixes: [] };
}
