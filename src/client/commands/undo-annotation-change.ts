import * as vscode from 'vscode';
import { announce } from '../annotations/give-label.js';
import type { CommandHandler, Services } from './services.js';

/** Takes back the last change of annotations, notes or reviews. The text has an undo of its own. */
export function undoAnnotationChange({ store }: Services): CommandHandler {
  return async () => {
    const title = await store.undo();
    announce(
      title === undefined ? vscode.l10n.t('There is nothing to take back.') : vscode.l10n.t('Taken back: {0}', title),
    );
  };
}
