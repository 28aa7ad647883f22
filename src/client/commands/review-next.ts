import type { CommandHandler, Services } from './services.js';

/** Goes to the next thing to look at. */
export function reviewNext({ review }: Services): CommandHandler {
  return () => review.next();
}
