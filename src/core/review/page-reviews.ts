import type { ReviewRecord } from '../model/sidecar.js';

/** `changed`: a person has read the page through, and it is not the same any more. */
export type ReviewState = 'unreviewed' | 'reviewed' | 'changed';

/** A page as it is now. */
export interface HashedPage {
  /** Place in the file, from 0. */
  readonly index: number;
  /** Printed number. */
  readonly number: number | null;
  /** Hash of its text (`pageText`). */
  readonly sha256: string;
}

/** Whether a page has been read through. */
export interface PageReview {
  readonly state: ReviewState;
  /** The review that counts, or that was for an earlier text of the page. */
  readonly record: ReviewRecord | null;
}

/**
 * The state of each page of a file. A review belongs to the page that has the text that was read, wherever it stands now:
 * a page that is inserted before it changes nothing. Only what is left then is a review of an earlier text: of the page
 * with the same printed number, or, where a number is missing, at the same place.
 * @param pages all pages of the file
 * @returns one for each page, same order
 */
export function pageReviews(pages: readonly HashedPage[], records: readonly ReviewRecord[]): PageReview[] {
  const reviews = new Map<HashedPage, PageReview>();
  const hashes = new Set(pages.map(({ sha256 }) => sha256));
  const byHash = pairs(pages, records, (page, record) => page.sha256 === record.sha256);
  for (const { page, record } of byHash) reviews.set(page, { state: 'reviewed', record });
  const left = pages.filter((page) => !reviews.has(page));
  const lapsed = records.filter(({ sha256 }) => !hashes.has(sha256));
  for (const { page, record } of pairs(left, lapsed, isEarlierText)) reviews.set(page, { state: 'changed', record });
  return pages.map((page) => reviews.get(page) ?? { state: 'unreviewed', record: null });
}

function isEarlierText({ index, number }: HashedPage, record: ReviewRecord): boolean {
  return number === null || record.page === null ? index === record.index : number === record.page;
}

interface Pair {
  readonly page: HashedPage;
  readonly record: ReviewRecord;
}

/** Pages and records that belong together, each in one pair at most; the nearest and then the latest first. */
function pairs(
  pages: readonly HashedPage[],
  records: readonly ReviewRecord[],
  belong: (page: HashedPage, record: ReviewRecord) => boolean,
): Pair[] {
  const possible = pages.flatMap((page) =>
    records.filter((record) => belong(page, record)).map((record): Pair => ({ page, record })),
  );
  const taken = new Set<HashedPage | ReviewRecord>();
  return possible.sort(byNearness).filter(({ page, record }) => {
    if (taken.has(page) || taken.has(record)) return false;
    taken.add(page).add(record);
    return true;
  });
}

function byNearness(a: Pair, b: Pair): number {
  return distance(a) - distance(b) || Date.parse(b.record.created) - Date.parse(a.record.created);
}

/** The printed number tells a page, then its place. */
function distance({ page, record }: Pair): number {
  const isSameNumber = page.number !== null && page.number === record.page;
  return isSameNumber ? -1 : Math.abs(page.index - record.index);
}
