import type { CommandHandler, Services } from './services.js';

/** Lets a person write in the review; the keys are letters until Escape. */
export function reviewEdit({ review }: Services): CommandHandler {
  return () => review.edit();
}
