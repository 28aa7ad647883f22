import type { IgnoreRecord } from '../../core/model/sidecar.js';

/** More would not be read. */
const MOST = 12;

/** The reasons that people gave, the most frequent first, the latest first among equals. */
export function commonReasons(records: readonly Pick<IgnoreRecord, 'reason' | 'created'>[]): string[] {
  const uses = new Map<string, { count: number; last: string }>();
  for (const { reason, created } of records) {
    if (reason === '') continue;
    const { count, last } = uses.get(reason) ?? { count: 0, last: '' };
    uses.set(reason, { count: count + 1, last: created > last ? created : last });
  }
  return [...uses]
    .sort(([, a], [, b]) => b.count - a.count || (a.last < b.last ? 1 : -1))
    .slice(0, MOST)
    .map(([reason]) => reason);
}
