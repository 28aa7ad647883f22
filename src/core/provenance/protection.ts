import { quoteOf } from '../ignore/fingerprint.js';
import { message } from '../model/message.js';
import type { Message, Problem } from '../model/problem.js';
import type { Range, TextEdit } from '../text/offsets.js';
import { RangeIndex } from '../text/range-index.js';
import { isWhiteSpace } from '../text/running-text.js';

/** A place that is protected, and what was decided there. */
interface ProtectedPlace extends Range {
  /** What only touches the place changes it as well: nothing printed stands there, so something was taken out. */
  readonly isGap: boolean;
  readonly decided: Range;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * What people decided in a text: bulk repairs leave it alone. A wording is protected with the whole words that it is part
 * of. Where nothing printed stands, because a sign was taken out, words were parted or lines joined, the white space
 * around belongs to it, and nothing may be put in at its borders.
 */
export class Protection {
  readonly #text: string;
  readonly #places: RangeIndex<ProtectedPlace>;

  /** @param decided in UTF-16 offsets of the text, in any order; empty where something was deleted */
  constructor(text: string, decided: readonly Range[]) {
    this.#text = text;
    this.#places = new RangeIndex(decided.map((range) => protectedPlace(text, range)));
  }

  /**
   * A problem as it may be reported: where a repair without a person would undo what a person decided, its fixes are
   * suggestions, and its evidence says so.
   */
  protect(problem: Problem): Problem {
    const { fixes, evidence = [] } = problem;
    const bulk = fixes.filter(({ applicability }) => applicability !== 'suggestion');
    const decided = this.#decidedAt(bulk.flatMap(({ edits }) => edits));
    if (decided === null) return problem;
    return {
      ...problem,
      evidence: [this.#evidence(decided), ...evidence],
      fixes: fixes.map((fix) => ({ ...fix, applicability: 'suggestion' })),
    };
  }

  /** What was decided at the first edit that would change it; null where none would. */
  #decidedAt(edits: readonly TextEdit[]): Range | null {
    for (const edit of edits) {
      for (const place of this.#places.touching(edit)) {
        const isInside = edit.start < place.end && place.start < edit.end;
        if (isInside || place.isGap) return place.decided;
      }
    }
    return null;
  }

  #evidence(decided: Range): Message {
    return message('A person decided here: “{words}”', { words: quoteOf(this.#text, decided) });
  }
}

function protectedPlace(text: string, decided: Range): ProtectedPlace {
  let { start, end } = decided;
  const isGap = isWhiteSpace(text.slice(start, end));
  if (isGap) {
    while (start > 0 && isWhiteSpace(text.charAt(start - 1))) start--;
    while (end < text.length && isWhiteSpace(text.charAt(end))) end++;
  }
  const isInWord = (at: number) => isWordCharacter(text, at - 1) && isWordCharacter(text, at);
  while (isInWord(start)) start--;
  while (isInWord(end)) end++;
  return { start, end, isGap, decided };
}

function isWordCharacter(text: string, at: number): boolean {
  return WORD_CHARACTER.test(text.charAt(at));
}
