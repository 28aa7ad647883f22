import * as vscode from 'vscode';
import { CORRECTIONS_VIEW } from '../contributions/review-views.js';
import type { FrontTranscript } from '../front-transcript.js';
import { correctionItem, correctionsIn, type CorrectionNode } from './correction-nodes.js';
import type { Corrections } from './corrections.js';
import { groupsOf } from './whose.js';

/** How long changes rest before the list is made anew, in milliseconds: the text is compared with its original. */
const DELAY = 400;

/** Lists what was changed in the transcript in front, by rule and person. */
export class CorrectionsView implements vscode.TreeDataProvider<CorrectionNode>, vscode.Disposable {
  readonly #front: FrontTranscript;
  readonly #corrections: Corrections;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<CorrectionNode>;
  readonly #subscriptions: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(front: FrontTranscript, corrections: Corrections) {
    this.#front = front;
    this.#corrections = corrections;
    this.#view = vscode.window.createTreeView<CorrectionNode>(CORRECTIONS_VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscriptions = [
      this.#view,
      front.onDidChange(() => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#changed.fire(), DELAY);
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  getTreeItem(node: CorrectionNode): vscode.TreeItem {
    return correctionItem(node);
  }

  getParent(node: CorrectionNode): CorrectionNode | undefined {
    return node.kind === 'correction' ? node.parent : undefined;
  }

  getChildren(node?: CorrectionNode): CorrectionNode[] {
    if (node) return node.kind === 'group' ? correctionsIn(node) : [];
    const { transcript } = this.#front;
    const corrections = transcript ? this.#corrections.of(transcript) : [];
    this.#view.description = corrections.length === 0 ? '' : String(corrections.length);
    if (!transcript) return [];
    return groupsOf(corrections).map((group) => ({ kind: 'group', transcript, group }));
  }

  /** The line that is selected in the view. */
  get selected(): CorrectionNode | undefined {
    return this.#view.selection[0];
  }
}
