import { loadPackage } from './packages.ts';

/** What is used of the package `diff`. */
interface DiffPackage {
  readonly diffArrays: (
    a: string[],
    b: string[],
    options: { maxEditLength: number },
  ) => { readonly added: boolean; readonly removed: boolean; readonly count: number }[] | undefined;
}

const { diffArrays } = await loadPackage<DiffPackage>('diff');

/** A stretch of two sequences that is equal in both, or differs. Ends are exclusive. */
export interface Stretch {
  readonly equal: boolean;
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/** Two sequences further apart than this have little to do with each other; aligning them would take minutes. */
const MAX_EDITS = 40_000;

/**
 * Aligns two sequences with the fewest insertions and deletions.
 * @returns stretches in order, alternating equal and different; a single different one where the sequences are too far
 * apart to be aligned
 */
export function align(a: readonly string[], b: readonly string[]): Stretch[] {
  const changes = diffArrays([...a], [...b], { maxEditLength: MAX_EDITS });
  if (changes === undefined) return [{ equal: false, aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length }];
  const stretches: Stretch[] = [];
  let aAt = 0;
  let bAt = 0;
  for (const { added, removed, count } of changes) {
    const equal = !added && !removed;
    const start = { aStart: aAt, bStart: bAt };
    if (!added) aAt += count;
    if (!removed) bAt += count;
    const last = stretches.at(-1);
    if (last?.equal === equal) {
      stretches[stretches.length - 1] = { ...last, aEnd: aAt, bEnd: bAt };
    } else {
      stretches.push({ equal, ...start, aEnd: aAt, bEnd: bAt });
    }
  }
  return stretches;
}

/** Number of elements that two sequences share in order. */
export function sharedLength(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { equal, aStart, aEnd }) => sum + (equal ? aEnd - aStart : 0), 0);
}
