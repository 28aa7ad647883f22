import * as vscode from 'vscode';
import { annotatedEditor } from '../annotations/annotated-editor.js';
import type { CommandHandler, Services } from './services.js';

/** Shows the transcript beside the file as it was before its first change. */
export function compareWithOriginal(services: Services): CommandHandler {
  return async () => {
    const found = await annotatedEditor(services);
    if (!found || (await services.originals.compare(found.transcript))) return;
    const text = vscode.l10n.t('The original of this transcript was not kept.');
    void vscode.window.showInformationMessage(text);
  };
}
