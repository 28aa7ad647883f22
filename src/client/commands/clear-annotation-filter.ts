import { NO_FILTER } from '../annotations-view/filter.js';
import type { CommandHandler, Services } from './services.js';

/** Lists all annotations again. */
export function clearAnnotationFilter({ view }: Services): CommandHandler {
  return async () => {
    view.setFilter(NO_FILTER);
    return Promise.resolve();
  };
}
