import { PROJECT_FILE, STAND_OFF_FOLDER } from '../../core/sidecar/paths.js';
import { folderOf } from '../documents/uris.js';
import type { FileSources } from '../workspace/file-sources.js';
import type { WorkspaceFolders } from '../workspace/workspace-folders.js';

/** A folder that may hold stand-off data of the texts below it. */
export interface Root {
  /** Its address with a slash at its end. */
  readonly uri: string;
  /** False where it holds none. */
  readonly hasData: boolean;
}

/** Finds the folder that holds the stand-off data of a text, and remembers it. Addresses are canonical. */
export class Roots {
  readonly #folders: WorkspaceFolders;
  readonly #sources: FileSources;
  readonly #roots = new Map<string, Promise<Root>>();

  constructor(folders: WorkspaceFolders, sources: FileSources) {
    this.#folders = folders;
    this.#sources = sources;
  }

  /** The root of a text: the nearest marked folder within its workspace folder, else that; its own folder outside. */
  of(uri: string): Promise<Root> {
    const folder = folderOf(uri);
    let root = this.#roots.get(folder);
    if (!root) this.#roots.set(folder, (root = this.#find(folder)));
    return root;
  }

  /** Forgets everything: a marker has come or gone. */
  forget(): void {
    this.#roots.clear();
  }

  async #find(folder: string): Promise<Root> {
    const workspace = this.#folders.folderOf(folder);
    const outermost = workspace === null ? folder : workspace.replace(/\/*$/u, '/');
    for (let at = folder; at.length > outermost.length; at = folderOf(at.slice(0, -1))) {
      const hasData = await this.#sources.exists(at + STAND_OFF_FOLDER);
      if (hasData === true || (await this.#sources.exists(at + PROJECT_FILE)) === true) {
        return { uri: at, hasData: hasData !== false };
      }
    }
    return { uri: outermost, hasData: (await this.#sources.exists(outermost + STAND_OFF_FOLDER)) !== false };
  }
}
