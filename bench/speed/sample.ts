/** Times of one thing, in milliseconds. */
export interface Sample {
  readonly median: number;
  /** 10th and 90th percentile. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** @param times at least one */
export function sampleOf(times: readonly number[]): Sample {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.1),
    high: quantile(sorted, 0.9),
    count: times.length,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** `12.3 ms (11.9–14.0)`: median and spread, with as many places as mean something. */
export function shownSample({ median, low, high, count }: Sample): string {
  const spread = count > 1 ? ` (${places(low)}–${places(high)})` : '';
  return `${places(median)} ms${spread}`;
}

/** A time in milliseconds with about three digits. */
export function places(milliseconds: number): string {
  if (milliseconds >= 100) return milliseconds.toFixed(0);
  return milliseconds.toFixed(milliseconds >= 10 ? 1 : 2);
}
