import * as vscode from 'vscode';
import { chosenAnnotation } from '../annotations/chosen-annotation.js';
import { withDependents } from '../annotations/give-label.js';
import { FOCUSED_LINE } from '../contributions/annotation-commands.js';
import type { CommandHandler, Services } from './services.js';

/** Deletes an annotation with its discussion and relations, and offers to take that back. */
export function deleteAnnotation({ store, view }: Services): CommandHandler {
  return async (argument) => {
    const target = argument === FOCUSED_LINE ? await view.focusedAnnotation() : argument;
    if (target === null) return;
    const chosen = await chosenAnnotation(store, target);
    if (!chosen) return;
    const { transcript, annotation } = chosen;
    const name = annotation.record.label ?? vscode.l10n.t('A note');
    await store.change(transcript, {
      title: vscode.l10n.t('Delete “{0}”', name),
      remove: withDependents(transcript, annotation.record.id),
    });
    const undo = vscode.l10n.t('Undo');
    void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” deleted', name), undo).then((answer) => {
      if (answer === undo) void vscode.commands.executeCommand('plenar.undoAnnotationChange');
    });
  };
}
