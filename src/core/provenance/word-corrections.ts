import { diffTexts } from '../annotate/text-diff.js';
import type { Range } from '../text/offsets.js';

/** A change from the original, in UTF-16 offsets of the original. */
export interface WordCorrection extends Range {
  readonly original: string;
  readonly corrected: string;
}

/**
 * What was changed from an original, word by word, white space and line ends too.
 * @returns ascending, not overlapping, none at the border of another; applied to the original they give the present text
 */
export function wordCorrections(original: string, current: string): WordCorrection[] {
  const corrections: WordCorrection[] = [];
  for (const { start, end, newText } of diffTexts(original, current)) {
    const last = corrections.at(-1);
    if (last?.end === start) corrections.pop();
    const from = last?.end === start ? last.start : start;
    const corrected = last?.end === start ? last.corrected + newText : newText;
    corrections.push({ start: from, end, original: original.slice(from, end), corrected });
  }
  return corrections;
}
