import * as vscode from 'vscode';
import type { QueueProgress } from './review-queue.js';

/** How far a review is, in words. */
export function progressText({ pages, reviewed, changed, isCounted }: QueueProgress): string {
  const count = isCounted ? String(pages) : `${pages}…`;
  const done =
    pages === 1 && isCounted
      ? vscode.l10n.t('{0} of 1 page reviewed', reviewed)
      : vscode.l10n.t('{0} of {1} pages reviewed', reviewed, count);
  return changed === 0 ? done : vscode.l10n.t('{0}, {1} changed since', done, changed);
}
