import { VIEW_CONTAINER, VIEWS } from '../../src/client/contributions/views.js';
import type { ManifestTexts } from './manifest-texts.js';

/** `contributes.viewsContainers`, `.views` and `.viewsWelcome`. */
export function viewContributions(texts: ManifestTexts): Readonly<Record<string, unknown>> {
  const nameOf = (id: string): string => id.replace(/^plenar\./u, '');
  return {
    viewsContainers: { activitybar: [VIEW_CONTAINER] },
    views: {
      [VIEW_CONTAINER.id]: VIEWS.map(({ id, name, when, visibility }) => ({
        id,
        name: texts.reference(`view.${nameOf(id)}`, name),
        icon: VIEW_CONTAINER.icon,
        when,
        ...(visibility !== undefined && { visibility }),
      })),
    },
    viewsWelcome: VIEWS.flatMap(({ id, welcome }) =>
      welcome.map(({ key, text, when }) => ({
        view: id,
        contents: texts.reference(`view.${nameOf(id)}.${key}`, text),
        when,
      })),
    ),
  };
}
