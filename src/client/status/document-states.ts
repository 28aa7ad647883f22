import * as vscode from 'vscode';
import type { DocumentState } from '../../protocol/document-state.js';
import type { TranscriptServer } from '../server/server.js';

/** What the server last said of each open transcript. */
export class DocumentStates implements vscode.Disposable {
  readonly #states = new Map<string, DocumentState>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(server: TranscriptServer) {
    this.#subscriptions = [
      server.onDidReadDocument((state) => {
        this.#states.set(state.uri, state);
        this.#changed.fire();
      }),
      server.onDidChangeState((state) => {
        if (state !== 'running') this.#states.clear();
        this.#changed.fire();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#states.delete(uri.toString())),
    ];
  }

  /** What is known of a document; undefined before it has been read for the first time. */
  of(document: vscode.TextDocument): DocumentState | undefined {
    return this.#states.get(document.uri.toString());
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }
}
