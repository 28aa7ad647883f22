import * as vscode from 'vscode';
import type { CommandHandler, Services } from '../commands/services.js';
import { ORIGIN } from '../stand-off/store.js';
import { discussed } from './discussed.js';

/** A command that says of a discussion whether it is resolved; its argument is a thread. */
export function setResolved({ store, discussions }: Services, isResolved: boolean): CommandHandler {
  return async (thread) => {
    const reference = isThread(thread) ? discussions.annotationOf(thread) : undefined;
    if (!reference) return;
    const { transcript, annotation } = await discussed(store, reference);
    const title = isResolved ? vscode.l10n.t('Mark as resolved') : vscode.l10n.t('Mark as not resolved');
    const record = { ...annotation.record, resolved: isResolved, modified: ORIGIN.now() };
    await store.change(transcript, { title, put: [record] });
  };
}

function isThread(value: unknown): value is vscode.CommentThread {
  return typeof value === 'object' && value !== null && 'comments' in value;
}
