import { NO_FILTER } from '../annotations-view/filter.js';
import { isGroup } from '../annotations-view/nodes.js';
import type { CommandHandler, Services } from './services.js';

/** Lists the annotations of one label; where they alone are listed already, all of them again. */
export function showOnlyLabel({ view }: Services): CommandHandler {
  return async (argument) => {
    if (!isGroup(argument) || argument.group.kind !== 'label') return;
    const { name } = argument.group;
    const { labels } = view.filter;
    const isOnly = labels.length === 1 && labels[0] === name;
    view.setFilter(isOnly ? NO_FILTER : { ...NO_FILTER, labels: [name] });
    return Promise.resolve();
  };
}
