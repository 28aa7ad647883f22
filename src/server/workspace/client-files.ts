import type { Connection } from 'vscode-languageserver';
import {
  FIND_FILES,
  READ_FILE,
  type FindFilesParams,
  type FindFilesResult,
  type ReadFileParams,
  type ReadFileResult,
} from '../../protocol/files.js';
import type { FileSource } from './file-source.js';

/** Files that the client reads for the server: virtual workspaces, and all files when the server runs in a browser. */
export class ClientFiles implements FileSource {
  readonly #connection: Connection;
  readonly #offered: boolean;

  /** @param offered whether the client has said that it answers */
  constructor(connection: Connection, offered: boolean) {
    this.#connection = connection;
    this.#offered = offered;
  }

  reads(): boolean {
    return this.#offered;
  }

  async find(folder: string): Promise<readonly string[]> {
    const params: FindFilesParams = { folder };
    return (await this.#connection.sendRequest<FindFilesResult>(FIND_FILES, params)).uris;
  }

  /** The client reads files only: what it cannot read may be a folder. */
  async exists(uri: string): Promise<boolean | null> {
    return (await this.read(uri, Infinity)) !== null || null;
  }

  async read(uri: string, maxBytes: number): Promise<Uint8Array | null> {
    const params: ReadFileParams = { uri };
    const result = await this.#connection.sendRequest<ReadFileResult | null>(READ_FILE, params);
    const bytes = result === null ? null : bytesOf(result.base64);
    return bytes !== null && bytes.length <= maxBytes ? bytes : null;
  }
}

/** @throws DOMException where the text is not Base64 */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
