import { chooseFilter } from '../annotations-view/choose-filter.js';
import type { CommandHandler, Services } from './services.js';

/** Lets a person choose which annotations the view lists. */
export function filterAnnotations({ view }: Services): CommandHandler {
  return async () => {
    const { labels } = await view.project();
    const filter = await chooseFilter(view.entries(), labels, view.filter);
    if (filter) view.setFilter(filter);
  };
}
