import * as vscode from 'vscode';
import { recordsOf, type Sidecar, EMPTY_SIDECAR } from '../../core/sidecar/sidecar.js';
import type { IgnoreRecord } from '../../core/model/sidecar.js';
import { changeProjectRecords, readProjectRecords } from './project-file.js';
import { WorkspaceFiles } from './workspace-files.js';

/** What holds for all texts of a project (`.plenar/project.jsonl`): the findings that are ignored everywhere. */
export class ProjectRecords implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #known = new Map<string, Sidecar>();
  readonly #reading = new Map<string, Promise<Sidecar>>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  #writing: Promise<unknown> = Promise.resolve();

  /** The records of a project have been read, or have changed; with the folder that holds them. */
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    const watcher = vscode.workspace.createFileSystemWatcher('**/.plenar/project.jsonl');
    const forget = (uri: vscode.Uri): void => void this.#readAgain(vscode.Uri.joinPath(uri, '..', '..'));
    this.#subscriptions = [
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  /** What is ignored in the project, as far as it is known; it is read where it is not. */
  known(root: vscode.Uri): readonly IgnoreRecord[] {
    const known = this.#known.get(root.toString());
    if (!known) void this.#read(root);
    return recordsOf(known ?? EMPTY_SIDECAR, 'ignore');
  }

  /** What is ignored in the project. */
  async of(root: vscode.Uri): Promise<readonly IgnoreRecord[]> {
    return recordsOf(await this.#read(root), 'ignore');
  }

  /**
   * Adds, replaces and removes records; what somebody else wrote meanwhile stays.
   * @throws where they cannot be written; nothing has changed then
   */
  async change(
    root: vscode.Uri,
    change: { readonly put?: readonly IgnoreRecord[]; readonly remove?: readonly string[] },
  ): Promise<void> {
    const work = async (): Promise<void> => {
      this.#take(root, await changeProjectRecords(new WorkspaceFiles(root), change));
    };
    const done = this.#writing.then(work, work);
    this.#writing = done;
    return done;
  }

  #read(root: vscode.Uri): Promise<Sidecar> {
    const key = root.toString();
    const known = this.#known.get(key);
    if (known) return Promise.resolve(known);
    let reading = this.#reading.get(key);
    if (!reading) {
      reading = this.#readFile(root).finally(() => this.#reading.delete(key));
      this.#reading.set(key, reading);
    }
    return reading;
  }

  async #readFile(root: vscode.Uri): Promise<Sidecar> {
    try {
      const sidecar = await readProjectRecords(new WorkspaceFiles(root));
      this.#take(root, sidecar);
      return sidecar;
    } catch (error) {
      this.#log.error(`What is ignored in ${root.toString()} could not be read.`, error);
      return EMPTY_SIDECAR;
    }
  }

  async #readAgain(root: vscode.Uri): Promise<void> {
    if (this.#known.has(root.toString())) await this.#readFile(root);
  }

  #take(root: vscode.Uri, sidecar: Sidecar): void {
    this.#known.set(root.toString(), sidecar);
    this.#changed.fire(root);
  }
}
