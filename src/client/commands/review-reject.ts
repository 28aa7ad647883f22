import type { CommandHandler, Services } from './services.js';

/** Ignores the problem that is shown, with a reason. */
export function reviewReject({ review }: Services): CommandHandler {
  return () => review.reject();
}
