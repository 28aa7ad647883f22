import * as vscode from 'vscode';
import { exportArguments } from '../export/export-arguments.js';
import { exportSittings } from '../export/export-sittings.js';
import { findSittings } from '../export/find-sittings.js';
import { parent } from '../paths.js';
import type { CommandHandler, Services } from './services.js';
import { transcriptEditor } from './transcript-editor.js';

/** Exports folders as sittings: those selected in the explorer, or the one that the transcript in front lies in. */
export function exportSitting(services: Services): CommandHandler {
  return async (...args) => {
    const { uris, target } = exportArguments(args);
    const folders = uris.length > 0 ? await Promise.all(uris.map(folderOf)) : folderOfEditor();
    const sittings = folders.length > 0 ? await findSittings(folders, services.log) : undefined;
    if (sittings) await exportSittings(services, sittings, target);
  };
}

/** The editor title hands over a file: its folder is meant. */
async function folderOf(uri: vscode.Uri): Promise<vscode.Uri> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return (type & vscode.FileType.Directory) === 0 ? parent(uri) : uri;
}

function folderOfEditor(): vscode.Uri[] {
  const editor = transcriptEditor();
  if (!editor) return [];
  if (!editor.document.isUntitled) return [parent(editor.document.uri)];
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Save the transcript first: a new document is in no folder.'),
  );
  return [];
}
