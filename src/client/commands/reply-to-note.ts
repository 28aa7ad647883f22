import * as vscode from 'vscode';
import type { CommentRecord } from '../../core/model/sidecar.js';
import { discussed, isReply } from '../discussion/discussed.js';
import { author } from '../stand-off/author.js';
import { ORIGIN } from '../stand-off/store.js';
import type { CommandHandler, Services } from './services.js';

/** Adds what a person wrote to the discussion of an annotation. */
export function replyToNote({ store, discussions }: Services): CommandHandler {
  return async (reply) => {
    const reference = isReply(reply) ? discussions.annotationOf(reply.thread) : undefined;
    if (!isReply(reply) || !reference || reply.text.trim() === '') return;
    const { transcript, annotation } = await discussed(store, reference);
    const creator = await author();
    if (creator === undefined) return;
    const comment: CommentRecord = {
      record: 'comment',
      id: ORIGIN.id(),
      annotation: annotation.record.id,
      text: reply.text.trim(),
      creator,
      created: ORIGIN.now(),
      modified: null,
    };
    await store.change(transcript, { title: vscode.l10n.t('Reply'), put: [comment] });
  };
}
