import type { FileReviews, ReviewedPage } from './file-reviews.js';
import type { OpenTranscript } from '../stand-off/store.js';

/** The page that a place stands on, in UTF-16 offsets of the present text. */
export async function pageAt(
  reviews: FileReviews,
  { document }: OpenTranscript,
  offset: number,
): Promise<ReviewedPage | undefined> {
  const review = await reviews.of(document.uri);
  return review?.pages.findLast(({ start }) => start <= offset);
}
