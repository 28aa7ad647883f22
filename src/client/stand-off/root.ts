import * as vscode from 'vscode';
import { exists } from '../file-exists.js';
import { PROJECT_FILE, ROOT_MARKS } from '../../core/sidecar/paths.js';
import { parent } from '../paths.js';

/** Where what stands off a text is kept. */
export interface Home {
  /** The folder that holds `.plenar`. */
  readonly root: vscode.Uri;
  /** Path of the text, relative to that folder, with `/`. */
  readonly path: string;
}

/** Finds the folder that holds what stands off a text, and remembers it. */
export class Homes implements vscode.Disposable {
  readonly #roots = new Map<string, Promise<vscode.Uri>>();
  readonly #subscriptions: vscode.Disposable[];

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${PROJECT_FILE}`, false, true, false);
    const forget = (): void => this.#roots.clear();
    this.#subscriptions = [
      watcher,
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** @returns null for a text that has no place in a file system yet */
  async of(uri: vscode.Uri): Promise<Home | null> {
    if (uri.scheme === 'untitled') return null;
    const folder = parent(uri);
    let root = this.#roots.get(folder.toString());
    if (!root) this.#roots.set(folder.toString(), (root = findRoot(folder, uri)));
    const found = await root;
    const base = found.path.replace(/\/*$/u, '/');
    return uri.path.startsWith(base) ? { root: found, path: uri.path.slice(base.length) } : null;
  }
}

/** The nearest folder with a project file or stand-off data within the workspace folder, else the workspace folder itself. */
async function findRoot(folder: vscode.Uri, uri: vscode.Uri): Promise<vscode.Uri> {
  const workspace = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  if (!workspace) return folder;
  for (let at = folder; at.path.length > workspace.path.length; at = parent(at)) {
    const marks = ROOT_MARKS.map((name) => exists(vscode.Uri.joinPath(at, name)));
    if ((await Promise.all(marks)).includes(true)) return at;
  }
  return workspace;
}
