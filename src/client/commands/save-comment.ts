import * as vscode from 'vscode';
import { annotationOf, discussed, writtenIn } from '../discussion/discussed.js';
import { DiscussionComment } from '../discussion/discussion-comment.js';
import { ORIGIN } from '../stand-off/store.js';
import type { CommandHandler, Services } from './services.js';

/** Stores what a person made of their note or comment. */
export function saveComment({ store, discussions }: Services): CommandHandler {
  return async (comment) => {
    if (!(comment instanceof DiscussionComment)) return;
    const text = writtenIn(comment);
    if (text === '') throw new Error(vscode.l10n.t('An empty comment says nothing: delete it instead.'));
    const { transcript, annotation } = await discussed(store, annotationOf(comment));
    const { record } = comment;
    const modified = ORIGIN.now();
    const isSame = text === comment.text;
    discussions.redraw(comment, vscode.CommentMode.Preview);
    if (isSame) return;
    await store.change(transcript, {
      title: vscode.l10n.t('Edit a comment'),
      put: [
        record.record === 'comment' ? { ...record, text, modified } : { ...annotation.record, note: text, modified },
      ],
    });
  };
}
