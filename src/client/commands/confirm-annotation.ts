import * as vscode from 'vscode';
import { confirmPlace } from '../annotations/attach-annotation.js';
import { chosenAnnotation } from '../annotations/chosen-annotation.js';
import type { CommandHandler, Services } from './services.js';

/** Takes the place of an annotation that was found by likeness, or whose words were edited, for the right one. */
export function confirmAnnotation({ store }: Services): CommandHandler {
  return async (argument) => {
    const chosen = await chosenAnnotation(store, argument);
    if (!chosen) return;
    if (chosen.annotation.range) return confirmPlace(store, chosen);
    void vscode.window.showInformationMessage(vscode.l10n.t('It has no place: select its words and attach it there.'));
  };
}
