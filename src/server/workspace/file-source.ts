/** Reads the files of workspace folders. */
export interface FileSource {
  /** Whether the folder or file can be read here. */
  reads(uri: string): boolean;
  /**
   * Lists the text files below a folder that may be transcripts.
   * @returns their addresses, in no particular order; empty where the folder cannot be read
   */
  find(folder: string): Promise<readonly string[]>;
  /** Whether there is a file or folder; null: that cannot be told. */
  exists(uri: string): Promise<boolean | null>;
  /** The bytes of a file; null where it cannot be read, has vanished or is larger than `maxBytes`. */
  read(uri: string, maxBytes: number): Promise<Uint8Array | null>;
}
