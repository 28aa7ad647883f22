import * as vscode from 'vscode';
import type { ReviewRecord } from '../../core/model/sidecar.js';
import { detectProfile, profileById } from '../../core/profiles/profiles.js';
import { pagesOfFile, type FilePage } from '../../core/review/file-pages.js';
import { pageReviews, type PageReview } from '../../core/review/page-reviews.js';
import { pageText } from '../../core/review/page-text.js';
import { reviewProgress, type ReviewProgress } from '../../core/review/progress.js';
import { decodeSidecar } from '../../core/sidecar/parse-sidecar.js';
import { recordsOf } from '../../core/sidecar/sidecar.js';
import { decode } from '../../core/text/decode.js';
import { sidecarPath } from '../stand-off/files.js';
import { textSha256 } from '../stand-off/hash.js';
import type { StandOffStore } from '../stand-off/store.js';
import { readFile, WorkspaceFiles } from '../stand-off/workspace-files.js';

/** A page with its hash, and whether it has been read through. */
export interface ReviewedPage extends FilePage, PageReview {
  readonly sha256: string;
}

/** The pages of a file, open or not. */
export interface FileReview {
  readonly uri: vscode.Uri;
  readonly pages: readonly ReviewedPage[];
  readonly progress: ReviewProgress;
}

interface Known {
  readonly text: string;
  readonly review: Promise<FileReview>;
}

/**
 * Which pages of files have been read through: of open files as they stand in the editor, of others as they are on disk.
 * What is known is kept until a file or its records change.
 */
export class FileReviews implements vscode.Disposable {
  readonly #store: StandOffStore;
  readonly #open = new Map<string, Known>();
  readonly #closed = new Map<string, Promise<FileReview | null>>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];

  /** The state of pages of a file may have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(store: StandOffStore) {
    this.#store = store;
    const files = vscode.workspace.createFileSystemWatcher('**/*.txt');
    const sidecars = vscode.workspace.createFileSystemWatcher('**/.plenar/sidecars/**/*.jsonl');
    const forget = (uri: vscode.Uri): void => this.#forget(uri);
    this.#subscriptions = [
      files,
      sidecars,
      files.onDidChange(forget),
      files.onDidCreate(forget),
      files.onDidDelete(forget),
      sidecars.onDidChange((uri) => this.#forget(textOf(uri))),
      sidecars.onDidCreate((uri) => this.#forget(textOf(uri))),
      sidecars.onDidDelete((uri) => this.#forget(textOf(uri))),
      store.onDidChange(({ uri }) => this.#forget(uri)),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  /** The pages of a file; null where it cannot be read. */
  async of(uri: vscode.Uri): Promise<FileReview | null> {
    const key = uri.toString();
    const transcript = this.#store.all().find(({ document }) => document.uri.toString() === key);
    if (transcript) {
      const text = transcript.document.getText();
      const known = this.#open.get(key);
      if (known?.text === text) return known.review;
      const review = reviewOf(uri, text, transcript.standOff.reviews());
      this.#open.set(key, { text, review });
      return review;
    }
    let closed = this.#closed.get(key);
    if (!closed) this.#closed.set(key, (closed = this.#readClosed(uri)));
    return closed;
  }

  async #readClosed(uri: vscode.Uri): Promise<FileReview | null> {
    const bytes = await readFile(uri).catch(() => null);
    const decoded = bytes && decode(bytes);
    if (!decoded || 'refusal' in decoded) return null;
    const home = await this.#store.homeOf(uri);
    const stored = home && (await new WorkspaceFiles(home.root).read(sidecarPath(home.path)).catch(() => null));
    return reviewOf(uri, decoded.text, stored ? recordsOf(decodeSidecar(stored), 'review') : []);
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    this.#open.delete(key);
    this.#closed.delete(key);
    this.#changed.fire(uri);
  }
}

async function reviewOf(uri: vscode.Uri, text: string, records: readonly ReviewRecord[]): Promise<FileReview> {
  const profile = profileById(vscode.workspace.getConfiguration('plenar', uri).get('profile', ''));
  const pages = pagesOfFile(text, profile ?? detectProfile(text));
  const hashed = await Promise.all(
    pages.map(async (page) => ({ ...page, sha256: await textSha256(pageText(text, page)) })),
  );
  const reviews = pageReviews(hashed, records);
  const reviewed = hashed.map((page, index): ReviewedPage => {
    return { ...page, ...(reviews[index] ?? { state: 'unreviewed', record: null }) };
  });
  return { uri, pages: reviewed, progress: reviewProgress(reviewed.map(({ state }) => state)) };
}

/** The text that a sidecar belongs to. */
function textOf(sidecar: vscode.Uri): vscode.Uri {
  return sidecar.with({ path: sidecar.path.replace(/\/\.plenar\/sidecars\/(.+)\.jsonl$/u, '/$1') });
}
