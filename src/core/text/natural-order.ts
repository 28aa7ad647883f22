const collator = new Intl.Collator('de', { numeric: true });

/** Orders names as people number pages: `9.txt` before `10.txt`; the same on every machine. */
export function naturalOrder(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
