import * as vscode from 'vscode';
import { knownAuthor } from '../stand-off/author.js';
import type { RecordReference } from '../commands/record-reference.js';
import { DISCUSSIONS } from '../contributions/annotation-commands.js';
import { isTranscriptDocument } from '../documents.js';
import type { StandOffStore } from '../stand-off/store.js';
import { DiscussionComment } from './discussion-comment.js';
import { threadsOf, type ThreadContent } from './threads.js';

interface Shown {
  readonly thread: vscode.CommentThread;
  signature: string;
}

/**
 * Shows notes and comments of the open transcripts as threads beside their words. Everything is stored in the records;
 * threads follow them.
 */
export class Discussions implements vscode.Disposable {
  readonly #store: StandOffStore;
  readonly #controller: vscode.CommentController;
  /** By address of the text, then by id of the annotation. */
  readonly #shown = new Map<string, Map<string, Shown>>();
  readonly #references = new WeakMap<vscode.CommentThread, RecordReference>();
  /** Annotations whose discussion has been opened to write the first comment. */
  readonly #wanted = new Set<string>();
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(store: StandOffStore) {
    this.#store = store;
    this.#controller = vscode.comments.createCommentController(DISCUSSIONS.controller, 'Plenar');
    this.#controller.options = {
      prompt: vscode.l10n.t('Write a comment…'),
      placeHolder: vscode.l10n.t('A note or comment; Markdown is understood'),
    };
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: (document) =>
        isTranscriptDocument(document) && document.uri.scheme !== 'untitled'
          ? [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)]
          : [],
    };
    this.#subscriptions = [
      this.#controller,
      store.onDidChange((document) => this.#update(document)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('plenar.author')) this.#updateAll();
      }),
    ];
    for (const { document } of store.all()) this.#update(document);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#shown.clear();
  }

  /** The annotation that a thread shows; undefined where a person has just begun one. */
  annotationOf(thread: vscode.CommentThread): RecordReference | undefined {
    return this.#references.get(thread);
  }

  /** The thread of an annotation that is shown now. */
  threadOf({ uri, id }: RecordReference): vscode.CommentThread | undefined {
    return this.#shown.get(uri)?.get(id)?.thread;
  }

  /** The threads that are shown in a transcript. */
  threadsOf({ uri }: vscode.TextDocument): readonly vscode.CommentThread[] {
    return [...(this.#shown.get(uri.toString())?.values() ?? [])].map(({ thread }) => thread);
  }

  /** Opens the discussion of an annotation, also one that nobody has written to yet. */
  open({ uri, id }: RecordReference): void {
    this.#wanted.add(id);
    // VS Code opens a thread only when it is made.
    this.threadOf({ uri, id })?.dispose();
    this.#shown.get(uri)?.delete(id);
    const transcript = this.#store.all().find(({ document }) => document.uri.toString() === uri);
    if (transcript) this.#update(transcript.document, id);
  }

  /** Brings a comment back to reading, or opens it for editing: VS Code shows only what is set anew. */
  redraw(comment: DiscussionComment, mode: vscode.CommentMode): void {
    const id = comment.record.record === 'comment' ? comment.record.annotation : comment.record.id;
    const thread = this.threadOf({ uri: comment.uri, id });
    if (!thread) return;
    comment.mode = mode;
    comment.body = new vscode.MarkdownString(comment.text);
    thread.comments = [...thread.comments];
  }

  #updateAll(): void {
    for (const threads of this.#shown.values()) for (const shown of threads.values()) shown.signature = '';
    for (const { document } of this.#store.all()) this.#update(document);
  }

  /** @param opened id of an annotation whose thread is shown open if it is new */
  #update(document: vscode.TextDocument, opened?: string): void {
    const uri = document.uri.toString();
    const transcript = this.#store.known(document);
    const shown = this.#shown.get(uri) ?? new Map<string, Shown>();
    const threads = transcript
      ? threadsOf(transcript.standOff.annotations(), transcript.standOff.comments(), this.#wanted)
      : [];
    const stay = new Set(threads.map(({ record }) => record.id));
    for (const [id, { thread }] of shown) {
      if (stay.has(id)) continue;
      thread.dispose();
      shown.delete(id);
    }
    for (const content of threads) {
      const range = transcript?.rangeOf(content.range);
      if (range) this.#show(document, content, { range, isOpen: content.record.id === opened, all: shown });
    }
    if (shown.size > 0) this.#shown.set(uri, shown);
    else this.#shown.delete(uri);
  }

  #show(
    document: vscode.TextDocument,
    content: ThreadContent,
    { range, isOpen, all }: { range: vscode.Range; isOpen: boolean; all: Map<string, Shown> },
  ): void {
    const { record, signature, contributions } = content;
    if (contributions.length > 0) this.#wanted.delete(record.id);
    const present = all.get(record.id);
    if (!present) {
      const thread = this.#controller.createCommentThread(document.uri, range, []);
      if (isOpen) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
      this.#references.set(thread, { uri: document.uri.toString(), id: record.id });
      fill(thread, content, document.uri.toString());
      all.set(record.id, { thread, signature });
      return;
    }
    // VS Code does not move threads with the text, and each change costs a message: only what differs is set.
    if (!present.thread.range.isEqual(range)) present.thread.range = range;
    if (present.signature === signature) return;
    fill(present.thread, content, document.uri.toString());
    present.signature = signature;
  }
}

function fill(thread: vscode.CommentThread, content: ThreadContent, uri: string): void {
  const { record, contributions, isResolved } = content;
  const person = knownAuthor();
  thread.label = record.label ?? vscode.l10n.t('A note');
  thread.contextValue = isResolved ? DISCUSSIONS.resolved : DISCUSSIONS.open;
  thread.state = isResolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
  thread.comments = contributions.map((part) => new DiscussionComment(uri, part, person));
}
