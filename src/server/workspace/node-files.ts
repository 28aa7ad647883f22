import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { FileSource } from './file-source.js';

/** Folders that hold no transcripts of the person's own. */
const PASSED_OVER = new Set(['node_modules']);

/** Files of the machine that the server runs on. */
export const nodeFiles: FileSource = {
  reads: (uri) => URI.parse(uri).scheme === 'file',

  async find(folder) {
    const found: string[] = [];
    await findIn(URI.parse(folder).fsPath, found);
    return found.map((path) => URI.file(path).toString());
  },

  async exists(uri) {
    return stat(URI.parse(uri).fsPath).then(
      () => true,
      () => false,
    );
  },

  async read(uri, maxBytes) {
    const path = URI.parse(uri).fsPath;
    try {
      if ((await stat(path)).size > maxBytes) return null;
      return await readFile(path);
    } catch {
      // Vanished, or not ours to read: the contract has null for it.
      return null;
    }
  },
};

/** Links to folders are not followed: they may lead in a circle or out of the workspace. */
async function findIn(folder: string, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.name.startsWith('.') || PASSED_OVER.has(entry.name)) continue;
    if (entry.isDirectory()) await findIn(join(folder, entry.name), found);
    else if (entry.isFile() && /\.txt$/iu.test(entry.name)) found.push(join(folder, entry.name));
  }
}
