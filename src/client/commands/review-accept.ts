import type { CommandHandler, Services } from './services.js';

/** Makes the repair that is offered for what is shown. */
export function reviewAccept({ review }: Services): CommandHandler {
  return () => review.accept();
}
