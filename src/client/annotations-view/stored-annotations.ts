import * as vscode from 'vscode';
import { parseSidecar } from '../../core/sidecar/parse-sidecar.js';
import { recordsOf } from '../../core/sidecar/sidecar.js';
import { readFile } from '../stand-off/workspace-files.js';
import { entriesOf, type Entry } from './entry.js';

/** Where sidecars are, in any project of the workspace. */
const SIDECARS = '**/.plenar/sidecars/**/*.jsonl';
const NOT_IN = '**/node_modules/**';
const MARK = '/.plenar/sidecars/';
/** Sidecars that are read at once. */
const AT_ONCE = 16;

/** What one sidecar says. */
export interface StoredText {
  /** Folder of its project. */
  readonly root: vscode.Uri;
  readonly entries: readonly Entry[];
}

/**
 * The annotations of all sidecars of the workspace, read when they are first asked for, and again where a sidecar
 * changes. Says when more is known; reading can be broken off and is taken up where it stopped.
 */
export class StoredAnnotations implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  /** By address of the text; null: the sidecar is there and is still to be read. */
  readonly #texts = new Map<string, StoredText | null>();
  readonly #sidecars = new Map<string, vscode.Uri>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watcher: vscode.FileSystemWatcher;
  #found: Promise<void> | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#watcher = vscode.workspace.createFileSystemWatcher(SIDECARS);
    this.#watcher.onDidChange((uri) => this.#stale(uri));
    this.#watcher.onDidCreate((uri) => this.#stale(uri));
    this.#watcher.onDidDelete((uri) => this.#gone(uri));
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#changed.dispose();
  }

  /** By address of the text, as far as it has been read. */
  *read(): Iterable<readonly [uri: string, text: StoredText]> {
    for (const [uri, text] of this.#texts) if (text) yield [uri, text];
  }

  /** How many sidecars are still to be read. */
  get left(): number {
    let left = 0;
    for (const text of this.#texts.values()) if (text === null) left++;
    return left;
  }

  /** Reads what has not been read yet. */
  async complete(token: vscode.CancellationToken): Promise<void> {
    try {
      await (this.#found ??= this.#find());
    } catch (error) {
      this.#log.warn('The sidecars of the workspace could not be found.', error);
      this.#found = undefined;
      return;
    }
    const todo = [...this.#texts].flatMap(([uri, text]) => (text === null ? [uri] : []));
    for (let at = 0; at < todo.length && !token.isCancellationRequested; at += AT_ONCE) {
      await Promise.all(todo.slice(at, at + AT_ONCE).map((uri) => this.#read(uri)));
      this.#changed.fire();
    }
  }

  async #find(): Promise<void> {
    for (const uri of await vscode.workspace.findFiles(SIDECARS, NOT_IN)) this.#note(uri);
  }

  #note(sidecar: vscode.Uri): void {
    const text = textOf(sidecar);
    if (!text) return;
    this.#sidecars.set(text.uri.toString(), sidecar);
    this.#texts.set(text.uri.toString(), null);
  }

  async #read(uri: string): Promise<void> {
    const sidecar = this.#sidecars.get(uri);
    const text = sidecar && textOf(sidecar);
    if (!text) return;
    try {
      const bytes = await readFile(sidecar);
      if (bytes) this.#texts.set(uri, { root: text.root, entries: storedEntries(uri, text.path, bytes) });
      else this.#texts.delete(uri);
    } catch (error) {
      this.#log.warn(`${sidecar.toString()} could not be read.`, error);
      this.#texts.delete(uri);
    }
  }

  #stale(sidecar: vscode.Uri): void {
    if (!this.#found) return;
    this.#note(sidecar);
    this.#changed.fire();
  }

  #gone(sidecar: vscode.Uri): void {
    const text = textOf(sidecar);
    if (text && this.#texts.delete(text.uri.toString())) this.#changed.fire();
  }
}

function storedEntries(uri: string, path: string, bytes: Uint8Array): Entry[] {
  const sidecar = parseSidecar(new TextDecoder().decode(bytes));
  return entriesOf({
    uri,
    path,
    annotations: recordsOf(sidecar, 'annotation').map((record) => ({ record, state: record.state })),
    startOf: ({ record, state }) => (state === 'orphan' ? null : record.anchor.position.start),
    comments: recordsOf(sidecar, 'comment'),
    relations: recordsOf(sidecar, 'relation'),
  });
}

/** The text that a sidecar belongs to; undefined where the address is no sidecar's. */
function textOf(sidecar: vscode.Uri): { root: vscode.Uri; path: string; uri: vscode.Uri } | undefined {
  const at = sidecar.path.indexOf(MARK);
  if (at < 0 || !sidecar.path.endsWith('.jsonl')) return undefined;
  const root = sidecar.with({ path: sidecar.path.slice(0, at) || '/' });
  const path = sidecar.path.slice(at + MARK.length, -'.jsonl'.length);
  return { root, path, uri: vscode.Uri.joinPath(root, ...path.split('/')) };
}
