import { dirname, join, relative, sep } from 'node:path';
import { ROOT_MARKS } from '../../core/sidecar/paths.js';
import { isThere } from '../files/is-there.js';

/** Where what stands off a text is kept. */
export interface Home {
  /** Absolute path of the folder that holds `.plenar`. */
  readonly root: string;
  /** Path of the text, relative to that folder, with `/`. */
  readonly path: string;
}

/** Finds where the stand-off data of texts is, and remembers it for the folders that it has looked into. */
export class Homes {
  readonly #roots = new Map<string, Promise<string | null>>();

  /**
   * @param location absolute path of a text
   * @returns null where no folder above it has a `plenar.json` or a `.plenar`
   * @throws Failure where a folder cannot be looked into
   */
  async of(location: string): Promise<Home | null> {
    const root = await this.#rootOf(dirname(location));
    return root === null ? null : { root, path: relative(root, location).split(sep).join('/') };
  }

  #rootOf(folder: string): Promise<string | null> {
    let root = this.#roots.get(folder);
    if (root === undefined) this.#roots.set(folder, (root = this.#findRoot(folder)));
    return root;
  }

  async #findRoot(folder: string): Promise<string | null> {
    for (const mark of ROOT_MARKS) if (await isThere(join(folder, mark), join(folder, mark))) return folder;
    const above = dirname(folder);
    return above === folder ? null : this.#rootOf(above);
  }
}
