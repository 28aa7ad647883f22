import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
  type RegistrationParams,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { inject } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DOCUMENT_STATE, type DocumentState } from '../../../src/protocol/document-state.js';
import type { InitializationOptions } from '../../../src/protocol/initialization.js';

/** What a current editor can do, as far as the server asks. */
export const MODERN: ClientCapabilities = {
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: InitializationOptions;
  readonly workspaceFolder?: string;
}

/** A client of the real server process, over its standard input and output. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcess;
  readonly #documents = new Map<string, TextDocument>();
  /** Settings below `plenar`, as the person has them. */
  settings: unknown = {};
  /** What the server has written into the log. */
  readonly log: string[] = [];
  readonly published: { uri: string; version?: number; diagnostics: Diagnostic[] }[] = [];
  readonly states: DocumentState[] = [];
  /** What the server wants to be told of. */
  readonly registrations: RegistrationParams['registrations'] = [];
  /** How often the server has asked to ask for diagnostics again. */
  refreshes = 0;
  initialized: InitializeResult | undefined;

  private constructor() {
    this.#process = spawn(process.execPath, [inject('languageServer'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const { stdin, stdout } = this.#process;
    if (!stdin || !stdout) throw new Error('the server has no pipes');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    const { connection } = this;
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registrations.push(...registrations);
      return null;
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    connection.onNotification('textDocument/publishDiagnostics', (params: (typeof this.published)[number]) => {
      this.published.push(params);
    });
    connection.onNotification(DOCUMENT_STATE, (state: DocumentState) => {
      this.states.push(state);
    });
    connection.listen();
  }

  /** Starts a server and introduces the client to it. */
  static async start({
    capabilities = MODERN,
    locale = 'en',
    initializationOptions,
    workspaceFolder,
  }: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient();
    const params: Omit<InitializeParams, 'rootUri'> = {
      processId: process.pid,
      workspaceFolders: workspaceFolder === undefined ? null : [{ uri: workspaceFolder, name: 'workspace' }],
      capabilities,
      locale,
      initializationOptions,
    };
    client.initialized = await client.connection.sendRequest<InitializeResult>('initialize', params);
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  /** Ends the server as an editor does. */
  async stop(): Promise<number | null> {
    const exited = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await exited;
    this.connection.dispose();
    return code;
  }

  get alive(): boolean {
    return this.#process.exitCode === null;
  }

  /** Opens a document. */
  async open(text: string, uri = `untitled:${randomUUID()}`): Promise<string> {
    this.#documents.set(uri, TextDocument.create(uri, 'transcript', 1, text));
    const textDocument = { uri, languageId: 'transcript', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
    return uri;
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  /** Changes a document step by step, as typing does. */
  async change(uri: string, changes: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = this.document(uri).version + 1;
    TextDocument.update(this.document(uri), changes, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: changes,
    });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** The diagnostics of a document, asked for. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('unchanged, although nothing was known');
    return report.items;
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
      previousResultId,
    });
  }

  /** A request about a document that needs nothing more. */
  request<Result>(method: string, uri: string, more: object = {}): Promise<Result> {
    return this.connection.sendRequest<Result>(method, { textDocument: { uri }, ...more });
  }

  codeActions(uri: string, range: Range, only?: string[], diagnostics: Diagnostic[] = []): Promise<CodeAction[]> {
    return this.request('textDocument/codeAction', uri, { range, context: { diagnostics, only } });
  }

  /** The text of a document after an edit, which must be for its present version. */
  applied(uri: string, edit: WorkspaceEdit | undefined): string {
    return TextDocument.applyEdits(this.document(uri), this.editsOf(uri, edit));
  }

  editsOf(uri: string, edit: WorkspaceEdit | undefined): TextEdit[] {
    if (!edit) throw new Error('no edit');
    if (edit.changes) return edit.changes[uri] ?? [];
    return (edit.documentChanges ?? []).flatMap((change) => {
      if (!('edits' in change)) throw new Error('not an edit of a document');
      const { version } = change.textDocument;
      if (version !== this.document(uri).version) throw new Error(`edit is for version ${String(version)}`);
      return change.edits as TextEdit[];
    });
  }

  /** Waits until something is the case. */
  async until(condition: () => boolean, what: string): Promise<void> {
    const limit = Date.now() + 5000;
    while (!condition()) {
      if (Date.now() > limit) throw new Error(`not within 5 s: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
