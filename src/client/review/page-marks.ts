import * as vscode from 'vscode';
import type { StandOffStore } from '../stand-off/store.js';
import type { FileReviews, ReviewedPage } from './file-reviews.js';
import { pageStateText } from './mark-page.js';

/** How long typing rests before marks are made anew, in milliseconds. */
const DELAY = 300;

/** Says at the header of each page of the visible transcripts whether it was read through, or has changed since. */
export class PageMarks implements vscode.Disposable {
  readonly #store: StandOffStore;
  readonly #reviews: FileReviews;
  readonly #reviewed = headerMark('editorCodeLens.foreground');
  readonly #changed = headerMark('list.warningForeground', 'editorOverviewRuler.warningForeground');
  readonly #subscriptions: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: StandOffStore, reviews: FileReviews) {
    this.#store = store;
    this.#reviews = reviews;
    this.#subscriptions = [
      reviews.onDidChange(() => this.#later()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#later()),
    ];
    this.#later();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#reviewed.dispose();
    this.#changed.dispose();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), DELAY);
  }

  async #update(): Promise<void> {
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      if (!this.#store.known(document)) continue;
      const { version } = document;
      const review = await this.#reviews.of(document.uri);
      if (!review || document.version !== version) continue;
      const of = (state: ReviewedPage['state']): vscode.DecorationOptions[] =>
        review.pages.filter((page) => page.state === state).map((page) => markOf(page, document));
      editor.setDecorations(this.#reviewed, of('reviewed'));
      editor.setDecorations(this.#changed, of('changed'));
    }
  }
}

function headerMark(color: string, ruler?: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor(color), margin: '0 0 0 2em', fontStyle: 'normal' },
    ...(ruler !== undefined && {
      overviewRulerColor: new vscode.ThemeColor(ruler),
      overviewRulerLane: vscode.OverviewRulerLane.Full,
    }),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function markOf(page: ReviewedPage, document: vscode.TextDocument): vscode.DecorationOptions {
  const sign = page.state === 'reviewed' ? '✓' : '⚠';
  const line = document.lineAt(Math.min(page.headerLine, document.lineCount - 1));
  return {
    range: new vscode.Range(line.range.end, line.range.end),
    renderOptions: { after: { contentText: `${sign} ${pageStateText(page)}` } },
  };
}
