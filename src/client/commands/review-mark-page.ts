import type { CommandHandler, Services } from './services.js';

/** Signs the page at the cursor as read through and goes on. */
export function reviewMarkPage({ review }: Services): CommandHandler {
  return () => review.markPage();
}
