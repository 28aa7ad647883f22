import * as vscode from 'vscode';
import { exportArguments } from '../export/export-arguments.js';
import { exportSittings } from '../export/export-sittings.js';
import { findSittings } from '../export/find-sittings.js';
import type { CommandHandler, Services } from './services.js';

/** Exports every sitting of the workspace. */
export function exportWorkspace(services: Services): CommandHandler {
  return async (...args) => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder with transcripts first.'));
      return;
    }
    const sittings = await findSittings(
      folders.map(({ uri }) => uri),
      services.log,
    );
    if (sittings) await exportSittings(services, sittings, exportArguments(args).target);
  };
}
