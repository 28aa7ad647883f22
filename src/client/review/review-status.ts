import * as vscode from 'vscode';
import type { FrontTranscript } from '../front-transcript.js';
import { progressText } from './progress-text.js';
import type { ModeState, ReviewMode } from './review-mode.js';
import type { ReviewQueue } from './review-queue.js';

/** How far the review is, and whether its keys are on: nobody should wonder why a letter does not appear. */
export class ReviewStatus implements vscode.Disposable {
  readonly #front: FrontTranscript;
  readonly #queue: ReviewQueue;
  readonly #mode: ReviewMode;
  readonly #item = vscode.window.createStatusBarItem('plenar.review', vscode.StatusBarAlignment.Left, -10);
  readonly #subscriptions: vscode.Disposable[];

  constructor(front: FrontTranscript, queue: ReviewQueue, mode: ReviewMode) {
    this.#front = front;
    this.#queue = queue;
    this.#mode = mode;
    this.#item.name = vscode.l10n.t('Review');
    const update = (): void => this.#update();
    this.#subscriptions = [front.onDidChange(update), queue.onDidChange(update), mode.onDidChange(update)];
    this.#update();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#item.dispose();
  }

  #update(): void {
    const { progress } = this.#queue;
    const { state } = this.#mode;
    if (state === 'off' && (!this.#front.transcript || progress.pages === 0)) {
      this.#item.hide();
      return;
    }
    const count = progress.pages === 0 ? '…' : `${progress.reviewed}/${progress.pages}`;
    this.#item.text = textOf(state, count, progress.changed);
    this.#item.tooltip = progressText(progress);
    this.#item.accessibilityInformation = { label: `${vscode.l10n.t('Review')}: ${progressText(progress)}` };
    this.#item.command = 'plenar.showReview';
    this.#item.backgroundColor =
      state === 'keys' ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.show();
  }
}

function textOf(state: ModeState, count: string, changed: number): string {
  switch (state) {
    case 'off':
      return changed === 0 ? `$(checklist) ${count}` : `$(checklist) ${count} $(warning) ${changed}`;
    case 'keys':
      return vscode.l10n.t(
        '$(checklist) Review {0}: n next, a accept, r ignore, e edit, s skip, m page read, p back, Esc end',
        count,
      );
    case 'editing':
      return vscode.l10n.t('$(edit) Review {0}: editing, Esc back to the keys', count);
  }
}
