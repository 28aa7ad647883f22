import type { Anchor, AnchorState, TextQuote } from '../model/anchor.js';
import { CodePointIndex } from '../text/code-points.js';
import { overlaps, type Range, type TextEdit } from '../text/offsets.js';
import { followRange } from './follow.js';
import { fitOf, scoreOf } from './likeness.js';
import { positionOf } from './quote.js';
import { CERTAIN, QuoteSearch, type Candidate } from './quote-search.js';
import { diffTexts, unsureStretches } from './text-diff.js';

/** Where an anchor stands in a text; `range` in UTF-16 offsets, null for an orphan. */
export interface Resolution {
  readonly state: AnchorState;
  readonly range: Range | null;
  /** Places that a person may choose from, best first; for orphans and fuzzy hits. */
  readonly candidates: readonly Candidate[];
}

/** Least score of a place that is taken without a person. */
const FLOOR = 0.7;
/** How far the best place must lead over the next one that does not overlap it. */
const MARGIN = 0.12;
/** Context under which a place of the same words is somewhere else. */
const SAME_CONTEXT = 0.5;
/** Context from which on a place needs no comparison with others. */
const WHOLE_CONTEXT = 0.95;
/** Context that one side at least must keep for a place to be sure. */
const ONE_SIDE = 0.9;
/** How near an edit must be that took or brought the same words for these to count as rivals. */
const NEAR = 120;
/** Words that occur once and are at least this long are found although their surroundings have changed. */
const TELLING_LENGTH = 40;
const SHOWN_CANDIDATES = 5;

/**
 * Finds anchors in a text that may have changed since they were made.
 * @param text the text as it is now
 * @param known the text that the anchors' positions belong to; null where it is not known
 * @returns a resolution for each anchor, same order. What is not sure is an orphan: never a lookalike.
 */
export function resolveAnchors(anchors: readonly Anchor[], text: string, known: string | null): Resolution[] {
  const resolver = new Resolver(text, known);
  return anchors.map((anchor) => resolver.resolve(anchor));
}

class Resolver {
  readonly #text: string;
  readonly #known: string | null;
  readonly #codePoints: CodePointIndex;
  readonly #search: QuoteSearch;
  readonly #edits: readonly TextEdit[];
  readonly #unsure: readonly Range[];

  constructor(text: string, known: string | null) {
    this.#text = text;
    this.#known = known;
    this.#codePoints = new CodePointIndex(known ?? text);
    this.#search = new QuoteSearch(text);
    this.#edits = known === null ? [] : diffTexts(known, text);
    this.#unsure = known === null ? [] : unsureStretches(known, text, this.#edits);
  }

