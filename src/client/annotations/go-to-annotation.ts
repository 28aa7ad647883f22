import * as vscode from 'vscode';
import type { CommandHandler, Services } from '../commands/services.js';
import { annotatedEditor } from './annotated-editor.js';

/** Goes to the next or previous annotation of the transcript in front, beyond its end to the other end. */
export function goToAnnotation(services: Services, direction: 'next' | 'previous'): CommandHandler {
  return async () => {
    const found = await annotatedEditor(services);
    if (!found) return;
    const { editor, transcript } = found;
    const offset = editor.document.offsetAt(editor.selection.start);
    const places = transcript.standOff.annotations().flatMap(({ range }) => (range ? [range] : []));
    const next =
      direction === 'next'
        ? (places.find(({ start }) => start > offset) ?? places[0])
        : (places.findLast(({ start }) => start < offset) ?? places.at(-1));
    if (!next) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This transcript has no annotations.'));
      return;
    }
    const range = transcript.rangeOf(next);
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  };
}
