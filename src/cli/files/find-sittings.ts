import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { message } from '../../core/model/message.js';
import { Failure, failureOf, UsageError } from '../failure.js';
import { naturalOrder } from '../../core/text/natural-order.js';

/** A page file, or standard input. */
export interface InputFile {
  /** Path as messages show it: what the person typed, and the way on from there. */
  readonly shown: string;
  /** Path that an export names: relative to the folder of the sitting. */
  readonly name: string;
  /** Absolute path; null for standard input. */
  readonly location: string | null;
}

/** Files that belong together: those of one folder, or a file that stands alone. */
export interface SittingFiles {
  /** Path as messages show it. */
  readonly shown: string;
  /** What an output file is called, without extension; with slashes where the sitting lies deeper in a folder. */
  readonly outputName: string;
  readonly files: readonly InputFile[];
}

/** What a PATH means on the command line: standard input. */
export const STANDARD_INPUT = '-';

/**
 * Finds the sittings that paths name: a file is a sitting of its own, a folder one of all its page files, and so is each
 * folder in it. Page files are those called `*.txt`; names that begin with a dot are passed over.
 * @param onFailure is told about each path that cannot be looked into
 * @throws UsageError where standard input is named twice
 */
export async function findSittings(
  paths: readonly string[],
  cwd: string,
  onFailure: (failure: Failure) => Promise<void>,
): Promise<SittingFiles[]> {
  if (paths.filter((path) => path === STANDARD_INPUT).length > 1) {
    throw new UsageError(message('standard input (-) can be read only once'));
  }
  const sittings: SittingFiles[] = [];
  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      sittings.push(loneFile({ shown: path, name: 'stdin', location: null }));
      continue;
    }
    try {
      const location = resolve(cwd, path);
      const found = (await stat(location)).isDirectory()
        ? await sittingsOfFolder(path, location, onFailure)
        : [loneFile({ shown: path, name: basename(location), location })];
      if (found.length === 0) throw new Failure(message('holds no page files (*.txt)'), path);
      sittings.push(...found);
    } catch (error) {
      await onFailure(failureOf(error, path));
    }
  }
  return sittings;
}

function loneFile(file: InputFile): SittingFiles {
  return { shown: file.shown, outputName: file.name.replace(/\.txt$/iu, ''), files: [file] };
}

async function sittingsOfFolder(
  shown: string,
  location: string,
  onFailure: (failure: Failure) => Promise<void>,
): Promise<SittingFiles[]> {
  const sittings: SittingFiles[] = [];
  const visited = new Set<string>();

  const visit = async (folder: string, below: readonly string[]): Promise<void> => {
    const shownFolder = below.length === 0 ? shown : join(shown, ...below);
    try {
      const real = await realpath(folder);
      if (visited.has(real)) return;
      visited.add(real);
      const { files, folders } = await listFolder(folder);
      if (files.length > 0) {
        sittings.push({
          shown: shownFolder,
          outputName: below.length === 0 ? basename(real) : below.join('/'),
          files: files.map((name) => ({ shown: join(shownFolder, name), name, location: join(folder, name) })),
        });
      }
      for (const name of folders) await visit(join(folder, name), [...below, name]);
    } catch (error) {
      await onFailure(failureOf(error, shownFolder));
    }
  };
  await visit(location, []);
  return sittings;
}

async function listFolder(folder: string): Promise<{ files: string[]; folders: string[] }> {
  const files: string[] = [];
  const folders: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    // A link that leads nowhere is kept as a file: reading it says what is wrong.
    const isFolder = entry.isSymbolicLink() ? await leadsToFolder(join(folder, entry.name)) : entry.isDirectory();
    if (isFolder) folders.push(entry.name);
    else if (/\.txt$/iu.test(entry.name)) files.push(entry.name);
  }
  return { files: files.sort(naturalOrder), folders: folders.sort(naturalOrder) };
}

async function leadsToFolder(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isDirectory();
  } catch {
    return false;
  }
}
