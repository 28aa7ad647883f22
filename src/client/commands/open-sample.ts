import * as vscode from 'vscode';
import { TRANSCRIPT } from '../documents.js';
import type { CommandHandler, Services } from './services.js';

/** Opens a copy of the sample page, which belongs to nobody: whatever is tried on it harms nothing. */
export function openSample({ extension }: Services): CommandHandler {
  return async () => {
    const sample = vscode.Uri.joinPath(extension.extensionUri, 'media', 'walkthrough', 'reference-extract.txt');
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: TRANSCRIPT, content }));
  };
}
