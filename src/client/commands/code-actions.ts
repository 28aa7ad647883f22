import * as vscode from 'vscode';
import type { BaseLanguageClient, CodeAction, CodeActionParams } from 'vscode-languageclient';
import type { CommandHandler, Services } from './services.js';
import { transcriptEditor } from './transcript-editor.js';

/** What a command asks the server for. */
export interface CodeActionRequest {
  readonly kind: string;
  readonly range: vscode.Range;
  /** Only what repairs one of these problems; absent: whatever fits the range. */
  readonly problems?: readonly vscode.Diagnostic[];
}

/**
 * A command that does what a code action would do; where there are several, a person chooses.
 * @param request what is asked for, from the editor in front
 * @param refusal says in the language of VS Code that there is none
 */
export function codeActionCommand(
  { server }: Services,
  request: (editor: vscode.TextEditor) => CodeActionRequest,
  refusal: () => string,
): CommandHandler {
  return async () => {
    const editor = transcriptEditor();
    if (!editor) return;
    const { document } = editor;
    const { version } = document;
    const client = await server.client();
    const actions = await codeActions(client, document, request(editor));
    if (actions.length === 0) {
      void vscode.window.showInformationMessage(refusal());
      return;
    }
    const action = await choose(actions);
    if (!action) return;
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(action.edit);
    const done = document.version === version && edit !== undefined && (await vscode.workspace.applyEdit(edit));
    if (done) await runCommandOf(client, action);
    else {
      void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed meanwhile: nothing was done.'));
    }
  };
}

/** What belongs to an action behind its edit: recording whose the correction is. */
export async function runCommandOf(client: BaseLanguageClient, { command }: CodeAction): Promise<void> {
  if (!command) return;
  const { command: id, arguments: args = [] } = client.protocol2CodeConverter.asCommand(command);
  await vscode.commands.executeCommand(id, ...(args as unknown[]));
}

/** The code actions of the server for a range. */
export async function codeActions(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  { kind, range, problems }: CodeActionRequest,
): Promise<CodeAction[]> {
  const diagnostics = await client.code2ProtocolConverter.asDiagnostics([...(problems ?? [])]);
  const params: CodeActionParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: client.code2ProtocolConverter.asRange(range),
    context: { diagnostics, only: [kind] },
  };
  const found = await client.sendRequest<CodeAction[] | null>('textDocument/codeAction', params);
  return (found ?? []).filter(
    (action) => action.edit !== undefined && (problems === undefined || (action.diagnostics?.length ?? 0) > 0),
  );
}

async function choose(actions: readonly CodeAction[]): Promise<CodeAction | undefined> {
  if (actions.length === 1) return actions[0];
  const items = actions.map((action) => ({ label: action.title, action }));
  return (await vscode.window.showQuickPick(items))?.action;
}
