import {
  DocumentDiagnosticReportKind,
  Emitter,
  type CancellationToken,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { answering, logError } from '../answer.js';
import type { ServerContext } from '../context.js';
import { canonicalUri, folderOf } from '../documents/uris.js';
import { Pace } from '../event-loop.js';
import { checkFolder, type CheckedFile } from '../workspace/folder-check.js';
import type { SittingLibrary } from '../workspace/sitting-library.js';
import type { WorkspaceFolders } from '../workspace/workspace-folders.js';

type PartialResults = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

/** Result ids by canonical address. */
type ResultIds = ReadonlyMap<string, string>;

/** How long open documents must rest before their folder is checked again, in milliseconds. */
const REST = 500;

/**
 * `workspace/diagnostic`: the problems of all transcripts of the workspace, folder by folder. A client that takes
 * partial results is answered as long as it listens: the request stays open, and what changes is sent after.
 */
export class WorkspaceDiagnostics {
  readonly #context: ServerContext;
  readonly #library: SittingLibrary;
  /** What was found last in folders that have not changed since. */
  readonly #found = new Map<string, ResultIds>();
  readonly #onDidChange = new Emitter<void>();
  #revision = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: ServerContext, library: SittingLibrary, folders: WorkspaceFolders) {
    this.#context = context;
    this.#library = library;
    library.onDidChange((folder) => this.#forget(folder));
    folders.onDidChange(() => this.#changed());
    context.settings.onDidChange(() => this.#forget());
    context.words.onDidLoad(() => this.#forget());
    context.documents.onDidChangeContent(({ document }) => this.#changeSoon([canonicalUri(document.uri)]));
    context.standOff.onDidChange((uris) => this.#changeSoon(uris));
  }

  /** Answers the client's requests. */
  listen(): void {
    this.#context.connection.languages.diagnostics.onWorkspace((params, token, _work, partialResults) => {
      const provide = () => this.#provide(params, token, partialResults);
      return answering(this.#context, 'Workspace diagnostics', provide)(params, token);
    });
  }

  /** Files change, and more may follow at once. */
  #changeSoon(uris: Iterable<string>): void {
    for (const uri of uris) this.#found.delete(folderOf(uri));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed(), REST);
  }

  /** Forgets what was found in a folder, or everywhere. */
  #forget(folder?: string): void {
    if (folder === undefined) this.#found.clear();
    else this.#found.delete(folder);
    this.#changed();
  }

  #changed(): void {
    this.#revision++;
    this.#onDidChange.fire();
  }

  async #provide(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    partialResults: PartialResults | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const report = (reports: WorkspaceDocumentDiagnosticReport[]) => {
      if (!partialResults) items.push(...reports);
      else if (reports.length > 0) partialResults.report({ items: reports });
    };
    let revision = this.#revision;
    await this.#round(known, report, token);
    while (partialResults && !token.isCancellationRequested) {
      if (revision === this.#revision) await this.#change(token);
      revision = this.#revision;
      await this.#round(known, report, token);
    }
    return { items: partialResults ? [] : [...items, ...unchanged(known, items)] };
  }

  /** Reports every file whose problems are not those that the client knows. */
  async #round(
    known: Map<string, string>,
    report: (reports: WorkspaceDocumentDiagnosticReport[]) => void,
    token: CancellationToken,
  ): Promise<void> {
    const pace = new Pace();
    const present = new Set<string>();
    for (const [folder, uris] of await this.#library.listing()) {
      for (const uri of uris) present.add(uri);
      // Neither a cancelled nor a partial round may say that files have vanished.
      if (token.isCancellationRequested) return;
      const found = this.#found.get(folder);
      if (found && uris.every((uri) => known.get(uri) === found.get(uri))) continue;
      report(reportsOf(await this.#check(folder, pace), uris, known));
    }
    report(vanished(known, present));
  }

  async #check(folder: string, pace: Pace): Promise<CheckedFile[]> {
    const ids = new Map<string, string>();
    this.#found.set(folder, ids);
    try {
      const files = await checkFolder(folder, this.#library, this.#context, pace);
      for (const { uri, resultId } of files) ids.set(canonicalUri(uri), resultId);
      return files;
    } catch (error) {
      // One folder that cannot be checked must not keep the others from being checked.
      logError(this.#context, `Checking ${folder}`, error);
      return [];
    }
  }

  /** Waits until something has changed or nobody listens any more. */
  #change(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const listeners = [this.#onDidChange.event(() => done()), token.onCancellationRequested(() => done())];
      const done = () => {
        for (const listener of listeners) listener.dispose();
        resolve();
      };
    });
  }
}

/** Full reports for what has changed; empty ones for files of the folder that are no transcripts any more. */
function reportsOf(
  files: readonly CheckedFile[],
  uris: readonly string[],
  known: Map<string, string>,
): WorkspaceDocumentDiagnosticReport[] {
  const checked = new Set(files.map(({ uri }) => canonicalUri(uri)));
  const changed = files.filter(({ uri, resultId }) => known.get(canonicalUri(uri)) !== resultId);
  for (const { uri, resultId } of changed) known.set(canonicalUri(uri), resultId);
  return [
    ...changed.map((file) => fullReport(file)),
    ...uris.filter((uri) => !checked.has(uri) && known.delete(uri)).map(emptyReport),
  ];
}

/** Empty reports for files that the client knows and that are no longer there. */
function vanished(known: Map<string, string>, present: ReadonlySet<string>): WorkspaceDocumentDiagnosticReport[] {
  const gone = [...known.keys()].filter((uri) => !present.has(uri));
  for (const uri of gone) known.delete(uri);
  return gone.map(emptyReport);
}

/** Word that nothing has changed in files that the client knows and that are not reported. */
function unchanged(
  known: ReadonlyMap<string, string>,
  reported: readonly WorkspaceDocumentDiagnosticReport[],
): WorkspaceDocumentDiagnosticReport[] {
  const said = new Set(reported.map(({ uri }) => canonicalUri(uri)));
  return [...known]
    .filter(([uri]) => !said.has(uri))
    .map(([uri, resultId]) => ({ kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId }));
}

function fullReport({ uri, version, resultId, diagnostics }: CheckedFile): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...diagnostics] };
}

function emptyReport(uri: string): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
}
