import * as vscode from 'vscode';
import { applyRepairs, findRepairs } from '../preview/repairs.js';
import type { CommandHandler, Services } from './services.js';
import { transcriptEditor } from './transcript-editor.js';

/** Makes every repair that cannot change what was said. */
export function fixAllSafe({ server, store, teller }: Services): CommandHandler {
  return async () => {
    const editor = transcriptEditor();
    if (!editor) return;
    const found = await findRepairs({ server, teller }, editor.document, 'safe');
    if (found.repairs.length > 0) await applyRepairs(store, found);
    else void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to repair safely.'));
  };
}
