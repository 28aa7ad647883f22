/**
 * Requests of the server to the client, for folders that the server cannot read by itself: virtual workspaces, and
 * every folder when the server runs in a browser. The client answers with `vscode.workspace`.
 */

/** Lists the text files that may be transcripts. {@link FindFilesParams} → {@link FindFilesResult} */
export const FIND_FILES = 'plenar/findFiles';

export interface FindFilesParams {
  /** A workspace folder. */
  readonly folder: string;
}

export interface FindFilesResult {
  /** Addresses of the files that end in `.txt`, those that the user's `files.exclude` hides left out. */
  readonly uris: readonly string[];
}

/** Reads a file. {@link ReadFileParams} → {@link ReadFileResult}; null where it cannot be read or has vanished. */
export const READ_FILE = 'plenar/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

export interface ReadFileResult {
  /** The bytes in Base64: the connection carries JSON. */
  readonly base64: string;
}
