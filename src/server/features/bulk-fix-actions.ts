import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { message } from '../../core/model/message.js';
import type { Message } from '../../core/model/problem.js';
import type { Range } from '../../core/text/offsets.js';
import { CODE_ACTION_KINDS } from '../../protocol/code-actions.js';
import type { ServerContext } from '../context.js';
import type { DocumentReading } from '../documents/document-reading.js';
import { editsOf, fixAll, isFixedBy, type FixAllLevel } from '../documents/fix-all.js';
import { problemsAt } from './quick-fix-actions.js';
import { recordCorrection } from './record-correction.js';
import { workspaceEdit } from './workspace-edit.js';

/** A bulk repair whose edits are worked out when it is chosen. */
interface BulkFix {
  readonly uri: string;
  readonly level: FixAllLevel;
  readonly code?: string;
}

/**
 * Repairing all problems of one kind in the file, all safe ones, all that need no person.
 * @param asked whether the client asked for certain kinds only; one that cannot have edits worked out later gets these
 * actions only then, for working them out takes a second in a file of a whole sitting
 */
export function bulkFixActions(
  reading: DocumentReading,
  selection: Range,
  wanted: (kind: string) => boolean,
  asked: boolean,
  context: ServerContext,
): CodeAction[] {
  if (!context.client.resolvesEdits && !asked) return [];
  const actions: CodeAction[] = [];
  const add = (title: Message, kind: string, bulkFix: BulkFix) => {
    const action: CodeAction = { title: context.localize(title), kind, data: bulkFix };
    actions.push(context.client.resolvesEdits ? action : withEdit(action, bulkFix, reading, context));
  };
  const { uri } = reading;
  if (wanted(CodeActionKind.QuickFix)) {
    for (const [code, count] of repeatedCodes(reading, selection)) {
      const title = message('Fix all {count} problems “{code}” in this file', { count, code });
      add(title, CodeActionKind.QuickFix, { uri, level: 'inferred', code });
    }
  }
  const any = (level: FixAllLevel) => reading.problems.some((problem) => isFixedBy(problem, level));
  if (wanted(CODE_ACTION_KINDS.fixAllSafe) && any('safe')) {
    add(message('Apply all safe repairs in this file'), CODE_ACTION_KINDS.fixAllSafe, { uri, level: 'safe' });
  }
  if (wanted(CODE_ACTION_KINDS.fixAllInferred) && any('inferred')) {
    const title = message('Apply all repairs in this file that are safe or follow from evidence');
    add(title, CODE_ACTION_KINDS.fixAllInferred, { uri, level: 'inferred' });
  }
  return actions;
}

/** Rules of the problems at the selection that can be repaired at several places of the file. */
function repeatedCodes(reading: DocumentReading, selection: Range): Map<string, number> {
  const fixable = reading.problems.filter((problem) => isFixedBy(problem, 'inferred'));
  const counts = new Map<string, number>();
  for (const { code } of problemsAt(reading, selection)) {
    const count = fixable.filter((problem) => problem.code === code).length;
    if (count > 1) counts.set(code, count);
  }
  return counts;
}

/** Whether the data of a code action, as the client sends it back, says that it is a bulk repair. */
export function isBulkFix(data: unknown): data is BulkFix {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, level, code } = data as Partial<Record<string, unknown>>;
  return (
    typeof uri === 'string' &&
    (level === 'safe' || level === 'inferred') &&
    (code === undefined || typeof code === 'string')
  );
}

/** The action with its edits, made for the document as it is now. */
export async function resolveBulkFix(
  action: CodeAction,
  bulkFix: BulkFix,
  context: ServerContext,
): Promise<CodeAction> {
  const settings = await context.settings.of(bulkFix.uri);
  const reading = context.transcripts.read(bulkFix.uri, settings);
  return reading ? withEdit(action, bulkFix, reading, context) : action;
}

function withEdit(
  action: CodeAction,
  { level, code }: BulkFix,
  reading: DocumentReading,
  context: ServerContext,
): CodeAction {
  const corrections = fixAll(reading, level, code);
  const owned = corrections.map(({ start, end, corrected, rule }) => ({ start, end, newText: corrected, code: rule }));
  return {
    ...action,
    edit: workspaceEdit(reading, editsOf(corrections), context.client),
    ...recordCorrection(reading, owned, { title: action.title, decided: false }, context),
  };
}
