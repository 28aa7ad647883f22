import * as vscode from 'vscode';
import { writeWhole } from '../write-whole.js';
import { parent } from '../paths.js';
import type { StandOffFiles } from './files.js';

/** The files of a folder of the workspace, on any file system. */
export class WorkspaceFiles implements StandOffFiles {
  readonly #root: vscode.Uri;

  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  async read(path: string): Promise<Uint8Array | null> {
    return readFile(this.#at(path));
  }

  async write(path: string, content: Uint8Array): Promise<void> {
    await writeWhole(this.#at(path), content);
  }

  async remove(path: string): Promise<void> {
    try {
      await vscode.workspace.fs.delete(this.#at(path));
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  }

  async move(from: string, to: string): Promise<boolean> {
    const target = this.#at(to);
    if ((await readFile(this.#at(from))) === null) return false;
    try {
      await vscode.workspace.fs.createDirectory(parent(target));
      await vscode.workspace.fs.rename(this.#at(from), target, { overwrite: false });
      return true;
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileExists') return false;
      throw error;
    }
  }

  #at(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#root, ...path.split('/'));
  }
}

/** Bytes of a file; null where there is none. @throws FileSystemError where it cannot be read */
export async function readFile(uri: vscode.Uri): Promise<Uint8Array | null> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
