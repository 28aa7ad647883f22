import type { Applicability, Evidence } from '../model/problem.js';
import type { Correction } from '../sitting/corrections.js';
import { originalCut } from '../sitting/original-places.js';
import type { Range } from '../text/offsets.js';

/** A correction that was written into a file before it is exported, in UTF-16 offsets of the file as it is now. */
export interface WrittenCorrection extends Range {
  /** What stood there before the correction. */
  readonly original: string;
  /** Rule whose fix it was; null: a person typed it. */
  readonly rule: string | null;
  /** `rule`, or the person who made or accepted it. */
  readonly by: string;
  /** A person made or accepted it. */
  readonly decided: boolean;
}

/** A correction as an export lists it, in UTF-16 offsets of the file. */
export interface ListedCorrection extends Range {
  readonly original: string;
  readonly corrected: string;
  /** What stands there in the file, where corrections were written into it; null: the original. */
  readonly written: string | null;
  readonly rule: string | null;
  /** Null where the correction was written before: how sure it was is not recorded. */
  readonly applicability: Applicability | null;
  readonly by: string;
  readonly decided: boolean;
  readonly evidence?: Evidence;
}

/**
 * All changes from the original, in one list: those that were written into the file, and those that the export makes of
 * it. Where both change the same characters they become one correction; a written one that reaches farther is cut there.
 * @param text the file
 * @param written ascending, not overlapping
 * @param corrections ascending, not overlapping, in UTF-16 offsets of the file
 * @returns ascending. With `original` put in the place of each the file is the original; with `corrected` it is the
 * corrected text.
 */
export function withWritten(
  text: string,
  written: readonly WrittenCorrection[],
  corrections: readonly Correction[],
): ListedCorrection[] {
  if (written.length === 0) return corrections.map((correction) => listed(correction, null, 'rule'));
  const list: ListedCorrection[] = [];
  const rest = [...written].reverse();
  const takeBefore = (offset: number, side: 'start' | 'end'): WrittenCorrection[] => {
    const taken: WrittenCorrection[] = [];
    for (let next = rest.at(-1); next && next.start <= offset; next = rest.at(-1)) {
      if (next.end <= offset && !(side === 'end' && next.start === offset && next.end === offset)) {
        taken.push(next);
        rest.pop();
        continue;
      }
      if (next.start < offset) {
        const [head, tail] = cut(text, next, offset, side);
        taken.push(head);
        rest.splice(-1, 1, tail);
      }
      break;
    }
    return taken;
  };
  for (const correction of corrections) {
    list.push(...takeBefore(correction.start, 'start').flatMap((before) => alone(text, before)));
    const inside = correction.start < correction.end ? takeBefore(correction.end, 'end') : [];
    const person = inside.find(({ by }) => by !== 'rule')?.by;
    const original = originalOf(text, correction, inside);
    const now = inside.length === 0 ? null : text.slice(correction.start, correction.end);
    const decided = inside.some((before) => before.decided);
    list.push({ ...listed(correction, now, person ?? 'rule'), original, decided });
  }
  list.push(...takeBefore(Infinity, 'start').flatMap((before) => alone(text, before)));
  return list;
}

function listed(correction: Correction, written: string | null, by: string): ListedCorrection {
  return { ...correction, written, by, decided: false };
}

/** A written correction that the export leaves as it is; none where both halves of a cut one say the same. */
function alone(text: string, { start, end, original, rule, by, decided }: WrittenCorrection): ListedCorrection[] {
  const corrected = text.slice(start, end);
  if (corrected === original) return [];
  return [{ start, end, original, corrected, written: corrected, rule, applicability: null, by, decided }];
}

/** What the original says where a range of the file stands. @param inside written corrections within the range */
function originalOf(text: string, { start, end }: Range, inside: readonly WrittenCorrection[]): string {
  let original = '';
  let behind = start;
  for (const written of inside) {
    original += text.slice(behind, written.start) + written.original;
    behind = written.end;
  }
  return original + text.slice(behind, end);
}

function cut(
  text: string,
  correction: WrittenCorrection,
  offset: number,
  side: 'start' | 'end',
): [WrittenCorrection, WrittenCorrection] {
  const { start, end, original } = correction;
  const at = originalCut({ original, corrected: text.slice(start, end) }, offset - start, side);
  return [
    { ...correction, end: offset, original: original.slice(0, at) },
    { ...correction, start: offset, original: original.slice(at) },
  ];
}
