import * as vscode from 'vscode';
import { sittingsOfFolder, type SittingFiles } from './sitting-files.js';

/** Looks for the sittings in folders, which may take a while; none where a person cancels. */
export async function findSittings(
  folders: readonly vscode.Uri[],
  log: vscode.LogOutputChannel,
): Promise<SittingFiles[] | undefined> {
  const onLeftOut = (uri: vscode.Uri): void => log.info(`${uri.toString(true)} is no transcript and is not exported.`);
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking for transcripts'),
      cancellable: true,
    },
    async (_progress, token) => {
      const found: SittingFiles[] = [];
      for (const folder of folders) found.push(...(await sittingsOfFolder(folder, token, onLeftOut)));
      return token.isCancellationRequested ? undefined : found;
    },
  );
}
