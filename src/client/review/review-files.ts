import * as vscode from 'vscode';
import { transcriptsAmong } from '../../core/recognize/transcripts-among.js';
import { sittingsInFolder } from '../../core/sitting/sittings-in-folder.js';
import { decode } from '../../core/text/decode.js';
import { naturalOrder } from '../../core/text/natural-order.js';
import { basename, parent } from '../paths.js';

/** What a review goes over: the file in front, the sitting that it belongs to, or all folders. */
export type ReviewScope = 'file' | 'sitting' | 'workspace';

/** Files that are read at the same time. */
const READERS = 16;

/** Text files of a folder in the order of their pages. */
export async function textFilesOf(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  return entries
    .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && /\.txt$/iu.test(name))
    .map(([name]) => name)
    .sort(naturalOrder)
    .map((name) => vscode.Uri.joinPath(folder, name));
}

/** The transcripts of a folder in their order, sitting by sitting. */
export async function sittingsOf(folder: vscode.Uri): Promise<vscode.Uri[][]> {
  const uris = await textFilesOf(folder);
  const files: { readonly uri: vscode.Uri; readonly text: string }[] = [];
  for (let at = 0; at < uris.length; at += READERS) {
    files.push(...(await Promise.all(uris.slice(at, at + READERS).map(readText))));
  }
  return sittingsInFolder(transcriptsAmong(files)).map((sitting) => sitting.map(({ uri }) => uri));
}

/** The files of the sitting that a transcript belongs to, itself among them. */
export async function sittingAround(uri: vscode.Uri): Promise<vscode.Uri[]> {
  if (uri.scheme === 'untitled') return [uri];
  const sittings = await sittingsOf(parent(uri)).catch(() => []);
  return sittings.find((files) => files.some((file) => file.toString() === uri.toString())) ?? [uri];
}

/** The folders of the workspace that hold text files, in order. */
export async function foldersOfWorkspace(): Promise<vscode.Uri[]> {
  const files = await vscode.workspace.findFiles('**/*.txt', '**/{node_modules,.*}/**');
  const folders = new Map(files.map((file) => [parent(file).toString(), parent(file)]));
  return [...folders.values()].sort((a, b) => naturalOrder(a.path, b.path));
}

/** Name of a folder as lists show it. */
export function folderName(folder: vscode.Uri): string {
  const path = vscode.workspace.asRelativePath(folder, false);
  return path === '' || path === folder.fsPath ? basename(folder) : path;
}

async function readText(uri: vscode.Uri): Promise<{ uri: vscode.Uri; text: string }> {
  try {
    const decoded = decode(await vscode.workspace.fs.readFile(uri));
    return { uri, text: 'text' in decoded ? decoded.text : '' };
  } catch {
    // Vanished meanwhile.
    return { uri, text: '' };
  }
}
