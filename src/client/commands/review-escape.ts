import type { CommandHandler, Services } from './services.js';

/** Gives the keys back after writing, else ends the review. */
export function reviewEscape({ review }: Services): CommandHandler {
  return () => review.escape();
}
