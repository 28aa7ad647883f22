import type { CommandHandler, Services } from './services.js';

/** Goes back to what was shown before. */
export function reviewBack({ review }: Services): CommandHandler {
  return () => review.back();
}
