import * as vscode from 'vscode';
import type { AnnotationRecord, CommentRecord } from '../../core/model/sidecar.js';
import { DISCUSSIONS } from '../contributions/annotation-commands.js';

/** A note or a comment as VS Code shows it. The records stay what is stored; this is only their picture. */
export class DiscussionComment implements vscode.Comment {
  readonly record: AnnotationRecord | CommentRecord;
  /** Address of the text. */
  readonly uri: string;
  readonly author: vscode.CommentAuthorInformation;
  readonly timestamp: Date;
  readonly label?: string;
  readonly contextValue?: string;
  /** While it is edited VS Code writes the new text here. */
  body: string | vscode.MarkdownString;
  mode = vscode.CommentMode.Preview;

  /** @param person who works here: edits and deletes their own contributions, and no others */
  constructor(uri: string, record: AnnotationRecord | CommentRecord, person: string) {
    this.uri = uri;
    this.record = record;
    this.author = { name: record.creator === '' ? vscode.l10n.t('unknown') : record.creator };
    this.timestamp = new Date(record.created);
    if (record.modified !== null && record.record === 'comment') this.label = vscode.l10n.t('edited');
    if (record.creator === person || record.creator === '') this.contextValue = DISCUSSIONS.own;
    // Markdown of other people: it may not run commands, and shows no HTML.
    this.body = new vscode.MarkdownString(this.text);
  }

  /** What is stored. */
  get text(): string {
    return this.record.record === 'comment' ? this.record.text : (this.record.note ?? '');
  }
}
