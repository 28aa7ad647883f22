import { chosenAnnotation } from '../annotations/chosen-annotation.js';
import { editAnnotation as edit } from '../annotations/edit-annotation.js';
import type { CommandHandler, Services } from './services.js';

/** Changes label, attributes and note of an annotation. */
export function editAnnotation({ store, projects }: Services): CommandHandler {
  return async (argument) => {
    const chosen = await chosenAnnotation(store, argument);
    if (chosen) await edit(store, await projects.of(chosen.transcript.document), chosen);
  };
}
