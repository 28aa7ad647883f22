import * as vscode from 'vscode';
import { chosenAnnotation } from '../annotations/chosen-annotation.js';
import { showPlace } from '../annotations/show-place.js';
import type { CommandHandler, Services } from './services.js';

/** Opens the discussion of an annotation. */
export function discussAnnotation({ store, discussions }: Services): CommandHandler {
  return async (argument) => {
    const chosen = await chosenAnnotation(store, argument);
    if (!chosen) return;
    const { transcript, annotation } = chosen;
    if (!annotation.range) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('It has no place: select its words and attach it there.'),
      );
      return;
    }
    await showPlace(transcript, annotation.range, { unit: annotation.record.unit });
    discussions.open({ uri: transcript.document.uri.toString(), id: annotation.record.id });
  };
}
