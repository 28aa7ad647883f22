import * as vscode from 'vscode';
import { STAND_OFF, type SentIgnore, type StandOffParams } from '../../protocol/stand-off.js';
import type { IgnoreRecord } from '../../core/model/sidecar.js';
import type { TranscriptServer } from '../server/server.js';
import type { ProjectRecords } from './project-records.js';
import type { OpenTranscript, StandOffStore } from './store.js';

/** Tells the server what people said about the open transcripts: which findings they ignore, which wording they decided. */
export class ServerTeller implements vscode.Disposable {
  readonly #server: TranscriptServer;
  readonly #store: StandOffStore;
  readonly #projects: ProjectRecords;
  /** What the server was told last of each document. */
  readonly #told = new Map<string, string>();
  readonly #tellings = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable[];

  /** The server has been told something new of a document. */
  readonly onDidTell = this.#tellings.event;

  constructor(server: TranscriptServer, store: StandOffStore, projects: ProjectRecords) {
    this.#server = server;
    this.#store = store;
    this.#projects = projects;
    this.#subscriptions = [
      store.onDidChange((document) => {
        const transcript = store.known(document);
        if (transcript) void this.#tell(transcript);
      }),
      projects.onDidChange((root) => {
        for (const transcript of store.all()) {
          if (transcript.home.root.toString() === root.toString()) void this.#tell(transcript);
        }
      }),
      server.onDidChangeState((state) => {
        this.#told.clear();
        if (state === 'running') for (const transcript of store.all()) void this.#tell(transcript);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#told.delete(uri.toString())),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#tellings.dispose();
  }

  /** Tells at once what was said of a document: before the server is asked what it would repair. */
  async tellNow(document: vscode.TextDocument): Promise<void> {
    const transcript = this.#store.known(document);
    if (transcript) await this.#tell(transcript);
  }

  async #tell({ document, home }: OpenTranscript): Promise<void> {
    if (this.#server.state !== 'running') return;
    const project = await this.#projects.of(home.root);
    const client = await this.#server.client();
    // The text may have gone on meanwhile, and the records may have been read anew.
    const transcript = this.#store.known(document);
    if (!transcript || document.isClosed) return;
    const { standOff } = transcript;
    // While an event of the text is being handed round, the records are still at the text before it.
    if (standOff.text !== document.getText()) return;
    const ignores = [...standOff.ignores(), ...project].map(sent);
    const decided = standOff
      .decided()
      .sort((a, b) => a.start - b.start)
      .map((range) => client.code2ProtocolConverter.asRange(transcript.rangeOf(range)));
    // Places hold for one version only; ignored findings have none.
    const said = JSON.stringify([ignores, decided, decided.length > 0 && document.version]);
    const key = document.uri.toString();
    if (said === this.#told.get(key)) return;
    this.#told.set(key, said);
    const params: StandOffParams = {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      version: document.version,
      ignores,
      decided,
    };
    await client.sendNotification(STAND_OFF, params);
    this.#tellings.fire(document);
  }
}

function sent({ id, scope, code, fingerprint, quote }: IgnoreRecord): SentIgnore {
  return { id, scope, code, fingerprint, quote };
}
