import type { Range } from '../../core/text/offsets.js';

/** How many ways there are to show spans that share words; what lies deeper looks like the deepest. */
export const MAX_DEPTH = 3;

/**
 * In which of the ways each span is shown so that spans that share characters look different: the first that none of the
 * spans before it takes at the same place.
 * @param spans ascending by start, the longer first
 * @returns for each span its way, from 0, and whether it shares characters with another
 */
export function nesting(spans: readonly Range[]): { readonly depth: number; readonly overlaps: boolean }[] {
  const overlaps = spans.map(() => false);
  const depths: number[] = [];
  let open: { index: number; end: number; depth: number }[] = [];
  spans.forEach(({ start, end }, index) => {
    open = open.filter((other) => other.end > start);
    for (const other of open) {
      overlaps[other.index] = true;
      overlaps[index] = true;
    }
    const taken = new Set(open.map(({ depth }) => depth));
    let depth = 0;
    while (taken.has(depth) && depth < MAX_DEPTH) depth++;
    depths.push(depth);
    open.push({ index, end, depth });
  });
  return depths.map((depth, index) => ({ depth, overlaps: overlaps[index] ?? false }));
}
