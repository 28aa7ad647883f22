import * as vscode from 'vscode';
import type { ReviewScope } from '../review/review-files.js';
import type { CommandHandler, Services } from './services.js';

/** Lets a person choose what the review goes over. */
export function chooseReviewScope({ reviewQueue }: Services): CommandHandler {
  return async () => {
    const items: (vscode.QuickPickItem & { readonly scope: ReviewScope })[] = [
      { label: vscode.l10n.t('The file in front'), scope: 'file' },
      { label: vscode.l10n.t('The sitting that it belongs to'), scope: 'sitting' },
      { label: vscode.l10n.t('All transcripts of the workspace'), scope: 'workspace' },
    ];
    const marked = items.map((item) => ({
      ...item,
      ...(item.scope === reviewQueue.scope && { description: vscode.l10n.t('now') }),
    }));
    const chosen = await vscode.window.showQuickPick(marked, { title: vscode.l10n.t('What is reviewed?') });
    if (chosen) await reviewQueue.setScope(chosen.scope);
  };
}
