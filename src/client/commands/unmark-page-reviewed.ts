import * as vscode from 'vscode';
import { announce } from '../annotations/give-label.js';
import { chosenPages } from '../review/chosen-pages.js';
import { pageName } from '../review/mark-page.js';
import type { CommandHandler, Services } from './services.js';

/** Takes back that pages have been read through. */
export function unmarkPageReviewed(services: Services): CommandHandler {
  return async (argument) => {
    const chosen = await chosenPages(services, argument);
    const [first] = chosen?.pages ?? [];
    if (!chosen || !first) return;
    const title = vscode.l10n.t('{0} is not reviewed', pageName(first));
    const remove = chosen.pages.flatMap(({ record }) => (record ? [record.id] : []));
    if (remove.length > 0) await services.store.change(chosen.transcript, { title, remove });
    announce(title);
  };
}
