import * as vscode from 'vscode';
import { deletedPath, draftPath, originalPath, sidecarPath } from './files.js';
import type { Home } from './root.js';
import type { StandOffStore } from './store.js';
import { WorkspaceFiles } from './workspace-files.js';

/** A rename that VS Code announces and then gives up is waited for no longer than this, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Lets records go with their text when it is renamed, moved or deleted in VS Code. What belonged to a deleted text waits
 * under `.plenar/deleted` until the text comes back as it was.
 */
export function followMoves(store: StandOffStore, log: vscode.LogOutputChannel): vscode.Disposable {
  let release = (): void => undefined;
  const hold = (): void => {
    release();
    release = store.hold(PATIENCE);
  };
  const finish = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      log.error('Records could not go with their text.', error);
      const text = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('What was said about a text could not be moved with it; it stays where it was: {0}', text),
      );
    } finally {
      release();
      await store.recheck();
    }
  };
  return vscode.Disposable.from(
    // A text that is opened under its new address must not be taken for one without records.
    vscode.workspace.onWillRenameFiles(hold),
    vscode.workspace.onDidRenameFiles(({ files }) => void finish(renamed(store, files))),
    vscode.workspace.onDidDeleteFiles(({ files }) => void finish(deleted(store, files))),
  );
}

async function renamed(store: StandOffStore, files: vscode.FileRenameEvent['files']): Promise<void> {
  for (const { oldUri, newUri } of files) {
    const [from, to] = [await store.homeOf(oldUri), await store.homeOf(newUri)];
    if (!from || !to) continue;
    for (const pathOf of [sidecarPath, draftPath]) {
      for (const text of await textsWithRecords(from, pathOf)) {
        await move(from.root, pathOf(text), to.root, pathOf(to.path + text.slice(from.path.length)));
      }
    }
  }
}

async function deleted(store: StandOffStore, files: readonly vscode.Uri[]): Promise<void> {
  for (const uri of files) {
    const home = await store.homeOf(uri);
    if (!home) continue;
    const folder = new WorkspaceFiles(home.root);
    for (const text of await textsWithRecords(home, draftPath)) await folder.remove(draftPath(text));
    for (const text of await textsWithRecords(home, sidecarPath)) {
      await makeRoom(folder, deletedPath(text));
      await folder.move(sidecarPath(text), deletedPath(text));
    }
  }
}

/** Texts with records: the text of an address itself, or, where it was a folder, all texts in it. */
async function textsWithRecords({ root, path }: Home, pathOf: (text: string) => string): Promise<string[]> {
  const own = (await new WorkspaceFiles(root).read(pathOf(path))) === null ? [] : [path];
  return [...own, ...(await textsBelow(root, path, pathOf))];
}

async function textsBelow(root: vscode.Uri, path: string, pathOf: (text: string) => string): Promise<string[]> {
  const extension = '.jsonl';
  const folder = pathOf(path).slice(0, -extension.length);
  const found: string[] = [];
  for (const [name, type] of await listing(vscode.Uri.joinPath(root, ...folder.split('/')))) {
    if (type === vscode.FileType.Directory) found.push(...(await textsBelow(root, `${path}/${name}`, pathOf)));
    else if (name.endsWith(extension)) found.push(`${path}/${name.slice(0, -extension.length)}`);
  }
  return found;
}

/** Records of an earlier text of the same name are kept under a name with a number. */
async function makeRoom(folder: WorkspaceFiles, path: string): Promise<void> {
  if ((await folder.read(path)) === null) return;
  for (let number = 1; !(await folder.move(path, path.replace(/jsonl$/u, `${number}.jsonl`))); number++);
}

/** Into another project the originals go along; there the records are written first, and only then removed here. */
async function move(from: vscode.Uri, path: string, to: vscode.Uri, target: string): Promise<void> {
  const source = new WorkspaceFiles(from);
  if (from.toString() === to.toString()) {
    await source.move(path, target);
    return;
  }
  const destination = new WorkspaceFiles(to);
  const content = await source.read(path);
  if (content === null || (await destination.read(target)) !== null) return;
  for (const original of originalsIn(new TextDecoder().decode(content))) {
    const bytes = await source.read(original);
    if (bytes && (await destination.read(original)) === null) await destination.write(original, bytes);
  }
  await destination.write(target, content);
  await source.remove(path);
}

async function listing(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(uri);
  } catch {
    return [];
  }
}

/** Paths of the originals that records name. */
function originalsIn(content: string): string[] {
  return [...content.matchAll(/"original":\{"sha256":"([0-9a-f]{64})"/gu)].map(([, hash = '']) => originalPath(hash));
}
