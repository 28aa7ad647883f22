import type { CommandHandler, Services } from './services.js';

/** Begins the review: single keys decide about what is shown until Escape ends it. */
export function startReview({ review }: Services): CommandHandler {
  return () => review.start();
}
