import * as vscode from 'vscode';
import { announce } from '../annotations/give-label.js';
import type { Services } from '../commands/services.js';
import { REVIEW_CONTEXT } from '../contributions/review-views.js';
import { isTranscriptDocument } from '../documents.js';
import { ignoreFindings, thisFinding } from '../ignoring/ignore-findings.js';
import { askReason } from '../ignoring/reason.js';
import { basename } from '../paths.js';
import type { OpenTranscript } from '../stand-off/store.js';
import { acceptFix } from './accept-fix.js';
import type { FileReviews } from './file-reviews.js';
import { ItemMark } from './item-mark.js';
import { markPageReviewed, pageName, pageStateText } from './mark-page.js';
import { itemBehind, openItems, type ReviewItem } from './open-items.js';
import { pageAt } from './page-at.js';
import { problemsOf } from './problems.js';
import type { ReviewQueue } from './review-queue.js';

/** `keys`: single keys decide about what is shown; `editing`: a person writes, Escape gives the keys back. */
export type ModeState = 'off' | 'keys' | 'editing';

/** What a person is shown now. */
interface Shown {
  readonly transcript: OpenTranscript;
  readonly item: ReviewItem;
  /** Where the cursor was put. */
  readonly offset: number;
  /** Version of the document in which the item stands. */
  readonly version: number;
}

/** Where a person was, to go back to. */
interface Visited {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
}

type ModeServices = Pick<Services, 'server' | 'store' | 'projectRecords'>;

/** Goes through everything that is open, one after the other, with one key for each decision. */
export class ReviewMode implements vscode.Disposable {
  readonly #services: ModeServices;
  readonly #reviews: FileReviews;
  readonly #queue: ReviewQueue;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #mark = new ItemMark();
  readonly #subscriptions: vscode.Disposable[];
  readonly #skipped = new Set<string>();
  #visited: Visited[] = [];
  #state: ModeState = 'off';
  #shown: Shown | undefined;
  /** A decision is being carried out: what it changes was not typed. */
  #isWorking = false;

  /** The mode has begun, ended, or waits while a person writes. */
  readonly onDidChange = this.#changed.event;

  constructor(services: ModeServices, reviews: FileReviews, queue: ReviewQueue) {
    this.#services = services;
    this.#reviews = reviews;
    this.#queue = queue;
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (this.#state === 'keys' && !this.#isWorking && isTyped(event)) void this.edit();
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#mark.dispose();
    this.#changed.dispose();
  }

  get state(): ModeState {
    return this.#state;
  }

  /** The file of what is shown now. */
  get uri(): vscode.Uri | undefined {
    return this.#shown?.transcript.document.uri;
  }

  async start(): Promise<void> {
    const editor = await frontEditor();
    if (!editor) return;
    this.#skipped.clear();
    this.#visited = [];
    this.#shown = undefined;
    await this.#set('keys');
    await this.next();
  }

  /** One step back: from writing to the keys, from the keys out of the review. */
  async escape(): Promise<void> {
    await this.#set(this.#state === 'editing' ? 'keys' : 'off');
  }

  /** Lets a person write; the keys are letters again. */
  async edit(): Promise<void> {
    await this.#set('editing');
  }

  /** Goes to the next thing to look at: in this file, in the files behind it, then from the beginning. */
  async next(): Promise<void> {
    await this.#work(() => this.#goOn());
  }

  /** Leaves what is shown for later: it does not come again in this review. */
  async skip(): Promise<void> {
    await this.#work(async () => {
      if (this.#shown) this.#skipped.add(skipKey(this.#shown.transcript, this.#shown.item));
      await this.#goOn();
    });
  }

