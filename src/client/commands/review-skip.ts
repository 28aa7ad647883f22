import type { CommandHandler, Services } from './services.js';

/** Leaves what is shown for later. */
export function reviewSkip({ review }: Services): CommandHandler {
  return () => review.skip();
}
