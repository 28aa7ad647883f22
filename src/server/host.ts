import type { ReadWordList } from './word-list-loader.js';
import type { FileSource } from './workspace/file-source.js';

/** What the place where the server runs gives it. */
export interface Host {
  /** Reads the files of folders by itself; null in a browser. */
  readonly files: FileSource | null;
  /** Address of the rules' documentation with the placeholder `{code}`; null where it is not beside the server. */
  readonly ruleDocumentation: string | null;
  /** Reads the word list that lies beside the server; null in a browser, where the client is asked for it. */
  readonly readWordList: ReadWordList | null;
}
