import * as vscode from 'vscode';
import { DiscussionComment } from '../discussion/discussion-comment.js';
import type { CommandHandler, Services } from './services.js';

/** Leaves a note or comment as it was. */
export function cancelComment({ discussions }: Services): CommandHandler {
  return async (comment) => {
    if (comment instanceof DiscussionComment) discussions.redraw(comment, vscode.CommentMode.Preview);
    return Promise.resolve();
  };
}
