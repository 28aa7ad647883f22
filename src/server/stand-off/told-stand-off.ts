import { Emitter, type Connection, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { STAND_OFF, type StandOffParams } from '../../protocol/stand-off.js';
import { TextPositions } from '../documents/text-positions.js';
import { filedStandOff, sayTheSame, type DecidedIn, type FiledStandOff } from './filed-stand-off.js';

/** Keeps what the client tells of open documents. Addresses are as the client writes them. */
export class ToldStandOff {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #onDisk: (uri: string) => FiledStandOff | null;
  readonly #told = new Map<string, FiledStandOff>();
  /** What was told of a version that has not come yet. */
  readonly #early = new Map<string, StandOffParams>();
  readonly #onDidChange = new Emitter<string>();

  /** Fires with the document that something was told of. */
  readonly onDidChange = this.#onDidChange.event;

  /** @param onDisk what holds of a document before anything is told of it */
  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    onDisk: (uri: string) => FiledStandOff | null,
  ) {
    this.#documents = documents;
    this.#onDisk = onDisk;
    connection.onNotification(STAND_OFF, (params: StandOffParams) => this.#take(params));
    documents.onDidChangeContent(({ document }) => {
      const early = this.#early.get(document.uri);
      if (early?.version === document.version) this.#take(early);
    });
    documents.onDidClose(({ document: { uri } }) => {
      this.#told.delete(uri);
      this.#early.delete(uri);
    });
  }

  /** What was told of a document last. */
  of(uri: string): FiledStandOff | undefined {
    return this.#told.get(uri);
  }

  #take(params: StandOffParams): void {
    const { uri, version, ignores, decided } = params;
    this.#early.delete(uri);
    const document = this.#documents.get(uri);
    if (!document || version > document.version) {
      this.#early.set(uri, params);
      return;
    }
    const before = this.#told.get(uri) ?? this.#onDisk(uri);
    // Of an older version the places are not known any more: those that were told before are followed to the present.
    const places = version === document.version ? decidedIn(document, decided) : (before?.decided ?? null);
    const told = filedStandOff(ignores, places);
    this.#told.set(uri, told);
    if (!sayTheSame(before, told, document.getText())) this.#onDidChange.fire(uri);
  }
}

function decidedIn(document: TextDocument, decided: StandOffParams['decided']): DecidedIn | null {
  if (decided.length === 0) return null;
  const text = document.getText();
  const positions = new TextPositions(text);
  return { text, ranges: decided.map((range) => positions.offsetsOf(range)) };
}
