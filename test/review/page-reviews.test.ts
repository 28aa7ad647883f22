import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewRecord } from '../../src/core/model/sidecar.ts';
import { hessen } from '../../src/core/profiles/hessen.ts';
import { parsePage, FIRST_PAGE } from '../../src/core/parse/page.ts';
import { splitPages } from '../../src/core/parse/split-pages.ts';
import { countEvidence, evidenceOf } from '../../src/core/parse/file-evidence.ts';
import { pageReviews, type HashedPage, type ReviewState } from '../../src/core/review/page-reviews.ts';
import { pageText } from '../../src/core/review/page-text.ts';
import { reviewProgress, totalProgress } from '../../src/core/review/progress.ts';

const folder = join(import.meta.dirname, '..', '..', 'samples', 'hessen-20-064');

/** Ten pages of a sitting, each with its printed number. */
const PAGES = readdirSync(folder)
  .sort()
  .slice(10, 20)
  .map((name) => readFileSync(join(folder, name), 'utf8'));

function hashed(text: string): HashedPage[] {
  return splitPages(text, hessen).map((range, index) => {
    const page = text.slice(range.start, range.end);
    const { header } = parsePage(page, hessen, evidenceOf([countEvidence(page)]), FIRST_PAGE);
    const sha256 = createHash('sha256').update(pageText(text, range)).digest('hex');
    return { index, number: header?.number ?? null, sha256 };
  });
}

function review({ index, number, sha256 }: HashedPage, created = '2026-11-26T20:00:00Z'): ReviewRecord {
  return { record: 'review', id: `${String(index)} ${created}`, index, page: number, sha256, creator: 'Anna', created };
}

function states(text: string, records: readonly ReviewRecord[]): ReviewState[] {
  return pageReviews(hashed(text), records).map(({ state }) => state);
}

const SITTING = PAGES.join('');
const ALL = hashed(SITTING).map((page) => review(page));

describe('pages that were read through', () => {
  it('are so as long as their text is the same', () => {
    expect(ALL).toHaveLength(10);
    expect(new Set(states(SITTING, ALL))).toEqual(new Set(['reviewed']));
    expect(states(SITTING, [])).toEqual(Array(10).fill('unreviewed'));
    expect(states(SITTING.replaceAll('\n', '\r\n'), ALL)).toEqual(Array(10).fill('reviewed'));
  });

  it('stay so when pages come, go and change elsewhere', () => {
    fc.assert(
      fc.property(fc.subarray(PAGES, { minLength: 1 }), fc.nat(9), fc.nat(9), (kept, place, changed) => {
        const there = PAGES.filter((page) => kept.includes(page));
        const records = hashed(there.join('')).map((page) => review(page));
        const now = PAGES.map((page, index) => (index === changed ? page.replace(/[aeiou]/u, 'x') : page));
        const expected = PAGES.map((page, index): ReviewState =>
          kept.includes(page) ? (index === changed ? 'changed' : 'reviewed') : 'unreviewed',
        );
        expect(states(now.join(''), records)).toEqual(expected);
        const without = now.filter((_, index) => index !== place);
        expect(states(without.join(''), records)).toEqual(expected.filter((_, index) => index !== place));
      }),
      { numRuns: 30 },
    );
  });

  it('without a number are known by their place', () => {
    const [page] = hashed(PAGES[0]!.slice(200));
    expect(page?.number).toBeNull();
    const other = { ...page!, sha256: '0'.repeat(64) };
    expect(pageReviews([other], [review(page!)])[0]?.state).toBe('changed');
    expect(pageReviews([{ ...other, index: 1 }], [review(page!)])[0]?.state).toBe('unreviewed');
    expect(pageReviews([{ ...other, number: 7 }], [review({ ...page!, number: 8 })])[0]?.state).toBe('unreviewed');
  });

  it('that are alike are told apart by number and place; each review counts for one', () => {
    const sha256 = 'a'.repeat(64);
    const page = (index: number, number: number | null): HashedPage => ({ index, number, sha256 });
    const [one, two, three] = [page(0, 1), page(1, 2), page(2, null)];
    expect(pageReviews([one, two, three], [review(two)]).map(({ state }) => state)).toEqual([
      'unreviewed',
      'reviewed',
      'unreviewed',
    ]);
    expect(pageReviews([one, two, three], [review(three)]).map(({ state }) => state)).toEqual([
      'unreviewed',
      'unreviewed',
      'reviewed',
    ]);
  });

  it('by several people name the last', () => {
    const [page] = hashed(SITTING);
    const late = review(page!, '2026-11-26T23:00:00+01:00');
    const early = review(page!, '2026-11-26T21:30:00Z');
    expect(pageReviews([page!], [early, late])[0]).toEqual({ state: 'reviewed', record: late });
    const changed = { ...page!, sha256: '0'.repeat(64) };
    expect(pageReviews([changed], [late, early])[0]).toEqual({ state: 'changed', record: late });
  });

  it('are counted', () => {
    const file = reviewProgress(['reviewed', 'changed', 'unreviewed', 'reviewed']);
    expect(file).toEqual({ pages: 4, reviewed: 2, changed: 1, unreviewed: 1 });
    expect(totalProgress([file, reviewProgress(['changed'])])).toEqual({
      pages: 5,
      reviewed: 2,
      changed: 2,
      unreviewed: 1,
    });
    expect(totalProgress([])).toEqual({ pages: 0, reviewed: 0, changed: 0, unreviewed: 0 });
  });
});
