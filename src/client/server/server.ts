import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DOCUMENT_STATE, type DocumentState } from '../../protocol/document-state.js';
import type { Connect, Connection } from './connection.js';
import { answerFileRequests } from './files.js';

/** stopped: nobody has needed it yet; crashed: it ended by itself or could not start, and waits for a restart. */
export type ServerState = 'stopped' | 'starting' | 'running' | 'crashed';

/** The language server as the rest of the client sees it: it is started when needed, and again when asked for. */
export class TranscriptServer implements vscode.Disposable {
  readonly #loadConnect: () => Promise<Connect>;
  readonly #log: vscode.LogOutputChannel;
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly #documentRead = new vscode.EventEmitter<DocumentState>();
  #state: ServerState = 'stopped';
  #connection: Promise<Connection> | undefined;

  readonly onDidChangeState = this.#stateChanged.event;
  /** A document has been read: what is known of it now. */
  readonly onDidReadDocument = this.#documentRead.event;

  /** @param loadConnect loads the language client; called when a server is needed for the first time */
  constructor(loadConnect: () => Promise<Connect>, log: vscode.LogOutputChannel) {
    this.#loadConnect = loadConnect;
    this.#log = log;
  }

  get state(): ServerState {
    return this.#state;
  }

  dispose(): void {
    void this.stop();
    this.#stateChanged.dispose();
    this.#documentRead.dispose();
  }

  /**
   * The client of a running server, which is started where there is none.
   * @throws Error when it cannot be started
   */
  async client(): Promise<BaseLanguageClient> {
    this.#connection ??= this.#open();
    return (await this.#connection).client;
  }

  /** Starts the server where it has not been needed before. One that crashed is left: a person restarts it. */
  startOnce(): void {
    if (this.#state !== 'stopped') return;
    this.client().catch((error: unknown) => this.#log.error('The server could not be started.', error));
  }

  /** @throws Error when the server cannot be started again */
  async restart(): Promise<void> {
    await this.stop();
    await this.client();
  }

  async stop(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    try {
      const open = await connection;
      await open?.client.dispose();
      open?.end();
    } catch (error) {
      this.#log.warn('The server did not stop as it should.', error);
    }
    this.#setState('stopped');
  }

  async #open(): Promise<Connection> {
    this.#setState('starting');
    let connection: Connection | undefined;
    const onClosed = (): void => {
      connection?.end();
      this.#connection = undefined;
      this.#setState('crashed');
    };
    try {
      const connect = await this.#loadConnect();
      connection = connect(onClosed);
      connection.client.onNotification(DOCUMENT_STATE, (state: DocumentState) => this.#documentRead.fire(state));
      answerFileRequests(connection.client);
      await connection.client.start();
      this.#setState('running');
      return connection;
    } catch (error) {
      onClosed();
      throw error;
    }
  }

  #setState(state: ServerState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#stateChanged.fire(state);
  }
}