  /** Makes the first repair of the problem that is shown, as a person's decision. Of a page: it has been read through. */
  async accept(): Promise<void> {
    await this.#work(async () => {
      const shown = this.#present();
      if (!shown) return this.#goOn();
      const { transcript, item } = shown;
      if (item.kind === 'page') return this.#markPage();
      if (item.kind === 'anchor') {
        announce(vscode.l10n.t('The place of an annotation is confirmed in the annotations view.'));
        return;
      }
      const answer = await acceptFix(this.#services.server, transcript.document, item.finding);
      if (answer === 'none')
        announce(vscode.l10n.t('There is no repair to accept: e edits the words, r ignores the problem.'));
      if (answer === 'done') await this.#goOn(item.start - 1);
    });
  }

  /** Ignores the problem that is shown, with a reason. */
  async reject(): Promise<void> {
    await this.#work(async () => {
      const shown = this.#present();
      if (!shown) return this.#goOn();
      const { transcript, item } = shown;
      if (item.kind === 'page' || item.kind === 'anchor') {
        announce(vscode.l10n.t('There is no problem here that could be ignored.'));
        return;
      }
      const ignored = thisFinding(transcript, item.finding);
      const reason = await askReason(
        this.#services,
        vscode.l10n.t('Ignore {0}: “{1}”', ignored.code, ignored.quote ?? ''),
      );
      if (reason === undefined) return;
      if (await ignoreFindings(this.#services, transcript, [ignored], reason)) await this.#goOn(item.start - 1);
    });
  }

  /** Signs the page at the cursor as read through. */
  async markPage(): Promise<void> {
    await this.#work(() => this.#markPage());
  }

  /** Goes back to what was shown before. */
  async back(): Promise<void> {
    await this.#work(async () => {
      this.#visited.pop();
      const last = this.#visited.at(-1);
      if (!last) {
        announce(vscode.l10n.t('There is nothing to go back to.'));
        return;
      }
      const document = await vscode.workspace.openTextDocument(last.uri);
      const transcript = await this.#services.store.transcript(document);
      if (!transcript) return;
      const offset = document.offsetAt(last.position);
      const items = await openItems(transcript, this.#services.server, this.#reviews);
      const item = items.find((candidate) => placeOf(candidate) === offset);
      if (item) await this.#show(transcript, item, items, true);
      else await show(document, new vscode.Range(last.position, last.position));
    });
  }

  async #markPage(): Promise<void> {
    const editor = await frontEditor();
    const transcript = editor && (await this.#services.store.transcript(editor.document));
    if (!transcript) return;
    const page = await pageAt(this.#reviews, transcript, editor.document.offsetAt(editor.selection.active));
    if (!page) return;
    if (page.state === 'reviewed') announce(`${pageName(page)}: ${pageStateText(page)}`);
    else if (!(await markPageReviewed(this.#services.store, transcript, page))) return;
    await this.#goOn(page.end - 1);
  }

  /** What is shown, as long as the text and the cursor are where they were. */
  #present(): Shown | undefined {
    const editor = vscode.window.activeTextEditor;
    const shown = this.#shown;
    if (!editor || shown?.transcript.document !== editor.document) return undefined;
    const { document, selection } = editor;
    return document.version === shown.version && document.offsetAt(selection.active) === shown.offset
      ? shown
      : undefined;
  }

  /** @param offset where to go on from; absent: from what is shown, else from the cursor */
  async #goOn(offset?: number): Promise<void> {
    const editor = await frontEditor();
    const transcript = editor && (await this.#services.store.transcript(editor.document));
    if (!transcript) return;
    const { document } = editor;
    const shown = offset === undefined ? this.#present() : undefined;
    const items = await this.#items(transcript);
    const from = shown
      ? {
          offset: shown.offset,
          item: items.find(({ key, start }) => key === shown.item.key && start === shown.item.start),
        }
      : { offset: offset ?? document.offsetAt(editor.selection.active) - 1 };
    const found = itemBehind(items, from);
    if (found) return this.#show(transcript, found, items);
    if (await this.#goOnElsewhere(document.uri)) return;
    const [first] = items;
    if (first) return this.#show(transcript, first, items);
    this.#shown = undefined;
    this.#mark.hide();
    void vscode.window.showInformationMessage(
      this.#skipped.size === 0
        ? vscode.l10n.t('Nothing is open any more.')
        : vscode.l10n.t('Nothing is open any more but what was skipped ({0}).', this.#skipped.size),
    );
  }

  /** Goes to the first open thing in the files behind one. @returns false where there is none */
  async #goOnElsewhere(uri: vscode.Uri): Promise<boolean> {
    for await (const file of this.#queue.filesBehind(uri)) {
      if (this.#state === 'off') return true;
      if (!(await this.#isOpen(file))) continue;
      const transcript = await this.#services.store.transcript(await openAsTranscript(file));
      const items = transcript ? await this.#items(transcript) : [];
      const [first] = items;
      if (!transcript || !first) continue;
      await this.#show(transcript, first, items);
      return true;
    }
    return false;
  }

  /** Whether anything may be open in a file, as far as that is known without opening it. */
  async #isOpen(uri: vscode.Uri): Promise<boolean> {
    if (problemsOf(uri).length > 0) return true;
    const review = await this.#reviews.of(uri);
    return review !== null && review.progress.reviewed < review.progress.pages;
  }

  async #items(transcript: OpenTranscript): Promise<ReviewItem[]> {
    const items = await openItems(transcript, this.#services.server, this.#reviews);
    return items.filter((item) => !this.#skipped.has(skipKey(transcript, item)));
  }

  async #show(
    transcript: OpenTranscript,
    item: ReviewItem,
    items: readonly ReviewItem[],
    isBack = false,
  ): Promise<void> {
    const { document } = transcript;
    const { version } = document;
    const offset = placeOf(item);
    const range =
      item.kind === 'page'
        ? document.lineAt(Math.min(item.page.headerLine, document.lineCount - 1)).range
        : transcript.rangeOf(item);
    const position = document.positionAt(offset);
    const editor = await show(document, new vscode.Range(position, position));
    this.#shown = { transcript, item, offset, version };
    this.#mark.show(editor, range);
    if (!isBack) this.#visited.push({ uri: document.uri, position });
    announce(itemText(document, item, items));
    if (item.kind === 'problem' || item.kind === 'suggestion') {
      await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
    }
    this.#changed.fire();
  }

  /** One decision after the other; what it changes in the text was not typed. */
  async #work(work: () => Promise<void>): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    try {
      await work();
    } finally {
      this.#isWorking = false;
    }
  }

  async #set(state: ModeState): Promise<void> {
    this.#state = state;
    if (state === 'off') {
      this.#shown = undefined;
      this.#mark.hide();
    }
    const { executeCommand } = vscode.commands;
    await executeCommand('setContext', REVIEW_CONTEXT.keys, state === 'keys');
    await executeCommand('setContext', REVIEW_CONTEXT.editing, state === 'editing');
    this.#changed.fire();
  }
}

/** Where the cursor goes. */
function placeOf(item: ReviewItem): number {
  return item.start;
}

function skipKey({ document }: OpenTranscript, { key }: ReviewItem): string {
  return `${document.uri.toString()} ${key}`;
}

function itemText(document: vscode.TextDocument, item: ReviewItem, items: readonly ReviewItem[]): string {
  const place = vscode.l10n.t('{0}, {1} of {2}', basename(document.uri), items.indexOf(item) + 1, items.length);
  switch (item.kind) {
    case 'page':
      return vscode.l10n.t('{0}: {1} ({2}). m: read through', pageName(item.page), pageStateText(item.page), place);
    case 'anchor':
      return vscode.l10n.t(
        '“{0}” was found by likeness: is this its place? ({1})',
        item.label ?? vscode.l10n.t('A note'),
        place,
      );
    default:
      return `${item.finding.message} (${place})`;
  }
}

/** A single character: whatever else changes a text is no typing. */
function isTyped({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): boolean {
  const [change] = contentChanges;
  return (
    reason === undefined &&
    contentChanges.length === 1 &&
    change !== undefined &&
    change.text.length + change.rangeLength === 1 &&
    document === vscode.window.activeTextEditor?.document &&
    isTranscriptDocument(document)
  );
}

/** The editor of a transcript in front; where another view has the focus, the text gets it. */
async function frontEditor(): Promise<vscode.TextEditor | undefined> {
  const editor = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0];
  if (editor && isTranscriptDocument(editor.document))
    return vscode.window.showTextDocument(editor.document, editor.viewColumn);
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a transcript first.'));
  return undefined;
}

/** A page in the middle of a speech shows by itself nothing of what it is. */
async function openAsTranscript(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  return isTranscriptDocument(document) ? document : vscode.languages.setTextDocumentLanguage(document, 'transcript');
}

async function show(document: vscode.TextDocument, selection: vscode.Range): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(document, { selection, preview: !document.isDirty });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
