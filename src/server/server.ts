import {
  DidChangeWatchedFilesNotification,
  PositionEncodingKind,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PROJECT_FILE, STAND_OFF_FOLDER } from '../core/sidecar/paths.js';
import { inBackground, logError } from './answer.js';
import { clientFeatures, initializationOptions, type ClientFeatures } from './client-features.js';
import type { ServerContext } from './context.js';
import { ProblemFinder } from './documents/document-problems.js';
import { Transcripts } from './documents/transcripts.js';
import { canonicalUri } from './documents/uris.js';
import { provideCodeActions } from './features/code-actions.js';
import { provideContentsDefinition } from './features/contents-definition.js';
import { provideDocumentState } from './features/document-state.js';
import { provideDocumentSymbols } from './features/document-symbols.js';
import { provideExport } from './features/export.js';
import { provideFixAll } from './features/fix-all.js';
import { provideFoldingRanges } from './features/folding-ranges.js';
import { provideHover } from './features/hover.js';
import { provideIgnored } from './features/ignored.js';
import { provideNextProblem } from './features/next-problem.js';
import { providePages } from './features/pages.js';
import { provideDiagnostics } from './features/diagnostics.js';
import { provideSelectionRanges } from './features/selection-ranges.js';
import { provideSemanticTokens } from './features/semantic-tokens.js';
import { provideUnits } from './features/units.js';
import type { Host } from './host.js';
import { localizer } from './l10n.js';
import { SettingsStore } from './settings-store.js';
import { SidecarLibrary } from './stand-off/sidecar-library.js';
import { StandOffStore } from './stand-off/stand-off-store.js';
import { ToldStandOff } from './stand-off/told-stand-off.js';
import { WordListLoader } from './word-list-loader.js';
import { VERSION } from './version.js';
import { ClientFiles } from './workspace/client-files.js';
import { FileSources } from './workspace/file-sources.js';
import { SittingLibrary } from './workspace/sitting-library.js';
import { WorkspaceFolders } from './workspace/workspace-folders.js';

/**
 * Serves a client over a connection until the client ends it.
 * @param connection a connection that does not listen yet
 */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params) => initialize(connection, documents, host, params));
  documents.listen(connection);
  connection.listen();
}

function initialize(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  host: Host,
  params: InitializeParams,
): InitializeResult {
  const options = initializationOptions(params.initializationOptions);
  const client = clientFeatures(params, options);
  const folders = new WorkspaceFolders(params);
  const clientFiles = new ClientFiles(connection, client.files);
  const files = new FileSources([...(host.files ? [host.files] : []), clientFiles]);
  const words = new WordListLoader(host.readWordList ?? (() => readThroughClient(options.wordList, clientFiles)));
  const library = new SittingLibrary(folders, documents, files, (error) =>
    logError({ connection }, 'Reading the workspace', error),
  );
  const sidecars = new SidecarLibrary(folders, files, (error) =>
    logError({ connection }, 'Reading stand-off data', error),
  );
  const told = new ToldStandOff(connection, documents, (uri) => sidecars.of(canonicalUri(uri)));
  const standOff = new StandOffStore(told, sidecars);
  const documentation = options.ruleDocumentation ?? host.ruleDocumentation;
  const context: ServerContext = {
    connection,
    client,
    documents,
    settings: new SettingsStore(connection, client, options.settings),
    words,
    standOff,
    transcripts: new Transcripts(documents, library, words, standOff),
    localize: localizer(params.locale),
    documentationOf: (code) => documentation?.replaceAll('{code}', code),
  };
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const [texts, others] = parted(changes);
    if (texts.length > 0) library.filesChanged(texts);
    sidecars.filesChanged(others);
  });
  connection.onInitialized(() => {
    folders.follow(connection, client);
    inBackground(context, 'Registration', () => register(context, client));
    inBackground(context, 'Word list', () => words.load());
  });
  return {
    serverInfo: { name: 'plenar', version: VERSION },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...provideFeatures(context, library, folders),
    },
  };
}

/** The most that a word list may have, in bytes. */
const MAX_WORD_LIST = 2_000_000;

async function readThroughClient(uri: string | undefined, files: ClientFiles): Promise<Uint8Array | null> {
  return uri !== undefined && files.reads() ? files.read(uri, MAX_WORD_LIST) : null;
}

/** Each feature installs its handlers and says what it can do. */
function provideFeatures(
  context: ServerContext,
  library: SittingLibrary,
  folders: WorkspaceFolders,
): Partial<ServerCapabilities> {
  if (context.client.documentState) provideDocumentState(context);
  provideFixAll(context);
  provideNextProblem(context);
  provideUnits(context);
  providePages(context);
  provideIgnored(context);
  provideExport(context);
  return {
    ...provideDiagnostics(context, new ProblemFinder(context), library, folders),
    ...provideCodeActions(context),
    ...provideDocumentSymbols(context),
    ...provideFoldingRanges(context),
    ...provideSelectionRanges(context),
    ...provideContentsDefinition(context),
    ...provideHover(context),
    ...provideSemanticTokens(context, library),
  };
}

/** Asks the client for the news that have to be asked for. */
async function register({ connection, settings }: ServerContext, client: ClientFeatures): Promise<void> {
  await settings.register();
  if (!client.registersFileWatchers) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: WATCHED.map((globPattern) => ({ globPattern })),
  });
}

/** Texts, what people said about them, and what marks the folder that holds it. */
const WATCHED = ['**/*.txt', `**/${STAND_OFF_FOLDER}/**/*.jsonl`, `**/${PROJECT_FILE}`];

/** Changes of texts, and all others. */
function parted(changes: readonly FileEvent[]): readonly [texts: FileEvent[], others: FileEvent[]] {
  const isText = ({ uri }: FileEvent) => uri.endsWith('.txt');
  return [changes.filter(isText), changes.filter((change) => !isText(change))];
}
