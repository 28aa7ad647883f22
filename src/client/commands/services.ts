import type * as vscode from 'vscode';
import type { CorrectionsView } from '../corrections/corrections-view.js';
import type { Corrections } from '../corrections/corrections.js';
import type { OriginalDocuments } from '../corrections/original-documents.js';
import type { IgnoredView } from '../ignoring/ignored-view.js';
import type { RecordReference } from './record-reference.js';
import type { AnnotationsView } from '../annotations-view/annotations-view.js';
import type { Discussions } from '../discussion/discussions.js';
import type { RepairPreviews } from '../preview/repair-previews.js';
import type { FileReviews } from '../review/file-reviews.js';
import type { ReviewMode } from '../review/review-mode.js';
import type { ReviewQueue } from '../review/review-queue.js';
import type { TranscriptServer } from '../server/server.js';
import type { Projects } from '../stand-off/projects.js';
import type { ProjectRecords } from '../stand-off/project-records.js';
import type { ServerTeller } from '../stand-off/tell-server.js';
import type { StandOffStore } from '../stand-off/store.js';

/** What commands work with. */
export interface Services {
  readonly extension: vscode.Extension<unknown>;
  readonly server: TranscriptServer;
  readonly previews: RepairPreviews;
  readonly store: StandOffStore;
  readonly projects: Projects;
  readonly projectRecords: ProjectRecords;
  readonly teller: ServerTeller;
  readonly corrections: Corrections;
  readonly correctionsView: CorrectionsView;
  readonly originals: OriginalDocuments;
  readonly ignored: IgnoredView;
  readonly view: AnnotationsView;
  readonly discussions: Discussions;
  /** The annotation that was shown last: the one that a person checks. */
  readonly attention: { current: RecordReference | undefined };
  readonly fileReviews: FileReviews;
  readonly reviewQueue: ReviewQueue;
  readonly review: ReviewMode;
  readonly log: vscode.LogOutputChannel;
}

/** What VS Code runs; the arguments come from menus, key bindings or other extensions and may be anything. */
export type CommandHandler = (...args: unknown[]) => Promise<void>;
