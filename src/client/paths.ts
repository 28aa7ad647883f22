import * as vscode from 'vscode';

/** Name of a file or folder. */
export function basename({ path }: vscode.Uri): string {
  return path.replace(/\/+$/u, '').split('/').at(-1) ?? '';
}

/** Folder of a file. */
export function parent(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

const collator = new Intl.Collator('de', { numeric: true });

/** Orders names as people number pages: `9.txt` before `10.txt`. */
export function naturalOrder(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
