import type { PlacedPage, Sitting } from '../model/sitting.js';

/** What is added to the place of a page to get its number, where no page prints one. */
const FROM_ONE = 1;

/**
 * Numbers of pages as printed; where none is, as most printed numbers count it: 1, 2, … where no page has a number.
 * @param printed the numbers of all pages in their order, null where none is printed
 */
export function countedNumbers(printed: readonly (number | null)[]): number[] {
  const distances = printed.flatMap((number, index) => (number === null ? [] : [number - index]));
  const usual = mostFrequent(distances) ?? FROM_ONE;
  return printed.map((number, index) => number ?? index + usual);
}

/** The number that occurs most often, the first of equals; null where there are none. */
export function mostFrequent(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: number | null = null;
  let most = 0;
  for (const [number, count] of counts) {
    if (count > most) [best, most] = [number, count];
  }
  return best;
}

/** The pages of a sitting with the numbers that they have by `countedNumbers`, in order; empty pages count. */
export function numberedPages({ extracts }: Sitting): ReadonlyMap<PlacedPage, number> {
  const pages = extracts.flatMap((extract) => extract.pages);
  const numbers = countedNumbers(pages.map(({ page }) => page.header?.number ?? null));
  return new Map(pages.map((placed, index) => [placed, numbers[index] ?? index + FROM_ONE]));
}

/** Whether any page of a sitting prints its number. */
export function printsPageNumbers({ extracts }: Sitting): boolean {
  return extracts.some(({ pages }) => pages.some(({ page }) => typeof page.header?.number === 'number'));
}
