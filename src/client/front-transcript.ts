import * as vscode from 'vscode';
import { isTranscriptDocument } from './documents.js';
import type { OpenTranscript, StandOffStore } from './stand-off/store.js';

/** The transcript that views are about: the one in front, or the last one that was, as long as it is open. */
export class FrontTranscript implements vscode.Disposable {
  readonly #store: StandOffStore;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #document: vscode.TextDocument | undefined;

  /** Another transcript is in front, or what was said about this one has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(store: StandOffStore) {
    this.#store = store;
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      store.onDidChange((document) => {
        if (document === this.#document) this.#changed.fire();
        else this.#follow(vscode.window.activeTextEditor);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#take(undefined);
      }),
    ];
    this.#follow(vscode.window.activeTextEditor);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  /** Undefined where there is none, or it has not been read yet. */
  get transcript(): OpenTranscript | undefined {
    return this.#document && this.#store.known(this.#document);
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor && isTranscriptDocument(editor.document) && editor.document !== this.#document) {
      this.#take(editor.document);
    }
  }

  #take(document: vscode.TextDocument | undefined): void {
    this.#document = document;
    this.#changed.fire();
  }
}
