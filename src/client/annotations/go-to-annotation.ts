import * as vscode from 'vscode';
import { goToPlace } from '../commands/go-to-place.js';
import type { CommandHandler, Services } from '../commands/services.js';
import { annotatedEditor } from './annotated-editor.js';

/** Goes to the next or previous annotation of the transcript in front, beyond its end to the other end. */
export function goToAnnotation(services: Services, direction: 'next' | 'previous'): CommandHandler {
  return async () => {
    const found = await annotatedEditor(services);
    if (!found) return;
    const { editor, transcript } = found;
    const places = transcript.standOff.annotations().flatMap(({ range }) => (range ? [range] : []));
    if (goToPlace(editor, transcript, places, direction) < 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This transcript has no annotations.'));
      return;
    }
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  };
}
