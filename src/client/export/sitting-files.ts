import * as vscode from 'vscode';
import { naturalOrder } from '../../core/text/natural-order.js';
import { decode } from '../../core/text/decode.js';
import { isTranscript } from '../../core/recognize/recognize.js';
import { basename, parent } from '../paths.js';

/** A file of a sitting. */
export interface SittingFile {
  readonly uri: vscode.Uri;
  /** Name as the export shows it. */
  readonly path: string;
}

/** Files that become one export: those of a folder, or a file that stands alone. */
export interface SittingFiles {
  /** What the export is called, without extension; with slashes where the sitting lies deeper in a folder. */
  readonly name: string;
  /** Where an export lies by default. */
  readonly beside: vscode.Uri;
  readonly files: readonly SittingFile[];
}

const PAGE_FILE = /\.txt$/iu;

/** A file as a sitting of its own. */
export function sittingOfFile(uri: vscode.Uri): SittingFiles {
  const path = basename(uri);
  const inWorkspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  const beside = uri.scheme === 'untitled' && inWorkspace ? inWorkspace : parent(uri);
  return { name: path.replace(PAGE_FILE, ''), beside, files: [{ uri, path }] };
}

/**
 * The sittings in a folder: its own page files are one, and so are those of each folder in it. Folders without a
 * transcript among their text files are passed over.
 */
export async function sittingsOfFolder(folder: vscode.Uri, token: vscode.CancellationToken): Promise<SittingFiles[]> {
  const isRoot = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.toString()) ?? false;
  const beside = isRoot ? folder : parent(folder);
  const sittings: SittingFiles[] = [];
  const visit = async (current: vscode.Uri, below: readonly string[]): Promise<void> => {
    if (token.isCancellationRequested) return;
    const entries = (await vscode.workspace.fs.readDirectory(current))
      .filter(([name]) => !name.startsWith('.') && name !== 'node_modules')
      .sort(([a], [b]) => naturalOrder(a, b));
    const isFolder = (type: vscode.FileType): boolean => (type & vscode.FileType.Directory) !== 0;
    const files = entries
      .filter(([name, type]) => !isFolder(type) && PAGE_FILE.test(name))
      .map(([path]) => ({ path, uri: vscode.Uri.joinPath(current, path) }));
    if (await holdTranscript(files)) {
      sittings.push({ name: below.length === 0 ? basename(folder) : below.join('/'), beside, files });
    }
    for (const [name, type] of entries) {
      // A link to a folder may lead in a circle.
      if (type === vscode.FileType.Directory) await visit(vscode.Uri.joinPath(current, name), [...below, name]);
    }
  };
  await visit(folder, []);
  return sittings;
}

async function holdTranscript(files: readonly SittingFile[]): Promise<boolean> {
  for (const { uri } of files) {
    const decoded = decode(await vscode.workspace.fs.readFile(uri));
    if ('text' in decoded && isTranscript(decoded.text)) return true;
  }
  return false;
}
