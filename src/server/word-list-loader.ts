import { Emitter } from 'vscode-languageserver';
import { WordList } from '../core/text/word-list.js';

/** Reads the file of the word list; null where the host cannot reach it. */
export type ReadWordList = () => Promise<Uint8Array | null>;

/**
 * The word list, loaded once in the background. Until it is there, texts are read without it; no request waits for it but
 * an export, whose result is kept and compared.
 */
export class WordListLoader {
  readonly #read: ReadWordList;
  readonly #onDidLoad = new Emitter<void>();
  #current: WordList | null = null;
  #loading: Promise<void> | null = null;

  /** Fires when the list is there: what was read without it is to be read again. */
  readonly onDidLoad = this.#onDidLoad.event;

  constructor(read: ReadWordList) {
    this.#read = read;
  }

  get current(): WordList | null {
    return this.#current;
  }

  /**
   * Loads the list where that has not been done.
   * @throws Error where it cannot be read
   */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  async #load(): Promise<void> {
    const bytes = await this.#read();
    if (bytes === null) throw new Error('the word list cannot be read');
    this.#current = WordList.decode(new TextDecoder().decode(bytes));
    this.#onDidLoad.fire();
  }
}
