import * as vscode from 'vscode';
import { codeActions, runCommandOf } from '../commands/code-actions.js';
import type { Finding } from '../server/findings.js';
import type { TranscriptServer } from '../server/server.js';

/**
 * Makes the first repair that is offered for a finding, as somebody's decision.
 * @returns `none`: there is no repair; `changed`: the text went on meanwhile, nothing was done
 */
export async function acceptFix(
  server: TranscriptServer,
  document: vscode.TextDocument,
  { code, range, message }: Finding,
): Promise<'done' | 'none' | 'changed'> {
  const { version } = document;
  const client = await server.client();
  const problem = new vscode.Diagnostic(range, message);
  problem.code = code;
  const kind = vscode.CodeActionKind.QuickFix.value;
  const actions = await codeActions(client, document, { kind, range, problems: [problem] });
  const action = actions.find(({ isPreferred }) => isPreferred === true) ?? actions[0];
  if (!action) return 'none';
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(action.edit);
  if (document.version !== version || !edit || !(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed meanwhile: nothing was done.'));
    return 'changed';
  }
  await runCommandOf(client, action);
  return 'done';
}
