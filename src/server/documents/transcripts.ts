import { Emitter, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../../core/settings/settings.js';
import { DocumentReading, MAX_CHARACTERS } from './document-reading.js';
import type { WordListLoader } from '../word-list-loader.js';
import type { StandOffStore } from '../stand-off/stand-off-store.js';
import { SittingSession, type SittingFile } from './sitting-session.js';
import { canonicalUri, fileName } from './uris.js';

/** Knows which files belong to the sitting of a document. */
export interface Neighbours {
  /**
   * The files of the sitting in their order, the document among them, as they are on disk, by canonical address.
   * @returns null where the document stands alone or its neighbours are not read yet
   */
  sittingOf(uri: string): { readonly id: string; readonly files: readonly SittingFile[] } | null;
}

/** Reads open documents, each version once. */
export class Transcripts {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #neighbours: Neighbours;
  readonly #words: Pick<WordListLoader, 'current'>;
  readonly #standOff: StandOffStore;
  /** By id of the sitting; the documents that use it are counted by `#sittingOf`. */
  readonly #sessions = new Map<string, SittingSession>();
  readonly #sittingOf = new Map<string, string>();
  readonly #readings = new Map<string, DocumentReading>();
  /** Addresses of open documents as the client writes them, by canonical address. */
  readonly #open = new Map<string, string>();
  readonly #onDidRead = new Emitter<DocumentReading>();

  /** Fires when a document was read anew. */
  readonly onDidRead = this.#onDidRead.event;

  constructor(
    documents: TextDocuments<TextDocument>,
    neighbours: Neighbours,
    words: Pick<WordListLoader, 'current'>,
    standOff: StandOffStore,
  ) {
    this.#words = words;
    this.#standOff = standOff;
    this.#documents = documents;
    this.#neighbours = neighbours;
    documents.onDidOpen(({ document }) => this.#open.set(canonicalUri(document.uri), document.uri));
    documents.onDidClose(({ document }) => this.#close(document.uri));
  }

  /**
   * Reads an open document in its present version.
   * @returns null where it is not open or too large
   */
  read(uri: string, settings: Settings): DocumentReading | null {
    const document = this.#documents.get(uri);
    if (!document) return null;
    const text = document.getText();
    if (text.length > MAX_CHARACTERS) return null;
    const sitting = settings.checkWorkspace ? this.#neighbours.sittingOf(uri) : null;
    const files = sitting?.files.map((file) => this.present(file)) ?? [{ uri, path: fileName(uri), text }];
    const standOff = files.map((file) => this.#standOff.of(file.uri, file.text));
    const read = this.#session(uri, sitting?.id ?? uri).read(files, settings, standOff);
    const last = this.#readings.get(uri);
    if (last?.sitting === read && last.version === document.version) return last;
    const source = files.findIndex((file) => file.uri === uri);
    const reading = new DocumentReading(uri, document.version, text, read, source);
    this.#readings.set(uri, reading);
    this.#onDidRead.fire(reading);
    return reading;
  }

  /** A file as it is now: with the client's address and the text of the editor where it is open. */
  present(file: SittingFile): SittingFile {
    const document = this.#documents.get(this.#open.get(file.uri) ?? file.uri);
    return document ? { ...file, uri: document.uri, text: document.getText() } : file;
  }

  #session(uri: string, sitting: string): SittingSession {
    if (this.#sittingOf.get(uri) !== sitting) {
      this.#release(uri);
      this.#sittingOf.set(uri, sitting);
    }
    let session = this.#sessions.get(sitting);
    if (!session) this.#sessions.set(sitting, (session = new SittingSession(this.#words)));
    return session;
  }

  #close(uri: string): void {
    this.#open.delete(canonicalUri(uri));
    this.#readings.delete(uri);
    this.#release(uri);
  }

  /** Lets go of the sitting of a document when no other document uses it. */
  #release(uri: string): void {
    const sitting = this.#sittingOf.get(uri);
    this.#sittingOf.delete(uri);
    if (sitting !== undefined && ![...this.#sittingOf.values()].includes(sitting)) this.#sessions.delete(sitting);
  }
}
