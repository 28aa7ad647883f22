import * as vscode from 'vscode';
import type { TranscriptServer } from './server.js';

/** Tells people when the server has crashed, and offers what helps. */
export function announceCrashes(server: TranscriptServer, log: vscode.LogOutputChannel): vscode.Disposable {
  return server.onDidChangeState(async (state) => {
    if (state !== 'crashed') return;
    const restart = vscode.l10n.t('Restart');
    const showLog = vscode.l10n.t('Show Log');
    const answer = await vscode.window.showErrorMessage(
      vscode.l10n.t('The language server of Plenar has stopped: transcripts are no longer checked.'),
      restart,
      showLog,
    );
    if (answer === restart) await vscode.commands.executeCommand('plenar.restartServer');
    else if (answer === showLog) log.show();
  });
}
