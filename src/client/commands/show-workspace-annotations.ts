import { ANNOTATIONS_VIEW } from '../contributions/annotations-view.js';
import * as vscode from 'vscode';
import type { CommandHandler, Services } from './services.js';

/** Lists the annotations of all texts of the workspace. */
export function showWorkspaceAnnotations({ view }: Services): CommandHandler {
  return async () => {
    view.setScope('workspace');
    await vscode.commands.executeCommand(`${ANNOTATIONS_VIEW}.focus`);
  };
}
