import { setResolved } from '../discussion/set-resolved.js';
import type { CommandHandler, Services } from './services.js';

/** Marks a discussion as resolved. */
export function resolveDiscussion(services: Services): CommandHandler {
  return setResolved(services, true);
}
