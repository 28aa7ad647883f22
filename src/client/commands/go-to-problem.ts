import * as vscode from 'vscode';
import { NEXT_PROBLEM, type NextProblem, type NextProblemParams } from '../../protocol/requests.js';
import type { CommandHandler, Services } from './services.js';
import { transcriptEditor } from './transcript-editor.js';

/** How long the status bar shows the message of a problem, in milliseconds. */
const ANNOUNCEMENT = 10_000;

/** Goes to the next or previous problem of the transcript in front, beyond its end to the other end. */
export function goToProblem({ server }: Services, direction: NextProblemParams['direction']): CommandHandler {
  return async () => {
    const editor = transcriptEditor();
    if (!editor) return;
    const client = await server.client();
    const { document, selection } = editor;
    const params: NextProblemParams = {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      position: client.code2ProtocolConverter.asPosition(selection.start),
      direction,
    };
    const problem = await client.sendRequest<NextProblem | null>(NEXT_PROBLEM, params);
    if (!problem) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This transcript has no problems.'));
      return;
    }
    const range = client.protocol2CodeConverter.asRange(problem.range);
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    await announce(problem);
  };
}

/** Shows the message where eyes are (the hover) and where screen readers listen (the status bar). */
async function announce({ index, count, message }: NextProblem): Promise<void> {
  const text = vscode.l10n.t('Problem {index} of {count}: {message}', { index, count, message });
  vscode.window.setStatusBarMessage(text, ANNOUNCEMENT);
  // The focus stays in the text, so that the same key goes on to the next problem.
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}
