import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../../core/model/problem.js';
import type { Range } from '../../core/text/offsets.js';
import type { ServerContext } from '../context.js';
import type { DocumentReading } from '../documents/document-reading.js';
import { recordCorrection } from './record-correction.js';
import { workspaceEdit } from './workspace-edit.js';

/** The problems that a selection touches. */
export function problemsAt({ problems }: DocumentReading, selection: Range): readonly Problem[] {
  return problems.filter(({ start, end }) => start <= selection.end && selection.start <= end);
}

/** Each fix of each problem that the selection touches. The first one is preferred when no choice is left to a person. */
export function quickFixActions(
  reading: DocumentReading,
  selection: Range,
  diagnostics: readonly Diagnostic[],
  context: ServerContext,
): CodeAction[] {
  const { client, localize } = context;
  return problemsAt(reading, selection).flatMap((problem) =>
    problem.fixes.map((fix, index): CodeAction => {
      const title = localize(fix.title);
      const owned = fix.edits.map((edit) => ({ ...edit, code: problem.code }));
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: matching(reading, problem, diagnostics),
        isPreferred: index === 0 && fix.applicability !== 'suggestion',
        edit: workspaceEdit(reading, fix.edits, client),
        ...recordCorrection(reading, owned, { title, decided: true }, context),
      };
    }),
  );
}

/** The client's diagnostics of a problem: the ones at its place with its code. */
export function matching(
  { positions }: DocumentReading,
  problem: Problem,
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  return diagnostics.filter(({ code, range }) => {
    const { start, end } = positions.offsetsOf(range);
    return code === problem.code && start === problem.start && end === problem.end;
  });
}
