import { chosenAnnotation } from '../annotations/chosen-annotation.js';
import { editAnnotation as edit } from '../annotations/edit-annotation.js';
import { FOCUSED_LINE } from '../contributions/annotation-commands.js';
import type { CommandHandler, Services } from './services.js';

/** Changes label, attributes and note of an annotation. */
export function editAnnotation({ store, projects, view }: Services): CommandHandler {
  return async (argument) => {
    const target = argument === FOCUSED_LINE ? await view.focusedAnnotation() : argument;
    if (target === null) return;
    const chosen = await chosenAnnotation(store, target);
    if (chosen) await edit(store, await projects.of(chosen.transcript.document), chosen);
  };
}
