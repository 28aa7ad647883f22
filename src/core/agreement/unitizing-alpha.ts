import type { Range } from '../text/offsets.js';

/** One person's units of each category, in any whole unit of length; those of a category may touch, not overlap. */
export type Unitization = ReadonlyMap<string, readonly Range[]>;

/** Krippendorff's alpha for unitizing, as a whole and by category. */
export interface UnitizingAgreement {
  /** Null where it is not defined: no units. */
  readonly value: number | null;
  readonly categories: ReadonlyMap<string, CategoryAgreement>;
}

export interface CategoryAgreement {
  readonly value: number | null;
  readonly observed: number;
  readonly expected: number;
}

/** A stretch of the continuum: a unit or a gap between units. */
interface Segment extends Range {
  readonly isUnit: boolean;
}

/**
 * Krippendorff's alpha for unitizing, uα = 1 − ΣDo / ΣDe over the categories: do people mark the same stretches of a
 * continuum? Disagreement counts the squares of the lengths by which units differ, so that a near miss counts little.
 * Krippendorff, On the Reliability of Unitizing Contiguous Data, Sociological Methodology 25 (1995), 47–76, with the
 * correction of Content Analysis (2004), pp. 251–256.
 * @param length of the continuum; all units lie in it
 * @param people at least two
 */
export function unitizingAlpha(length: number, people: readonly Unitization[]): UnitizingAgreement {
  const names = [...new Set(people.flatMap((units) => [...units.keys()]))].sort();
  const categories = new Map<string, CategoryAgreement>();
  let observedSum = 0;
  let expectedSum = 0;
  for (const name of names) {
    const segments = people.map((units) => segmentsOf(units.get(name) ?? [], length));
    const observed = observedDisagreement(segments, length);
    const expected = expectedDisagreement(segments, length);
    observedSum += observed;
    expectedSum += expected;
    categories.set(name, { value: expected > 0 ? 1 - observed / expected : null, observed, expected });
  }
  return { value: expectedSum > 0 ? 1 - observedSum / expectedSum : null, categories };
}

/** Units that overlap are one, so that no one is counted twice: two labels of the same name on one stretch say no more. */
export function withoutOverlaps(units: readonly Range[]): Range[] {
  const sorted = units.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: Range[] = [];
  for (const unit of sorted) {
    const last = merged.at(-1);
    if (last && unit.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, unit.end) };
    else merged.push(unit);
  }
  return merged;
}

/** The whole continuum cut into units and gaps. */
function segmentsOf(units: readonly Range[], length: number): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end } of [...units].sort((a, b) => a.start - b.start)) {
    if (start > at) segments.push({ start: at, end: start, isUnit: false });
    segments.push({ start, end, isUnit: true });
    at = end;
  }
  if (at < length) segments.push({ start: at, end: length, isUnit: false });
  return segments;
}

function observedDisagreement(people: readonly (readonly Segment[])[], length: number): number {
  let sum = 0;
  people.forEach((first, index) => {
    for (const second of people.slice(index + 1)) sum += differenceOf(first, second);
  });
  return (2 * sum) / (people.length * (people.length - 1) * length * length);
}

/** The differences of all segments of two people that meet; both cover the continuum. */
function differenceOf(first: readonly Segment[], second: readonly Segment[]): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  for (let a = first[i], b = second[j]; a && b; a = first[i], b = second[j]) {
    sum += segmentDifference(a, b);
    if (a.end <= b.end) i++;
    if (b.end <= a.end) j++;
  }
  return sum;
}

function segmentDifference(a: Segment, b: Segment): number {
  if (a.isUnit && b.isUnit) return (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
  if (a.isUnit && b.start <= a.start && a.end <= b.end) return (a.end - a.start) ** 2;
  if (b.isUnit && a.start <= b.start && b.end <= a.end) return (b.end - b.start) ** 2;
  return 0;
}

/** What would be observed if the units and gaps of all people were put together in every possible way. */
function expectedDisagreement(people: readonly (readonly Segment[])[], length: number): number {
  const lengths = people
    .flat()
    .filter(({ isUnit }) => isUnit)
    .map(({ start, end }) => end - start);
  const gaps = people
    .flat()
    .filter(({ isUnit }) => !isUnit)
    .map(({ start, end }) => end - start)
    .sort((a, b) => b - a);
  const whole = people.length * length;
  let sum = 0;
  let within = 0;
  for (const unit of lengths) {
    within += unit * (unit - 1);
    sum += ((lengths.length - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit);
    for (const gap of gaps) {
      if (gap < unit) break;
      sum += unit ** 2 * (gap - unit + 1);
    }
  }
  const ways = whole * (whole - 1) - within;
  return ways > 0 ? ((2 / length) * sum) / ways : 0;
}
