import { describe, expect, it } from 'vitest';
import { brokenNumbers } from '../../bench/cross-checks/page-numbers.ts';

const pages = (...numbers: (number | null)[]) => numbers.map((number, source) => ({ number, source }));

describe('page numbers', () => {
  it('run on, pages without a number between them', () => {
    expect(brokenNumbers(pages(null, null, 5309, 5310, null, 5312))).toEqual([]);
  });

  it('break where one is missing, doubled or misread, once each', () => {
    expect(brokenNumbers(pages(1, 3, 4, 4, 5))).toEqual([
      { source: 1, expected: 2, number: 3 },
      { source: 3, expected: 5, number: 4 },
    ]);
  });
});
