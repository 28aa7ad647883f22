import * as vscode from 'vscode';
import type { CommandHandler, Services } from './services.js';
import { transcriptEditor } from './transcript-editor.js';

/** Code actions that get their edits before they are offered. */
const RESOLVED = 20;

/**
 * A command that does what a code action at the selection would do; where there are several, a person chooses.
 * @param kind kind of the code action
 * @param fits which of the actions are meant
 * @param refusal says in the language of VS Code that there is none
 */
export function codeActionCommand(
  { server }: Services,
  kind: string,
  refusal: () => string,
  fits: (action: vscode.CodeAction) => boolean = () => true,
  where: (editor: vscode.TextEditor) => vscode.Range = ({ selection }) => selection,
): CommandHandler {
  return async () => {
    const editor = transcriptEditor();
    if (!editor) return;
    await server.client();
    const actions = (await codeActions(editor.document, where(editor), kind)).filter(fits);
    if (actions.length === 0) {
      void vscode.window.showInformationMessage(refusal());
      return;
    }
    const action = await choose(actions);
    if (action?.edit && !(await vscode.workspace.applyEdit(action.edit))) {
      void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed meanwhile: nothing was done.'));
    }
  };
}

async function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: string,
): Promise<vscode.CodeAction[]> {
  const command = 'vscode.executeCodeActionProvider';
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, range, kind, RESOLVED);
  return found.filter((action) => action.edit !== undefined);
}

async function choose(actions: readonly vscode.CodeAction[]): Promise<vscode.CodeAction | undefined> {
  if (actions.length === 1) return actions[0];
  const items = actions.map((action) => ({ label: action.title, action }));
  return (await vscode.window.showQuickPick(items))?.action;
}
