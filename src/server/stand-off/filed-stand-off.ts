import { IgnoredFindings, type Ignore } from '../../core/ignore/ignored-findings.js';
import { followRange } from '../../core/annotate/follow.js';
import { diffTexts } from '../../core/annotate/text-diff.js';
import type { Range } from '../../core/text/offsets.js';

/** What people said about a text, as the files or the client tell it. Immutable. */
export interface FiledStandOff {
  /** The records of the text and of its project. */
  readonly ignores: readonly Ignore[];
  readonly ignored: IgnoredFindings;
  readonly decided: DecidedIn | null;
}

/** Where people decided, in UTF-16 offsets of a text that may not be the present one. */
export interface DecidedIn {
  readonly text: string;
  readonly ranges: readonly Range[];
}

export function filedStandOff(ignores: readonly Ignore[], decided: DecidedIn | null): FiledStandOff {
  return { ignores, ignored: new IgnoredFindings(ignores), decided };
}

/** Places of an earlier text in the present one. */
export function placesIn(decided: DecidedIn | null, text: string): readonly Range[] {
  if (decided === null || decided.ranges.length === 0) return [];
  const edits = diffTexts(decided.text, text);
  if (edits.length === 0) return decided.ranges;
  return decided.ranges.map((range) => {
    const { start, end } = followRange(range, edits);
    return { start, end };
  });
}

/** Whether two say the same about a text. */
export function sayTheSame(a: FiledStandOff | null, b: FiledStandOff | null, text: string): boolean {
  if (a === b) return true;
  return (
    JSON.stringify(a?.ignores ?? []) === JSON.stringify(b?.ignores ?? []) &&
    JSON.stringify(placesIn(a?.decided ?? null, text)) === JSON.stringify(placesIn(b?.decided ?? null, text))
  );
}
