import * as vscode from 'vscode';
import { totalProgress, type ReviewProgress } from '../../core/review/progress.js';
import type { FrontTranscript } from '../front-transcript.js';
import { parent } from '../paths.js';
import type { FileReviews } from './file-reviews.js';
import { foldersOfWorkspace, sittingsOf, type ReviewScope } from './review-files.js';

/** How long changes rest before pages are counted again, in milliseconds. */
const DELAY = 300;
/** Files that are counted at the same time, and after how many the progress is told. */
const AT_ONCE = 16;
const TOLD_EVERY = 320;

const SCOPE = 'plenar.review.scope';

/** Progress of what is reviewed; `isCounted` when all its files have been looked at. */
export interface QueueProgress extends ReviewProgress {
  readonly isCounted: boolean;
}

const NOTHING: QueueProgress = { pages: 0, reviewed: 0, changed: 0, unreviewed: 0, isCounted: false };

/** The files that a review goes over, in their order, and how far it is. */
export class ReviewQueue implements vscode.Disposable {
  readonly #front: FrontTranscript;
  readonly #reviews: FileReviews;
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #sittings = new Map<string, Promise<vscode.Uri[][]>>();
  readonly #subscriptions: vscode.Disposable[];
  #folders: Promise<vscode.Uri[]> | undefined;
  #progress = NOTHING;
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Other files are reviewed, or pages have another state. */
  readonly onDidChange = this.#changed.event;

  constructor(front: FrontTranscript, reviews: FileReviews, memory: vscode.Memento) {
    this.#front = front;
    this.#reviews = reviews;
    this.#memory = memory;
    const files = vscode.workspace.createFileSystemWatcher('**/*.txt', false, true, false);
    const forget = (uri: vscode.Uri): void => {
      this.#sittings.delete(parent(uri).toString());
      this.#folders = undefined;
      this.#later();
    };
    this.#subscriptions = [
      files,
      files.onDidCreate(forget),
      files.onDidDelete(forget),
      front.onDidChange(() => this.#later()),
      reviews.onDidChange(() => this.#later()),
    ];
    this.#later();
  }

  dispose(): void {
    this.#run++;
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  get scope(): ReviewScope {
    return this.#memory.get<ReviewScope>(SCOPE, 'sitting');
  }

  async setScope(scope: ReviewScope): Promise<void> {
    await this.#memory.update(SCOPE, scope);
    this.#progress = NOTHING;
    this.#changed.fire();
    this.#later();
  }

  get progress(): QueueProgress {
    return this.#progress;
  }

  /** The transcript that the queue is around. */
  get front(): vscode.Uri | undefined {
    return this.#front.transcript?.document.uri;
  }

  /** The folders that are reviewed: all of the workspace, or the one of the transcript in front. */
  async folders(): Promise<vscode.Uri[]> {
    if (this.scope === 'workspace') return (this.#folders ??= foldersOfWorkspace());
    return this.front ? [parent(this.front)] : [];
  }

  /** The files of a folder that are reviewed, in their order. */
  async filesIn(folder: vscode.Uri): Promise<vscode.Uri[]> {
    const { front, scope } = this;
    if (scope === 'file' || front?.scheme === 'untitled') return front ? [front] : [];
    const sittings = await this.#sittingsOf(folder);
    if (scope === 'workspace') return sittings.flat();
    const isFront = (uri: vscode.Uri): boolean => uri.toString() === front?.toString();
    return sittings.find((files) => files.some(isFront)) ?? (front ? [front] : []);
  }

  /** All files behind one, then those before it. */
  async *filesBehind(uri: vscode.Uri): AsyncGenerator<vscode.Uri> {
    const folders = await this.folders();
    const own = Math.max(
      0,
      folders.findIndex((folder) => folder.toString() === parent(uri).toString()),
    );
    const around = [...folders.slice(own), ...folders.slice(0, own)];
    const before: vscode.Uri[] = [];
    for (const folder of around) {
      const files = await this.filesIn(folder);
      const at = files.findIndex((file) => file.toString() === uri.toString());
      before.push(...files.slice(0, Math.max(0, at)));
      yield* files.slice(at + 1);
    }
    yield* before;
  }

  #sittingsOf(folder: vscode.Uri): Promise<vscode.Uri[][]> {
    const key = folder.toString();
    let sittings = this.#sittings.get(key);
    if (!sittings) this.#sittings.set(key, (sittings = sittingsOf(folder).catch(() => [])));
    return sittings;
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#count(), DELAY);
  }

  /** Counts in the background; where something changes meanwhile, it begins again with what is known by then. */
  async #count(): Promise<void> {
    const run = ++this.#run;
    let progress: ReviewProgress = NOTHING;
    let counted = 0;
    for (const folder of await this.folders()) {
      const files = await this.filesIn(folder);
      for (let at = 0; at < files.length; at += AT_ONCE) {
        const reviews = await Promise.all(files.slice(at, at + AT_ONCE).map((uri) => this.#reviews.of(uri)));
        if (run !== this.#run) return;
        progress = totalProgress([progress, ...reviews.flatMap((review) => (review ? [review.progress] : []))]);
        counted += reviews.length;
        if (counted % TOLD_EVERY === 0) this.#tell({ ...progress, isCounted: false });
      }
    }
    if (run === this.#run) this.#tell({ ...progress, isCounted: true });
  }

  #tell(progress: QueueProgress): void {
    this.#progress = progress;
    this.#changed.fire();
  }
}
