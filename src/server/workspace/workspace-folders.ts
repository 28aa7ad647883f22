import { Emitter, type Connection, type InitializeParams } from 'vscode-languageserver';
import type { ClientFeatures } from '../client-features.js';
import { canonicalUri } from '../documents/uris.js';

/** The folders that are open in the editor. */
export class WorkspaceFolders {
  readonly #onDidChange = new Emitter<void>();
  #folders: readonly string[];

  readonly onDidChange = this.#onDidChange.event;

  constructor(params: InitializeParams) {
    this.#folders = (params.workspaceFolders?.map(({ uri }) => uri) ?? rootOf(params)).map(canonicalUri);
  }

  /** Follows the changes of the client's folders. Not before it is initialized: asking earlier registers a capability
   * that the client does not take yet. */
  follow(connection: Connection, client: ClientFeatures): void {
    if (!client.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => canonicalUri(uri)));
      const left = this.#folders.filter((folder) => !gone.has(folder));
      this.#folders = [...left, ...added.map(({ uri }) => canonicalUri(uri))];
      this.#onDidChange.fire();
    });
  }

  /** Canonical addresses, without a slash at the end unless they are a root. */
  get all(): readonly string[] {
    return this.#folders;
  }

  /** Whether a file lies in one of the folders. */
  holds(uri: string): boolean {
    return this.folderOf(uri) !== null;
  }

  /** The innermost of the folders that a file or folder (with a slash at its end) lies in; null where it lies in none. */
  folderOf(uri: string): string | null {
    return this.#folders
      .filter((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
      .reduce<string | null>((inner, folder) => (folder.length > (inner?.length ?? -1) ? folder : inner), null);
  }
}

/** The folder of clients from before there could be several. */
function rootOf(params: InitializeParams): string[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Neovim 0.7 and others still send nothing else.
  const { rootUri } = params;
  return rootUri === null ? [] : [rootUri];
}
