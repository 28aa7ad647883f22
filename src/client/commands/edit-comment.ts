import * as vscode from 'vscode';
import { DiscussionComment } from '../discussion/discussion-comment.js';
import type { CommandHandler, Services } from './services.js';

/** Opens a note or comment for editing. */
export function editComment({ discussions }: Services): CommandHandler {
  return async (comment) => {
    if (comment instanceof DiscussionComment) discussions.redraw(comment, vscode.CommentMode.Editing);
    return Promise.resolve();
  };
}
