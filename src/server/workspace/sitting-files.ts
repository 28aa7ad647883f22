import { transcriptsAmong } from '../../core/recognize/transcripts-among.js';
import { sittingsInFolder } from '../../core/sitting/sittings-in-folder.js';
import { naturalOrder } from '../../core/text/natural-order.js';
import { MAX_CHARACTERS } from '../documents/document-reading.js';
import type { SittingFile } from '../documents/sitting-session.js';
import { fileName, folderOf } from '../documents/uris.js';
import type { FileSources } from './file-sources.js';

/** The files of one sitting in their order. */
export type SittingFiles = readonly SittingFile[];

/** Most files that are taken for one sitting; a folder with more is a heap of pages. */
const MAX_FILES = 1000;

/** Files that are read at the same time. */
const READERS = 8;

/** Addresses by the folder that they lie in, each list in the order in which pages are numbered. */
export function byFolder(uris: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const uri of uris) {
    const folder = folderOf(uri);
    const files = folders.get(folder);
    if (files) files.push(uri);
    else folders.set(folder, [uri]);
  }
  for (const files of folders.values()) files.sort((a, b) => naturalOrder(fileName(a), fileName(b)));
  return folders;
}

/**
 * Reads the transcripts among the files of one folder.
 * @returns the files in the order of `uris`; those that cannot be read are left out
 */
export async function readTranscripts(uris: readonly string[], sources: FileSources): Promise<readonly SittingFile[]> {
  const texts: (string | null)[] = [];
  for (let at = 0; at < uris.length; at += READERS) {
    texts.push(...(await Promise.all(uris.slice(at, at + READERS).map((uri) => sources.readText(uri)))));
  }
  const files = uris.flatMap((uri, index) => {
    const text = texts[index];
    return text === null || text === undefined ? [] : [{ uri, path: fileName(uri), text }];
  });
  return transcriptsAmong(files);
}

/** The sittings that the transcripts of one folder make; each file stands alone where they are too many. */
export function sittingsAmong(files: SittingFiles): readonly SittingFiles[] {
  const characters = files.reduce((sum, { text }) => sum + text.length, 0);
  const isHeap = files.length > MAX_FILES || characters > MAX_CHARACTERS;
  return isHeap ? files.map((file) => [file]) : sittingsInFolder(files);
}
