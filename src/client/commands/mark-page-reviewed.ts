import * as vscode from 'vscode';
import { annotatedEditor } from '../annotations/annotated-editor.js';
import { announce } from '../annotations/give-label.js';
import { markPageReviewed as mark, pageName, pageStateText } from '../review/mark-page.js';
import { chosenPages } from '../review/chosen-pages.js';
import { pageAt } from '../review/page-at.js';
import type { CommandHandler, Services } from './services.js';

/** Signs pages as read through: those of a line of the review view, or the one at the cursor. */
export function markPageReviewed(services: Services): CommandHandler {
  return async (argument) => {
    const chosen = (await chosenPages(services, argument)) ?? (await pageAtCursor(services));
    if (!chosen) return;
    const { transcript, pages } = chosen;
    for (const page of pages.filter(({ state }) => state !== 'reviewed')) {
      if (!(await mark(services.store, transcript, page))) return;
    }
    const [first] = pages;
    if (!first) return;
    announce(
      first.state === 'reviewed'
        ? `${pageName(first)}: ${pageStateText(first)}`
        : vscode.l10n.t('{0} reviewed', pageName(first)),
    );
  };
}

async function pageAtCursor(services: Services): ReturnType<typeof chosenPages> {
  const found = await annotatedEditor(services);
  if (!found) return undefined;
  const { editor, transcript } = found;
  const page = await pageAt(services.fileReviews, transcript, editor.document.offsetAt(editor.selection.active));
  return page && { transcript, pages: [page] };
}
