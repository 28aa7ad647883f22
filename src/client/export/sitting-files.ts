import * as vscode from 'vscode';
import { transcriptsAmong } from '../../core/recognize/transcripts-among.js';
import { sittingsInFolder } from '../../core/sitting/sittings-in-folder.js';
import { decode } from '../../core/text/decode.js';
import { naturalOrder } from '../../core/text/natural-order.js';
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

interface TextFile extends SittingFile {
  readonly text: string;
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
 * The sittings in a folder and in the folders below it, as the problems are found: the transcripts of a folder are one
 * sitting, unless they show that they are several.
 * @param onLeftOut is told each text file that is no transcript
 */
export async function sittingsOfFolder(
  folder: vscode.Uri,
  token: vscode.CancellationToken,
  onLeftOut: (uri: vscode.Uri) => void,
): Promise<SittingFiles[]> {
  const isRoot = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.toString()) ?? false;
  const beside = isRoot ? folder : parent(folder);
  const sittings: SittingFiles[] = [];
  const visit = async (current: vscode.Uri, below: readonly string[]): Promise<void> => {
    if (token.isCancellationRequested) return;
    const { files, folders } = await listFolder(current);
    const name = below.length === 0 ? basename(folder) : below.join('/');
    const texts = await readTexts(files);
    const transcripts = transcriptsAmong(texts);
    for (const { uri } of texts.filter((file) => !transcripts.includes(file))) onLeftOut(uri);
    sittings.push(...named(sittingsInFolder(transcripts), name, beside));
    for (const child of folders) await visit(vscode.Uri.joinPath(current, child), [...below, child]);
  };
  await visit(folder, []);
  return sittings;
}

async function listFolder(folder: vscode.Uri): Promise<{ files: SittingFile[]; folders: string[] }> {
  const entries = (await vscode.workspace.fs.readDirectory(folder))
    .filter(([name]) => !name.startsWith('.') && name !== 'node_modules')
    .sort(([a], [b]) => naturalOrder(a, b));
  const isFile = (type: vscode.FileType): boolean => (type & vscode.FileType.File) !== 0;
  return {
    files: entries
      .filter(([name, type]) => isFile(type) && PAGE_FILE.test(name))
      .map(([path]) => ({ path, uri: vscode.Uri.joinPath(folder, path) })),
    // A link to a folder may lead in a circle: it has another type.
    folders: entries.filter(([, type]) => type === vscode.FileType.Directory).map(([name]) => name),
  };
}

async function readTexts(files: readonly SittingFile[]): Promise<TextFile[]> {
  return Promise.all(
    files.map(async (file) => {
      const decoded = decode(await vscode.workspace.fs.readFile(file.uri));
      // Among the pages of a sitting a file that is no text is refused by the server, which says why.
      return { ...file, text: 'text' in decoded ? decoded.text : '' };
    }),
  );
}

/** Several sittings of one folder are called by their first file. */
function named(groups: readonly (readonly TextFile[])[], folder: string, beside: vscode.Uri): SittingFiles[] {
  return groups.map((group) => {
    const first = group[0]?.path.replace(PAGE_FILE, '') ?? '';
    const files = group.map(({ uri, path }) => ({ uri, path }));
    return { name: groups.length === 1 ? folder : `${folder}/${first}`, beside, files };
  });
}
