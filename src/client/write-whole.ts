import * as vscode from 'vscode';
import { basename, parent } from './paths.js';

/**
 * Writes a file whole or not at all, on any file system: beside its place first, then under its name. What stood there
 * stays until the new content is complete.
 * @throws FileSystemError when it cannot be written; nothing has changed then
 */
export async function writeWhole(target: vscode.Uri, content: string | Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const folder = parent(target);
  await fs.createDirectory(folder);
  const unfinished = vscode.Uri.joinPath(folder, `.${basename(target)}.${crypto.randomUUID()}.tmp`);
  try {
    await fs.writeFile(unfinished, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    await fs.rename(unfinished, target, { overwrite: true });
  } catch (error) {
    await deleteQuietly(unfinished);
    throw error;
  }
}

/** The error that led here is the one to report, not that there may be nothing to delete. */
async function deleteQuietly(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch {
    return;
  }
}
