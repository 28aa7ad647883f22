import { Emitter, FileChangeType, type FileEvent, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Neighbours } from '../documents/transcripts.js';
import { canonicalUri, folderOf } from '../documents/uris.js';
import type { FileSources } from './file-sources.js';
import { byFolder, readTranscripts, sittingsAmong, type SittingFiles } from './sitting-files.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** How long changes on disk must rest before files are read again, in milliseconds: a checkout changes many at once. */
const REST = 100;

/**
 * The text files of the workspace by folder, and the pages beside each open document. It is filled in the background:
 * whoever asks gets what is known, and is told when there is more.
 */
export class SittingLibrary implements Neighbours {
  readonly #folders: WorkspaceFolders;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #sources: FileSources;
  readonly #report: (error: unknown) => void;
  readonly #onDidChange = new Emitter<string>();
  /** The sittings of several files, as they are on disk, in folders with open documents. */
  readonly #shelves = new Map<string, readonly SittingFiles[]>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #listing: Promise<Map<string, string[]>> | null = null;

  /** Fires with the folder whose files are known now, or known anew. */
  readonly onDidChange = this.#onDidChange.event;

  /** @param report is told of errors that nobody waits for */
  constructor(
    folders: WorkspaceFolders,
    documents: TextDocuments<TextDocument>,
    sources: FileSources,
    report: (error: unknown) => void,
  ) {
    this.#folders = folders;
    this.#documents = documents;
    this.#sources = sources;
    this.#report = report;
    documents.onDidClose(({ document }) => this.#schedule(folderOf(canonicalUri(document.uri))));
    folders.onDidChange(() => {
      this.#listing = null;
    });
  }

  sittingOf(uri: string): ReturnType<Neighbours['sittingOf']> {
    const address = canonicalUri(uri);
    if (!this.#folders.holds(address)) return null;
    const folder = folderOf(address);
    const shelf = this.#shelves.get(folder);
    if (!shelf) {
      if (!this.#timers.has(folder)) this.#schedule(folder, 0);
      return null;
    }
    const files = shelf.find((sitting) => sitting.some((file) => file.uri === address));
    return files ? { id: files[0]?.uri ?? folder, files } : null;
  }

  /** The folders of the workspace that hold text files, with the files in their order. */
  listing(): Promise<ReadonlyMap<string, readonly string[]>> {
    this.#listing ??= this.#list();
    return this.#listing;
  }

  async #list(): Promise<Map<string, string[]>> {
    try {
      const found = await Promise.all(this.#folders.all.map((folder) => this.#sources.find(folder)));
      return byFolder([...new Set(found.flat().map(canonicalUri))]);
    } catch (error) {
      // The next who asks tries again.
      this.#listing = null;
      throw error;
    }
  }

  /** The sittings that the transcripts of a folder make, as they are on disk. */
  async read(folder: string): Promise<readonly SittingFiles[]> {
    return sittingsAmong(await readTranscripts((await this.listing()).get(folder) ?? [], this.#sources));
  }

  /** Takes notice of changes on disk. */
  filesChanged(changes: readonly FileEvent[]): void {
    if (changes.some(({ type }) => type !== FileChangeType.Changed)) this.#listing = null;
    for (const folder of new Set(changes.map(({ uri }) => folderOf(canonicalUri(uri))))) this.#schedule(folder);
  }

  #schedule(folder: string, delay = REST): void {
    if (!this.#folders.holds(folder)) return;
    clearTimeout(this.#timers.get(folder));
    const fill = () => {
      this.#fill(folder).catch(this.#report);
    };
    this.#timers.set(folder, setTimeout(fill, delay));
  }

  /** Reads the files of a folder that has open documents, lets go of those of one that has none. */
  async #fill(folder: string): Promise<void> {
    const open = () =>
      new Set(
        this.#documents
          .keys()
          .map(canonicalUri)
          .filter((uri) => folderOf(uri) === folder),
      );
    try {
      const sittings = open().size > 0 ? await this.read(folder) : [];
      const opened = open();
      const before = this.#shelves.get(folder) ?? [];
      const now = sittings.filter((files) => files.length > 1);
      if (opened.size === 0) this.#shelves.delete(folder);
      else this.#shelves.set(folder, now);
      if (opened.size === 0 || !sameOnDisk(before, now, opened)) this.#onDidChange.fire(folder);
    } finally {
      this.#timers.delete(folder);
    }
  }
}

/** Whether two states of a folder are equal but for the text of documents that are open, which counts as it is there. */
function sameOnDisk(before: readonly SittingFiles[], now: readonly SittingFiles[], open: ReadonlySet<string>): boolean {
  const [a, b] = [before.flat(), now.flat()];
  return (
    a.length === b.length &&
    a.every(({ uri, text }, index) => uri === b[index]?.uri && (open.has(uri) || text === b[index].text))
  );
}
