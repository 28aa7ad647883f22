import { CONTEXT_LENGTH, type TextQuote } from '../model/anchor.js';
import { overlaps, type Range } from '../text/offsets.js';
import { fitOf, scoreOf } from './likeness.js';
import { QuoteSearch, type Candidate } from './quote-search.js';

/** Places below this score have nothing to do with the quote. */
const LEAST_SCORE = 0.3;
/** Words shorter than this are not looked for by their halves: those stand everywhere. */
const LEAST_LENGTH = 16;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Places of a text where words may stand that were not found for sure, the best first, no two overlapping: what a person
 * chooses from. Where the words themselves stand nowhere, also places that are like one half of them.
 * @param known candidates that were found already; empty: they are looked for
 */
export function placesToChoose(
  text: string,
  quote: TextQuote,
  known: readonly Candidate[],
  most: number,
): readonly Candidate[] {
  const search = new QuoteSearch(text);
  const found = known.length > 0 ? known : search.candidates(quote);
  const isFound = found.some(({ fit }) => fit.words === 1);
  const others = isFound || quote.exact.length < LEAST_LENGTH ? [] : byHalves(text, quote, search);
  return chosen(text, others.length > 0 ? [...found, ...others].sort(byScore) : found, most);
}

function chosen(text: string, candidates: readonly Candidate[], most: number): Candidate[] {
  const places: Candidate[] = [];
  for (const candidate of candidates) {
    if (places.length === most) break;
    const { start, end, score } = candidate;
    const isWhole = start < end && end <= text.length && score >= LEAST_SCORE;
    if (isWhole && !places.some((place) => overlaps(place, candidate))) places.push(candidate);
  }
  return places;
}

/** Where one half of the words stands, as long as the words were, to the ends of words. */
function byHalves(text: string, quote: TextQuote, search: QuoteSearch): Candidate[] {
  const { exact, prefix, suffix } = quote;
  const middle = Math.floor(exact.length / 2);
  const [head, tail] = [exact.slice(0, middle), exact.slice(middle)];
  const ranges: Range[] = [
    ...search
      .candidates({ exact: head, prefix, suffix: tail.slice(0, CONTEXT_LENGTH) })
      .map(({ start }) => ({ start, end: Math.min(text.length, start + exact.length) })),
    ...search
      .candidates({ exact: tail, prefix: head.slice(-CONTEXT_LENGTH), suffix })
      .map(({ end }) => ({ start: Math.max(0, end - exact.length), end })),
  ];
  return ranges.map((range): Candidate => {
    const place = { start: wordStart(text, range.start), end: wordEnd(text, range.end) };
    const fit = fitOf(text, place, quote);
    return { ...place, fit, score: scoreOf(fit, exact.length) };
  });
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.start - b.start;
}

function wordStart(text: string, at: number): number {
  while (at > 0 && LETTER.test(text.charAt(at)) && LETTER.test(text.charAt(at - 1))) at--;
  return at;
}

function wordEnd(text: string, at: number): number {
  while (at > 0 && at < text.length && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at))) at++;
  return at;
}
