import { slide } from '../annotate/text-diff.js';
import type { CorrectionRecord } from '../model/sidecar.js';
import { CodePointIndex } from '../text/code-points.js';
import type { Range } from '../text/offsets.js';
import { RangeIndex } from '../text/range-index.js';
import { isPersons, type Attribution, type Provenance } from './attribution.js';
import { wordCorrections, type WordCorrection } from './word-corrections.js';

/** A change of the original with its wording's place in the present text. */
interface Hunk {
  readonly change: WordCorrection;
  readonly place: Range;
  /** Where the change may stand as well: a diff cannot tell which of two blanks was deleted. */
  readonly reach: Range;
}

/** How an attribution fits a hunk: only where the change may stand as well, at its border, or on its characters. */
type Fit = typeof NEAR | typeof TOUCHES | typeof OVERLAPS;

const NEAR = 0;
const TOUCHES = 1;
const OVERLAPS = 2;

interface Claim {
  readonly attribution: Attribution;
  readonly hunk: number;
  readonly fit: Fit;
  /** Characters that both share. */
  readonly shared: number;
}

/**
 * The corrections that lead from an original to the present text, each with whose it is: that of the attribution that
 * overlaps it best, a person's rather than a rule's. What a person decided stays decided as long as anything is changed
 * there. Fields of an attribution that are not known here go along.
 * @param known in any order
 * @param fallback whose the changes are that nothing is known of
 * @returns ascending, in code points of the original. A change keeps the id of its attribution; where several changes
 * have the same one, those behind the first get `id.2`, `id.3` and so on.
 */
export function attributeCorrections(
  original: string,
  current: string,
  known: readonly Attribution[],
  fallback: Provenance,
): CorrectionRecord[] {
  const hunks = hunksOf(original, current);
  const takers = takersOf(hunks, known);
  const codePoints = new CodePointIndex(original);
  const ids = new Ids([...known.map(({ id }) => id), fallback.id]);
  return hunks.map(({ change }, index) => {
    const provenance = takers.get(index) ?? fallback;
    return {
      ...provenance,
      record: 'correction',
      id: ids.next(provenance.id),
      start: codePoints.fromUtf16(change.start),
      end: codePoints.fromUtf16(change.end),
      original: change.original,
      corrected: change.corrected,
    };
  });
}

function hunksOf(original: string, current: string): Hunk[] {
  let shift = 0;
  return wordCorrections(original, current).map((change) => {
    const start = change.start + shift;
    const place = { start, end: start + change.corrected.length };
    shift = place.end - change.end;
    return { change, place, reach: reachOf(change, place, original, current) };
  });
}

function reachOf(change: WordCorrection, place: Range, original: string, current: string): Range {
  const [left, right] =
    change.corrected === ''
      ? slide(original, change.start, change.end)
      : change.original === ''
        ? slide(current, place.start, place.end)
        : [0, 0];
  return { start: place.start - left, end: place.end + right };
}

/** The attribution of each hunk that has one, by its index. */
function takersOf(hunks: readonly Hunk[], known: readonly Attribution[]): Map<number, Attribution> {
  const claims = claimsOf(hunks, known);
  const takers = new Map<number, Attribution>();
  const served = new Set<Attribution>();
  const give = ({ hunk, attribution }: Claim): void => {
    takers.set(hunk, attribution);
    served.add(attribution);
  };
  for (const claim of claims.toSorted(byFit)) if (!takers.has(claim.hunk)) give(claim);
  // A person's decision must not get lost because a rule's wording fits the change better.
  for (const claim of claims.toSorted(byFit)) {
    const taker = takers.get(claim.hunk);
    if (isPersons(claim.attribution) && !served.has(claim.attribution) && taker && !isPersons(taker)) give(claim);
  }
  return takers;
}

function byFit(a: Claim, b: Claim): number {
  return (
    b.fit - a.fit ||
    Number(isPersons(b.attribution)) - Number(isPersons(a.attribution)) ||
    Number(b.attribution.decided) - Number(a.attribution.decided) ||
    b.shared - a.shared ||
    a.hunk - b.hunk ||
    (a.attribution.id < b.attribution.id ? -1 : 1)
  );
}

function claimsOf(hunks: readonly Hunk[], known: readonly Attribution[]): Claim[] {
  const index = new RangeIndex(known);
  return hunks.flatMap(({ place, reach }, hunk) =>
    [...index.touching(reach)].map((attribution): Claim => {
      const shared = Math.min(attribution.end, place.end) - Math.max(attribution.start, place.start);
      return { attribution, hunk, fit: fitOf(attribution, place, shared), shared: Math.max(0, shared) };
    }),
  );
}

function fitOf(a: Range, b: Range, shared: number): Fit {
  if (shared < 0) return NEAR;
  if (shared > 0 || (a.start === b.start && a.end === b.end)) return OVERLAPS;
  const isInside = (inner: Range, outer: Range) => outer.start < inner.start && inner.end < outer.end;
  return isInside(a, b) || isInside(b, a) ? OVERLAPS : TOUCHES;
}

/** Gives each id once; whoever comes again gets one derived from it. */
class Ids {
  readonly #known: ReadonlySet<string>;
  readonly #given = new Set<string>();

  constructor(known: readonly string[]) {
    this.#known = new Set(known);
  }

  next(id: string): string {
    let given = id;
    for (let count = 2; this.#given.has(given) || (given !== id && this.#known.has(given)); count++) {
      given = `${id}.${String(count)}`;
    }
    this.#given.add(given);
    return given;
  }
}
