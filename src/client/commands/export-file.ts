import * as vscode from 'vscode';
import { isTranscript } from '../../core/recognize/recognize.js';
import { decode } from '../../core/text/decode.js';
import { TRANSCRIPT } from '../documents.js';
import { exportArguments } from '../export/export-arguments.js';
import { exportSittings } from '../export/export-sittings.js';
import { sittingOfFile } from '../export/sitting-files.js';
import { basename } from '../paths.js';
import type { CommandHandler, Services } from './services.js';
import { transcriptEditor } from './transcript-editor.js';

/** Exports single files, each as a document of its own: those selected in the explorer, or the transcript in front. */
export function exportFile(services: Services): CommandHandler {
  return async (...args) => {
    const { uris, target } = exportArguments(args);
    const editor = uris.length > 0 ? undefined : transcriptEditor();
    const files = editor ? [editor.document.uri] : await wantedFiles(uris);
    if (files.length > 0) await exportSittings(services, files.map(sittingOfFile), target);
  };
}

/** The files, unless one does not look like a transcript and nobody insists. */
async function wantedFiles(uris: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  for (const uri of uris) {
    if (await seemsTranscript(uri)) continue;
    const anyway = vscode.l10n.t('Export All the Same');
    const question = vscode.l10n.t('{0} does not look like a transcript.', basename(uri));
    if ((await vscode.window.showWarningMessage(question, { modal: true }, anyway)) !== anyway) return [];
  }
  return uris;
}

/** What a person made a transcript is one; bytes that are no text are for the server to refuse, with the reason. */
async function seemsTranscript(uri: vscode.Uri): Promise<boolean> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.languageId === TRANSCRIPT || isTranscript(open.getText());
  const decoded = decode(await vscode.workspace.fs.readFile(uri));
  return !('text' in decoded) || isTranscript(decoded.text);
}
