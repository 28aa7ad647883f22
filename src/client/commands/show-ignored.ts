import * as vscode from 'vscode';
import { IGNORED_VIEW } from '../contributions/review-views.js';
import type { CommandHandler } from './services.js';

/** Shows the list of what is ignored in the transcript in front. */
export function showIgnored(): CommandHandler {
  return async () => {
    await vscode.commands.executeCommand(`${IGNORED_VIEW}.focus`);
  };
}
