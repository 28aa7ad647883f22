import * as vscode from 'vscode';
import { REVIEW_VIEW } from '../contributions/review-views.js';
import type { CommandHandler } from './services.js';

/** Shows the pages with what is open on them. */
export function showReview(): CommandHandler {
  return async () => {
    await vscode.commands.executeCommand(`${REVIEW_VIEW}.focus`);
  };
}
