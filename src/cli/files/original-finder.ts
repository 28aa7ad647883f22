import { readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { OriginalFile } from '../../core/export/verify.js';
import { message } from '../../core/model/message.js';
import type { ExportedSource } from '../../core/model/export-schema.js';
import { originalPath } from '../../core/sidecar/paths.js';
import { Failure, failureOf } from '../failure.js';
import type { Host } from '../host.js';
import { isThere } from './is-there.js';
import { readPageFile, readStable, sha256 } from './read-file.js';

/** A file that an export was made of, and where it was found. */
export interface FoundOriginal extends OriginalFile {
  readonly shown: string;
  /** Absolute path. */
  readonly location: string;
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

  /**
   * The text of a file before corrections were written into it. It is looked for in `.plenar/originals` of the folders
   * above the file.
   * @throws Failure where it is not there, or is another file
   */
  async originalOf({ originalSha256, path }: ExportedSource, { location }: FoundOriginal): Promise<string> {
    for (let folder = dirname(location); ; folder = dirname(folder)) {
      const kept = join(folder, originalPath(originalSha256));
      const shown = relative(this.#host.cwd, kept);
      if (await isThere(kept, shown)) {
        const read = await readPageFile({ shown, name: path, location: kept }, this.#host);
        if (read.sha256 === originalSha256) return read.text;
        throw new Failure(message('damaged: it is not the file that it is called after'), shown);
      }
      if (folder === dirname(folder)) break;
    }
    const values = { path: originalPath(originalSha256) };
    throw new Failure(
      message('its original {path} is not there: what was corrected in it cannot be proven', values),
      path,
    );
  }

  /** The file at a path in the folder; null where there is none. An export may not lead out of the folder. */
  async #read(path: string): Promise<FoundOriginal | null> {
    const location = resolve(this.#root, path);
    const way = relative(this.#root, location);
    if (way === '..' || way.startsWith(`..${sep}`) || resolve(this.#root, way) !== location) return null;
    const shown = join(this.#folder, path);
    if (!(await isThere(location, shown))) return null;
    const read = await readPageFile({ shown, name: path, location }, this.#host);
    return { text: read.text, sha256: read.sha256, shown, location };
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
