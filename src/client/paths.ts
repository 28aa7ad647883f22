import * as vscode from 'vscode';

/** Name of a file or folder. */
export function basename({ path }: vscode.Uri): string {
  return path.replace(/\/+$/u, '').split('/').at(-1) ?? '';
}

/** Folder of a file. */
export function parent(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}
