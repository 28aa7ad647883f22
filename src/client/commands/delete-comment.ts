import * as vscode from 'vscode';
import { announce, withDependents } from '../annotations/give-label.js';
import { annotationOf, discussed } from '../discussion/discussed.js';
import { DiscussionComment } from '../discussion/discussion-comment.js';
import { ORIGIN } from '../stand-off/store.js';
import type { CommandHandler, Services } from './services.js';

/** Deletes a comment or a note. An annotation that was only this note goes with it; it can be taken back. */
export function deleteComment({ store }: Services): CommandHandler {
  return async (comment) => {
    if (!(comment instanceof DiscussionComment)) return;
    const { transcript, annotation } = await discussed(store, annotationOf(comment));
    const { record } = annotation;
    const title = vscode.l10n.t('Delete a comment');
    const isDiscussed = transcript.standOff.comments().some(({ annotation: id }) => id === record.id);
    if (comment.record.record === 'comment') {
      await store.change(transcript, { title, remove: [comment.record.id] });
    } else if (record.label !== null || isDiscussed) {
      await store.change(transcript, { title, put: [{ ...record, note: null, modified: ORIGIN.now() }] });
    } else {
      await store.change(transcript, { title, remove: withDependents(transcript, record.id) });
    }
    announce(vscode.l10n.t('Comment deleted'));
  };
}
