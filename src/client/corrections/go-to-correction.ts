import * as vscode from 'vscode';
import { annotatedEditor } from '../annotations/annotated-editor.js';
import { announce } from '../annotations/give-label.js';
import type { CommandHandler, Services } from '../commands/services.js';
import { attributionText } from './whose.js';
import { changeText } from './wording.js';

/** Goes to the next or previous corrected place of the transcript in front, beyond its end to the other end. */
export function goToCorrection(services: Services, direction: 'next' | 'previous'): CommandHandler {
  return async () => {
    const found = await annotatedEditor(services);
    if (!found) return;
    const { editor, transcript } = found;
    const offset = editor.document.offsetAt(editor.selection.start);
    const places = services.corrections.of(transcript);
    const at =
      direction === 'next'
        ? places.findIndex(({ start }) => start > offset)
        : places.findLastIndex(({ start }) => start < offset);
    const index = at >= 0 ? at : direction === 'next' ? 0 : places.length - 1;
    const correction = places[index];
    if (!correction) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Nothing has been changed in this transcript.'));
      return;
    }
    const range = transcript.rangeOf(correction);
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
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
