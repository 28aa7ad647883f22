import * as vscode from 'vscode';
import type { DocumentState } from '../protocol/document-state.js';
import { provideAnnotationHover } from './annotations/annotation-hover.js';
import { AnnotationDecorations } from './annotations/decorations.js';
import { AnnotationsView } from './annotations-view/annotations-view.js';
import type { Group } from './annotations-view/groups.js';
import { pagesFrom } from './annotations-view/pages.js';
import { Discussions } from './discussion/discussions.js';
import { registerCommands } from './commands/register.js';
import { IN_USE } from './contributions/command.js';
import { CorrectionMarks } from './corrections/correction-marks.js';
import { CorrectionsView } from './corrections/corrections-view.js';
import { Corrections } from './corrections/corrections.js';
import { OriginalDocuments } from './corrections/original-documents.js';
import { isTranscriptDocument } from './documents.js';
import { FrontTranscript } from './front-transcript.js';
import { IgnoredView } from './ignoring/ignored-view.js';
import { RepairPreviews } from './preview/repair-previews.js';
import { profileNames } from './profile-names.js';
import { LanguageChoices } from './recognition/choices.js';
import { Recognition } from './recognition/recognition.js';
import { FileReviews } from './review/file-reviews.js';
import { PageMarks } from './review/page-marks.js';
import { ReviewMode } from './review/review-mode.js';
import { ReviewQueue } from './review/review-queue.js';
import { ReviewStatus } from './review/review-status.js';
import { ReviewView } from './review/review-view.js';
import type { Connect } from './server/connection.js';
import { announceCrashes } from './server/crash-message.js';
import { TranscriptServer, type ServerState } from './server/server.js';
import { followMoves } from './stand-off/moves.js';
import { Projects } from './stand-off/projects.js';
import { SidecarLook } from './stand-off/sidecar-look.js';
import { ProjectRecords } from './stand-off/project-records.js';
import { ServerTeller } from './stand-off/tell-server.js';
import { StandOffStore, type OpenTranscript } from './stand-off/store.js';
import { DocumentStates } from './status/document-states.js';
import { StatusItems } from './status/status-items.js';

/** What the extension offers to others (`vscode.extensions.getExtension('plenar.plenar')?.exports`). */
export interface Plenar {
  /** What is known of an open transcript; undefined before it has been read. */
  documentState(document: vscode.TextDocument): DocumentState | undefined;
  /** Whether transcripts are being checked. */
  serverState(): ServerState;
  /** What people said about a transcript, once it has been read; null where the document is none. */
  standOff(document: vscode.TextDocument): Promise<OpenTranscript | null>;
  /** What the annotations view lists. */
  annotationGroups(): Promise<readonly Group[]>;
  /** The threads that are shown beside the words of a transcript. */
  threads(document: vscode.TextDocument): readonly vscode.CommentThread[];
}

/**
 * Starts the client: everything but the language server, which is loaded with the first transcript.
 * @param connect loads what connects to a server in this extension host
 */
export function activateClient(
  { extension, globalState, workspaceState, subscriptions }: vscode.ExtensionContext,
  connect: (log: vscode.LogOutputChannel) => Promise<Connect>,
): Plenar {
  const log = vscode.window.createOutputChannel('Plenar', { log: true });
  const server = new TranscriptServer(() => connect(log), log);
  const states = new DocumentStates(server);
  const store = new StandOffStore(log);
  const previews = new RepairPreviews(store);
  const projects = new Projects(store);
  const projectRecords = new ProjectRecords(log);
  const teller = new ServerTeller(server, store, projectRecords);
  const front = new FrontTranscript(store);
  const ignored = new IgnoredView(front, server, projectRecords, teller.onDidTell);
  const corrections = new Corrections(store);
  const correctionsView = new CorrectionsView(front, corrections);
  const fileReviews = new FileReviews(store);
  const reviewQueue = new ReviewQueue(front, fileReviews, workspaceState);
  const review = new ReviewMode({ server, store, projectRecords }, fileReviews, reviewQueue);
  const originals = new OriginalDocuments(store);
  const view = new AnnotationsView(store, projects, {
    front,
    state: workspaceState,
    log,
    pagesOf: pagesFrom(server),
  });
  const discussions = new Discussions(store);
  const recognition = new Recognition(new LanguageChoices(globalState), log);
  subscriptions.push(
    server,
    states,
    previews,
    recognition,
    store,
    projects,
    followMoves(store, log),
    new SidecarLook(store),
    projectRecords,
    teller,
    front,
    ignored,
    corrections,
    correctionsView,
    originals,
    fileReviews,
    reviewQueue,
    review,
    new ReviewView(reviewQueue, fileReviews, review),
    new ReviewStatus(front, reviewQueue, review),
    new PageMarks(store, fileReviews),
    new CorrectionMarks(store, corrections),
    new AnnotationDecorations(store, projects),
    view,
    discussions,
    provideAnnotationHover(store, projects),
    announceCrashes(server, log),
    new StatusItems(server, states, profileNames(extension)),
    registerCommands({
      extension,
      server,
      previews,
      store,
      projects,
      projectRecords,
      teller,
      corrections,
      correctionsView,
      originals,
      ignored,
      view,
      discussions,
      attention: { current: undefined },
      fileReviews,
      reviewQueue,
      review,
      log,
    }),
    vscode.workspace.onDidOpenTextDocument((document) => startFor(document, server)),
    log,
  );
  void recognition.considerAll();
  for (const document of vscode.workspace.textDocuments) startFor(document, server);
  return {
    documentState: (document) => states.of(document),
    serverState: () => server.state,
    standOff: (document) => store.transcript(document),
    annotationGroups: async () => (await view.content()).groups,
    threads: (document) => discussions.threadsOf(document),
  };
}

function startFor(document: vscode.TextDocument, server: TranscriptServer): void {
  if (!isTranscriptDocument(document)) return;
  server.startOnce();
  void vscode.commands.executeCommand('setContext', IN_USE, true);
}
