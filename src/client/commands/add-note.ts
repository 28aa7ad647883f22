import * as vscode from 'vscode';
import { annotatedEditor } from '../annotations/annotated-editor.js';
import { targetsAt } from '../annotations/targets.js';
import { writeNote } from '../annotations/write-note.js';
import type { CommandHandler, Services } from './services.js';

/** Writes a note on what is selected, or on the interjection, turn or page at the cursor. */
export function addNote(services: Services): CommandHandler {
  return async () => {
    const found = await annotatedEditor(services);
    if (!found) return;
    const [target] = await targetsAt(found.editor, services.server, ['selection']);
    if (target) await writeNote(services.store, found.transcript, target);
    else void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to note here: select words.'));
  };
}
