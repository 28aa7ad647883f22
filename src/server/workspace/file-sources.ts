import { decode } from '../../core/text/decode.js';
import { MAX_CHARACTERS } from '../documents/document-reading.js';
import type { FileSource } from './file-source.js';

/** A character takes at most three bytes of UTF-8 for each UTF-16 code unit. */
const MAX_BYTES = 3 * MAX_CHARACTERS;

/** The files of all folders, each read by the first source that can. */
export class FileSources {
  readonly #sources: readonly FileSource[];

  constructor(sources: readonly FileSource[]) {
    this.#sources = sources;
  }

  async find(folder: string): Promise<readonly string[]> {
    return (await this.#sources.find((source) => source.reads(folder))?.find(folder)) ?? [];
  }

  /** Whether there is a file or folder; null: that cannot be told. */
  async exists(uri: string): Promise<boolean | null> {
    const source = this.#sources.find((one) => one.reads(uri));
    return source ? source.exists(uri) : false;
  }

  /** The bytes of a file; null where it cannot be read or is too large. */
  async readBytes(uri: string): Promise<Uint8Array | null> {
    return (await this.#sources.find((source) => source.reads(uri))?.read(uri, MAX_BYTES)) ?? null;
  }

  /** The text of a file; null where it cannot be read, is no text, or is too large. */
  async readText(uri: string): Promise<string | null> {
    const bytes = await this.readBytes(uri);
    if (!bytes) return null;
    const decoded = decode(bytes);
    return 'text' in decoded && decoded.text.length <= MAX_CHARACTERS ? decoded.text : null;
  }
}
