import * as vscode from 'vscode';
import { annotatedEditor } from '../annotations/annotated-editor.js';
import { announce } from '../annotations/give-label.js';
import { goToPlace } from '../commands/go-to-place.js';
import type { CommandHandler, Services } from '../commands/services.js';
import { attributionText } from './whose.js';
import { changeText } from './wording.js';

/** Goes to the next or previous corrected place of the transcript in front, beyond its end to the other end. */
export function goToCorrection(services: Services, direction: 'next' | 'previous'): CommandHandler {
  return async () => {
    const found = await annotatedEditor(services);
    if (!found) return;
    const { editor, transcript } = found;
    const places = services.corrections.of(transcript);
    const index = goToPlace(editor, transcript, places, direction);
    const correction = places[index];
    if (!correction) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Nothing has been changed in this transcript.'));
      return;
    }
    announce(
      vscode.l10n.t(
        'Correction {0} of {1}: {2}, {3}',
        index + 1,
        places.length,
        changeText(correction.record),
        attributionText(correction.record),
      ),
    );
  };
}
