import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { OriginalFile } from '../../core/export/verify.js';
import { message } from '../../core/model/message.js';
import type { ExportedSource } from '../../core/model/export-schema.js';
import { Failure, failureOf } from '../failure.js';
import type { Host } from '../host.js';
import { readPageFile, readStable, sha256 } from './read-file.js';

/** An original that was found, and where. */
export interface FoundOriginal extends OriginalFile {
  readonly shown: string;
}

/** Finds the files that exports were made of, in one folder. */
export class OriginalFinder {
  readonly #folder: string;
  readonly #root: string;
  readonly #host: Host;
  /** Paths in the folder by SHA-256; made when a file is first looked for by its content. */
  #byContent: Promise<ReadonlyMap<string, string>> | null = null;

  /** @param folder as the person named it */
  constructor(folder: string, host: Host) {
    this.#folder = folder;
    this.#root = resolve(host.cwd, folder);
    this.#host = host;
  }

  /**
   * Reads the file that a source of an export names. It is looked for in the folder, in the folder below it that is
   * called like the export, and, by its SHA-256, anywhere below: records of several sittings may share a file.
   * @param stem name of the export without its extension
   * @throws Failure where there is none, or it cannot be read
   */
  async find(source: ExportedSource, stem: string): Promise<FoundOriginal> {
    let changed: FoundOriginal | null = null;
    for (const path of [source.path, join(stem, source.path)]) {
      const found = await this.#read(path);
      if (found?.sha256 === source.sha256) return found;
      changed ??= found;
    }
    this.#byContent ??= this.#indexContents();
    const path = (await this.#byContent).get(source.sha256);
    const found = path === undefined ? changed : await this.#read(path);
    if (found !== null) return found;
    throw new Failure(message('not found; looked for in {folder}', { folder: this.#folder }), source.path);
  }

  /** The file at a path in the folder; null where there is none. An export may not lead out of the folder. */
  async #read(path: string): Promise<FoundOriginal | null> {
    const location = resolve(this.#root, path);
    const way = relative(this.#root, location);
    if (way === '..' || way.startsWith(`..${sep}`) || resolve(this.#root, way) !== location) return null;
    const shown = join(this.#folder, path);
    if (!(await isThere(location, shown))) return null;
    const read = await readPageFile({ shown, name: path, location }, this.#host);
    return { text: read.text, sha256: read.sha256, shown };
  }

  async #indexContents(): Promise<ReadonlyMap<string, string>> {
    const paths = new Map<string, string>();
    try {
      for (const entry of await readdir(this.#root, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        this.#host.signal.throwIfAborted();
        const location = join(entry.parentPath, entry.name);
        const path = relative(this.#root, location);
        paths.set(sha256(await readStable(location, join(this.#folder, path))), path);
      }
    } catch (error) {
      if (this.#host.signal.aborted) throw error;
      throw failureOf(error, this.#folder);
    }
    return paths;
  }
}

async function isThere(location: string, shown: string): Promise<boolean> {
  try {
    await stat(location);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return false;
    throw failureOf(error, shown);
  }
}
