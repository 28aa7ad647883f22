import type { ReviewState } from './page-reviews.js';

/** How many pages of a file or a sitting have been read through. */
export interface ReviewProgress {
  readonly pages: number;
  readonly reviewed: number;
  readonly changed: number;
  readonly unreviewed: number;
}

/** The progress of one file. */
export function reviewProgress(states: readonly ReviewState[]): ReviewProgress {
  const count = (state: ReviewState) => states.filter((one) => one === state).length;
  return {
    pages: states.length,
    reviewed: count('reviewed'),
    changed: count('changed'),
    unreviewed: count('unreviewed'),
  };
}

/** The progress of several files together, as of a sitting. */
export function totalProgress(files: readonly ReviewProgress[]): ReviewProgress {
  const sum = (part: keyof ReviewProgress) => files.reduce((total, file) => total + file[part], 0);
  return { pages: sum('pages'), reviewed: sum('reviewed'), changed: sum('changed'), unreviewed: sum('unreviewed') };
}
