import { inBackground } from '../answer.js';
import type { ServerContext } from '../context.js';
import type { ProblemFinder } from '../documents/document-problems.js';

/** How long the text must rest before problems are sent, in milliseconds. */
const REST = 150;

/** `textDocument/publishDiagnostics` for clients that cannot ask: at once after opening, then when typing rests. */
export class DiagnosticsPublisher {
  readonly #context: ServerContext;
  readonly #finder: ProblemFinder;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #sent = new Map<string, string>();

  constructor(context: ServerContext, finder: ProblemFinder) {
    this.#context = context;
    this.#finder = finder;
    const { documents } = context;
    documents.onDidChangeContent(({ document }) =>
      this.#schedule(document.uri, this.#sent.has(document.uri) ? REST : 0),
    );
    documents.onDidClose(({ document }) => this.#clear(document.uri));
    context.settings.onDidChange(() => this.publishAll());
  }

  /** Sends the problems of all open documents that have changed: other files or settings have. */
  publishAll(): void {
    for (const { uri } of this.#context.documents.all()) this.#schedule(uri, REST);
  }

  #schedule(uri: string, delay: number): void {
    clearTimeout(this.#timers.get(uri));
    const publish = () => inBackground(this.#context, 'Diagnostics', () => this.#publish(uri));
    this.#timers.set(uri, setTimeout(publish, delay));
  }

  async #publish(uri: string): Promise<void> {
    const settings = await this.#context.settings.of(uri);
    const found = this.#finder.find(uri, settings);
    if (!found || this.#sent.get(uri) === found.resultId) return;
    this.#sent.set(uri, found.resultId);
    await this.#context.connection.sendDiagnostics({ uri, version: found.version, diagnostics: found.diagnostics() });
  }

  #clear(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#sent.delete(uri);
    inBackground(this.#context, 'Diagnostics', () =>
      this.#context.connection.sendDiagnostics({ uri, diagnostics: [] }),
    );
  }
}
