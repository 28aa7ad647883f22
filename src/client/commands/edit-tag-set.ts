import { transcriptEditor } from './transcript-editor.js';
import { openTagSet } from '../annotations/tag-set-file.js';
import type { CommandHandler, Services } from './services.js';

/** Opens the tag set of the project. */
export function editTagSet({ projects }: Services): CommandHandler {
  return async () => {
    const editor = transcriptEditor();
    if (editor) await openTagSet(projects, editor.document);
  };
}
