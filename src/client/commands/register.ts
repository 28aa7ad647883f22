import * as vscode from 'vscode';
import type { CommandId } from '../contributions/commands.js';
import { addNote } from './add-note.js';
import { applyLabel } from './apply-label.js';
import { applyPreview } from './apply-preview.js';
import { cancelComment } from './cancel-comment.js';
import { changeProfile } from './change-profile.js';
import { chooseReviewScope } from './choose-review-scope.js';
import { clearAnnotationFilter } from './clear-annotation-filter.js';
import { compareAnnotators } from './compare-annotators.js';
import { compareWithOriginal } from './compare-with-original.js';
import { confirmAnnotation } from './confirm-annotation.js';
import { createNote } from './create-note.js';
import { deleteAnnotation } from './delete-annotation.js';
import { deleteComment } from './delete-comment.js';
import { deleteRelation } from './delete-relation.js';
import { discardPreview } from './discard-preview.js';
import { discussAnnotation } from './discuss-annotation.js';
import { editAnnotation } from './edit-annotation.js';
import { editComment } from './edit-comment.js';
import { editTagSet } from './edit-tag-set.js';
import { exportAnnotations } from './export-annotations.js';
import { exportFile } from './export-file.js';
import { exportSitting } from './export-sitting.js';
import { exportWorkspace } from './export-workspace.js';
import { filterAnnotations } from './filter-annotations.js';
import { fixAllInferred } from './fix-all-inferred.js';
import { fixAllSafe } from './fix-all-safe.js';
import { groupAnnotations } from './group-annotations.js';
import { ignoreFinding } from './ignore-finding.js';
import { importAnnotations } from './import-annotations.js';
import { joinTurn } from './join-turn.js';
import { labelInterjection } from './label-interjection.js';
import { labelPage } from './label-page.js';
import { labelTurn } from './label-turn.js';
import { label } from './label.js';
import { makeSpeakerLine } from './make-speaker-line.js';
import { markInterjection } from './mark-interjection.js';
import { markPageHeader } from './mark-page-header.js';
import { markPageReviewed } from './mark-page-reviewed.js';
import { nextAnnotationToCheck } from './next-annotation-to-check.js';
import { nextAnnotation } from './next-annotation.js';
import { nextCorrection } from './next-correction.js';
import { nextProblem } from './next-problem.js';
import { openRuleDocumentation } from './open-rule-documentation.js';
import { openSample } from './open-sample.js';
import { previousAnnotation } from './previous-annotation.js';
import { previousCorrection } from './previous-correction.js';
import { previousProblem } from './previous-problem.js';
import { reattachAnnotation } from './reattach-annotation.js';
import { recordCorrection } from './record-correction.js';
import { relateAnnotations } from './relate-annotations.js';
import { reopenDiscussion } from './reopen-discussion.js';
import { repairSpeakerLine } from './repair-speaker-line.js';
import { replyToNote } from './reply-to-note.js';
import { resolveDiscussion } from './resolve-discussion.js';
import { restartServer } from './restart-server.js';
import { revealAnnotation } from './reveal-annotation.js';
import { revertCorrection } from './revert-correction.js';
import { revertCorrectionsOfRule } from './revert-corrections-of-rule.js';
import { reviewAccept } from './review-accept.js';
import { reviewBack } from './review-back.js';
import { reviewEdit } from './review-edit.js';
import { reviewEscape } from './review-escape.js';
import { reviewMarkPage } from './review-mark-page.js';
import { reviewNext } from './review-next.js';
import { reviewReject } from './review-reject.js';
import { reviewSkip } from './review-skip.js';
import { revokeIgnored } from './revoke-ignored.js';
import { saveComment } from './save-comment.js';
import { showFileAnnotations } from './show-file-annotations.js';
import { showIgnored } from './show-ignored.js';
import { showLog } from './show-log.js';
import { showOnlyLabel } from './show-only-label.js';
import { showReview } from './show-review.js';
import { showWorkspaceAnnotations } from './show-workspace-annotations.js';
import { splitTurn } from './split-turn.js';
import { startReview } from './start-review.js';
import { toggleCorrections } from './toggle-corrections.js';
import { undoAnnotationChange } from './undo-annotation-change.js';
import { unmarkPageReviewed } from './unmark-page-reviewed.js';
import type { CommandHandler, Services } from './services.js';

const HANDLERS: Readonly<Record<CommandId, (services: Services) => CommandHandler>> = {
  nextProblem,
  previousProblem,
  repairSpeakerLine,
  makeSpeakerLine,
  splitTurn,
  joinTurn,
  markInterjection,
  markPageHeader,
  fixAllSafe,
  fixAllInferred,
  applyPreview,
  discardPreview,
  label,
  labelInterjection,
  labelTurn,
  labelPage,
  applyLabel,
  addNote,
  editAnnotation,
  deleteAnnotation,
  nextAnnotation,
  previousAnnotation,
  undoAnnotationChange,
  revealAnnotation,
  nextAnnotationToCheck,
  confirmAnnotation,
  reattachAnnotation,
  relateAnnotations,
  deleteRelation,
  filterAnnotations,
  clearAnnotationFilter,
  showOnlyLabel,
  groupAnnotations,
  showWorkspaceAnnotations,
  showFileAnnotations,
  discussAnnotation,
  createNote,
  replyToNote,
  resolveDiscussion,
  reopenDiscussion,
  editComment,
  deleteComment,
  cancelComment,
  saveComment,
  compareAnnotators,
  importAnnotations,
  exportAnnotations,
  editTagSet,
  ignoreFinding,
  showIgnored,
  revokeIgnored,
  recordCorrection,
  compareWithOriginal,
  nextCorrection,
  previousCorrection,
  revertCorrection,
  revertCorrectionsOfRule,
  toggleCorrections,
  startReview,
  reviewNext,
  reviewAccept,
  reviewReject,
  reviewEdit,
  reviewSkip,
  reviewMarkPage,
  reviewBack,
  reviewEscape,
  markPageReviewed,
  unmarkPageReviewed,
  chooseReviewScope,
  showReview,
  exportFile,
  exportSitting,
  exportWorkspace,
  openRuleDocumentation,
  changeProfile,
  openSample,
  restartServer,
  showLog,
};

/** Registers every command that package.json contributes. A command that fails says so, and the log says why. */
export function registerCommands(services: Services): vscode.Disposable {
  const registered = Object.entries(HANDLERS).map(([id, make]) => {
    const handler = make(services);
    return vscode.commands.registerCommand(`plenar.${id}`, async (...args: unknown[]) => {
      try {
        await handler(...args);
      } catch (error) {
        services.log.error(`plenar.${id} failed.`, error);
        void vscode.window.showErrorMessage(
          vscode.l10n.t('This did not work: {0}', error instanceof Error ? error.message : String(error)),
        );
      }
    });
  });
  return vscode.Disposable.from(...registered);
}
