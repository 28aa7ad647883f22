import { ANNOTATIONS_VIEW } from '../contributions/annotations-view.js';
import * as vscode from 'vscode';
import type { CommandHandler, Services } from './services.js';

/** Lists the annotations of the transcript in front. */
export function showFileAnnotations({ view }: Services): CommandHandler {
  return async () => {
    view.setScope('file');
    await vscode.commands.executeCommand(`${ANNOTATIONS_VIEW}.focus`);
  };
}