  resolve(anchor: Anchor): Resolution {
    const { quote } = anchor;
    const before = positionOf(anchor, this.#known ?? this.#text, this.#codePoints);
    const followed = this.#follow(before, quote);
    if (followed) return followed;
    if (this.#known === null && this.#standsAt(before, quote)) return { state: 'exact', range: before, candidates: [] };
    const found = this.#find(quote);
    return found.range && this.#isAnother(found.range, before) ? this.#orphan(found, quote) : found;
  }

  /**
   * Whether a place stood in the known text already, as another one than the anchor's: the same words were said twice, and
   * what the anchor was attached to is gone. Only what was put in since can be the anchor's words at a new place.
   */
  #isAnother({ start, end }: Range, before: Range): boolean {
    if (this.#known === null) return false;
    const followed = followRange(before, this.#edits);
    if (followed.start === start && followed.end === end) return false;
    let shift = 0;
    for (const edit of this.#edits) {
      const from = edit.start + shift;
      shift += edit.newText.length - (edit.end - edit.start);
      if (from < end && start < from + edit.newText.length) return false;
    }
    return true;
  }

  #orphan({ candidates }: Resolution, quote: TextQuote): Resolution {
    const shown = candidates.length > 0 ? candidates : this.#search.candidates(quote).slice(0, SHOWN_CANDIDATES);
    return { state: 'orphan', range: null, candidates: shown };
  }

  /** Follows the anchor through what has changed; null where that is not sure. */
  #follow(before: Range, quote: TextQuote): Resolution | null {
    if (this.#known === null || this.#known.slice(before.start, before.end) !== quote.exact) return null;
    if (this.#unsure.some((stretch) => stretch.start <= before.start && before.end <= stretch.end)) return null;
    const { touched, ...range } = followRange(before, this.#edits);
    if (range.start >= range.end && before.end > before.start) return null;
    const fit = fitOf(this.#text, range, quote);
    if (touched) {
      if (this.#text.slice(range.start, range.end).trim() === '' && quote.exact.trim() !== '') return null;
      // The words were edited in place: their surroundings, or most of themselves, must still be there.
      const stays = fit.words >= SAME_CONTEXT || (fit.before >= 0.75 && fit.behind >= 0.75);
      return stays && fit.before + fit.behind >= SAME_CONTEXT ? { state: 'edited', range, candidates: [] } : null;
    }
    if (fit.before < SAME_CONTEXT && fit.behind < SAME_CONTEXT) return null;
    const isWhole = fit.before >= WHOLE_CONTEXT && fit.behind >= WHOLE_CONTEXT;
    if ((!isWhole || this.#isNearItsLike(before, quote)) && this.#hasRival(range, quote)) return null;
    // Both sides differ: the words may have stayed and their neighbours gone round them, or the other way round.
    if (fit.before < ONE_SIDE && fit.behind < ONE_SIDE) return { state: 'fuzzy', range, candidates: [] };
    const state = range.start === before.start ? 'exact' : 'moved';
    return { state, range, candidates: [] };
  }

  /** Whether the same words were taken away or put in close by: then a diff may take one for the other. */
  #isNearItsLike({ start, end }: Range, { exact }: TextQuote): boolean {
    const known = this.#known ?? '';
    return this.#edits.some(
      (edit) =>
        edit.start - NEAR <= end &&
        start <= edit.end + NEAR &&
        (edit.newText.includes(exact) || known.slice(edit.start, edit.end).includes(exact)),
    );
  }

  /** Whether another place fits the quote about as well as this one. */
  #hasRival(range: Range, quote: TextQuote): boolean {
    const score = fitScore(this.#text, range, quote);
    return this.#search
      .candidates(quote)
      .some((candidate) => candidate.score > score - MARGIN && !overlaps(candidate, range));
  }

  /** Whether the words stand at their place with their context: nothing there has changed. */
  #standsAt(range: Range, quote: TextQuote): boolean {
    return (
      this.#text.startsWith(quote.prefix + quote.exact + quote.suffix, range.start - quote.prefix.length) &&
      range.end - range.start === quote.exact.length
    );
  }

  #find(quote: TextQuote): Resolution {
    const candidates = this.#search.candidates(quote);
    const shown = candidates.slice(0, SHOWN_CANDIDATES);
    const best = candidates[0];
    if (!best || best.score < FLOOR) return { state: 'orphan', range: null, candidates: shown };
    const rival = candidates.find((candidate) => candidate !== best && !overlaps(candidate, best));
    if (rival && best.score - rival.score < MARGIN) return { state: 'orphan', range: null, candidates: shown };
    const range = { start: best.start, end: best.end };
    const inContext = (best.fit.before + best.fit.behind) / 2 >= SAME_CONTEXT;
    // Whole context alone is beyond doubt: words that went may be like words that came.
    const isWhole = best.fit.before >= WHOLE_CONTEXT && best.fit.behind >= WHOLE_CONTEXT;
    if (best.fit.words === 1 && best.score >= CERTAIN && isWhole) {
      return { state: 'moved', range, candidates: [] };
    }
    if (inContext || (best.fit.words === 1 && quote.exact.length >= TELLING_LENGTH)) {
      return { state: 'fuzzy', range, candidates: shown };
    }
    return { state: 'orphan', range: null, candidates: shown };
  }
}

/** How well a range fits a quote, from 0 to 1. */
export function fitScore(text: string, range: Range, quote: TextQuote): number {
  return scoreOf(fitOf(text, range, quote), quote.exact.length);
}
