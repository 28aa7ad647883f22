import type { TextQuote } from '../model/anchor.js';
import { overlaps } from '../text/offsets.js';
import { QuoteSearch, type Candidate } from './quote-search.js';

/** Places below this score have nothing to do with the quote. */
const LEAST_SCORE = 0.3;

/**
 * Places of a text where words may stand that were not found for sure, the best first, no two overlapping: what a person
 * chooses from.
 * @param known candidates that were found already; empty: they are looked for
 */
export function placesToChoose(
  text: string,
  quote: TextQuote,
  known: readonly Candidate[],
  most: number,
): readonly Candidate[] {
  const found = known.length > 0 ? known : new QuoteSearch(text).candidates(quote);
  const places: Candidate[] = [];
  for (const candidate of found) {
    if (places.length === most) break;
    const { start, end, score } = candidate;
    const isWhole = start < end && end <= text.length && score >= LEAST_SCORE;
    if (isWhole && !places.some((place) => overlaps(place, candidate))) places.push(candidate);
  }
  return places;
}
