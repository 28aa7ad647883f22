import { editDistance } from '../text/edit-distance.js';
import { CONTEXT_LENGTH, type TextQuote } from '../model/anchor.js';
import type { Range } from '../text/offsets.js';

/** Beyond this length only head and tail of a wording are compared: an annotated turn has thousands of characters. */
const COMPARED_LENGTH = 160;

/** How alike two wordings are: 1 the same, 0 nothing in common. Share of characters that need no edit. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer > COMPARED_LENGTH) {
    const half = COMPARED_LENGTH / 2;
    const lengths = Math.min(a.length, b.length) / longer;
    return lengths * ((likeness(a.slice(0, half), b.slice(0, half)) + likeness(a.slice(-half), b.slice(-half))) / 2);
  }
  return 1 - Math.min(1, editDistance(a, b, longer) / longer);
}

/** How well a place fits a quote, each part from 0 to 1. */
export interface Fit {
  readonly words: number;
  readonly before: number;
  readonly behind: number;
}

/**
 * How well a range of a text fits a quote. White space is compared as one blank: line breaks move when a text is
 * corrected.
 */
export function fitOf(text: string, { start, end }: Range, { exact, prefix, suffix }: TextQuote): Fit {
  const around = CONTEXT_LENGTH + 8;
  return {
    words:
      text.startsWith(exact, start) && end - start === exact.length
        ? 1
        : likeness(plain(exact), plain(text.slice(start, end))),
    before: contextLikeness(reversed(prefix), reversed(text.slice(Math.max(0, start - around), start))),
    behind: contextLikeness(suffix, text.slice(end, end + around)),
  };
}

/** Context counts from the quote outwards; where a text begins or ends, both must. */
function contextLikeness(expected: string, found: string): number {
  if (found.startsWith(expected)) return expected !== '' || found === '' ? 1 : 0.5;
  const a = plain(expected);
  const b = plain(found).slice(0, a.length);
  return likeness(a, b);
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** Code units in reverse order: only compared, never shown. */
function reversed(text: string): string {
  let out = '';
  for (let at = text.length - 1; at >= 0; at--) out += text.charAt(at);
  return out;
}

/**
 * One figure for a fit. The shorter the quote, the more its context decides: 74 % of all interjections are not unique
 * in their sitting by their words.
 */
export function scoreOf({ words, before, behind }: Fit, quoteLength: number): number {
  const weight = 0.3 + 0.3 * Math.min(1, quoteLength / 100);
  return weight * words + ((1 - weight) / 2) * (before + behind);
}
