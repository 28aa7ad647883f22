import { setResolved } from '../discussion/set-resolved.js';
import type { CommandHandler, Services } from './services.js';

/** Takes a discussion up again. */
export function reopenDiscussion(services: Services): CommandHandler {
  return setResolved(services, false);
}
