import * as vscode from 'vscode';
import { REVIEW_VIEW } from '../contributions/review-views.js';
import type { FileReviews } from './file-reviews.js';
import { progressText } from './progress-text.js';
import {
  fileItem,
  folderItem,
  pageItem,
  pagesIn,
  type FileNode,
  type FolderNode,
  type ReviewNode,
} from './review-nodes.js';
import type { ReviewMode } from './review-mode.js';
import type { ReviewQueue } from './review-queue.js';

/** How long problems rest before the view is made anew, in milliseconds. */
const DELAY = 500;

/** Lists the pages that are reviewed, with their state and what is open on them. */
export class ReviewView implements vscode.TreeDataProvider<ReviewNode>, vscode.Disposable {
  readonly #queue: ReviewQueue;
  readonly #reviews: FileReviews;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<ReviewNode>;
  readonly #subscriptions: vscode.Disposable[];
  #files: readonly FileNode[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(queue: ReviewQueue, reviews: FileReviews, mode: ReviewMode) {
    this.#queue = queue;
    this.#reviews = reviews;
    this.#view = vscode.window.createTreeView<ReviewNode>(REVIEW_VIEW, { treeDataProvider: this });
    this.#subscriptions = [
      this.#view,
      queue.onDidChange(() => this.#update()),
      mode.onDidChange(() => {
        if (mode.uri) void this.#reveal(mode.uri);
      }),
      vscode.languages.onDidChangeDiagnostics(() => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#update(), DELAY);
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  async getTreeItem(node: ReviewNode): Promise<vscode.TreeItem> {
    switch (node.kind) {
      case 'folder':
        return folderItem(node);
      case 'file':
        return fileItem(node, await this.#reviews.of(node.uri));
      case 'page':
        return pageItem(node);
    }
  }

  getParent(node: ReviewNode): ReviewNode | null {
    return node.kind === 'folder' ? null : node.parent;
  }

  async getChildren(node?: ReviewNode): Promise<ReviewNode[]> {
    if (!node) return this.#roots();
    if (node.kind === 'folder') return this.#filesIn(node.uri, node);
    if (node.kind === 'page') return [];
    const review = await this.#reviews.of(node.uri);
    return review ? pagesIn(node.uri, node, review) : [];
  }

  /** Selects the line of a file, where the view is to be seen. */
  async #reveal(uri: vscode.Uri): Promise<void> {
    const node = this.#files.find((file) => file.uri.toString() === uri.toString());
    if (node && this.#view.visible) await this.#view.reveal(node, { select: true, focus: false });
  }

  async #roots(): Promise<ReviewNode[]> {
    const { scope, front } = this.#queue;
    const folders = await this.#queue.folders();
    if (scope === 'workspace') return folders.map((uri): FolderNode => ({ kind: 'folder', uri }));
    const [folder] = folders;
    if (!folder || !front) return [];
    const review = scope === 'file' ? await this.#reviews.of(front) : null;
    if (review) return pagesIn(front, null, review);
    this.#files = await this.#filesIn(folder, null);
    return [...this.#files];
  }

  async #filesIn(folder: vscode.Uri, parent: FolderNode | null): Promise<FileNode[]> {
    return (await this.#queue.filesIn(folder)).map((uri): FileNode => ({ kind: 'file', uri, parent }));
  }

  #update(): void {
    const { progress } = this.#queue;
    this.#view.message = progress.pages > 0 ? progressText(progress) : '';
    this.#view.description = progress.pages > 0 ? `${progress.reviewed}/${progress.pages}` : '';
    this.#changed.fire();
  }
}
