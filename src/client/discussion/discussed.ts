import * as vscode from 'vscode';
import { openAnnotated } from '../annotations/open-annotated.js';
import type { RecordReference } from '../commands/record-reference.js';
import type { Chosen } from '../annotations/chosen-annotation.js';
import type { StandOffStore } from '../stand-off/store.js';
import type { DiscussionComment } from './discussion-comment.js';

/** The annotation that is discussed, as it is now. @throws where it is no longer there */
export async function discussed(store: StandOffStore, { uri, id }: RecordReference): Promise<Chosen> {
  const transcript = await openAnnotated(store, uri);
  const annotation = transcript?.standOff.annotation(id);
  if (!transcript || !annotation) throw new Error(vscode.l10n.t('This annotation is no longer there.'));
  return { transcript, annotation };
}

/** The annotation that a comment belongs to. */
export function annotationOf({ uri, record }: DiscussionComment): RecordReference {
  return { uri, id: record.record === 'comment' ? record.annotation : record.id };
}

/** What VS Code hands to the commands of a comment, as text. */
export function writtenIn({ body }: DiscussionComment): string {
  return (typeof body === 'string' ? body : body.value).trim();
}

/** Whether what a command got is what a person wrote into a thread. */
export function isReply(value: unknown): value is vscode.CommentReply {
  return typeof value === 'object' && value !== null && 'thread' in value && 'text' in value;
}
