import * as vscode from 'vscode';
import { profileNames } from '../profile-names.js';
import type { CommandHandler, Services } from './services.js';

/** Lets a person choose the parliament; the choice holds for the workspace, or everywhere where none is open. */
export function changeProfile({ extension }: Services): CommandHandler {
  return async () => {
    const configuration = vscode.workspace.getConfiguration('plenar');
    const current = configuration.get<string>('profile');
    const items = profileNames(extension).map(({ id, name }) => ({
      label: name,
      description: id,
      id,
      iconPath: new vscode.ThemeIcon(id === current ? 'check' : 'blank'),
    }));
    const title = vscode.l10n.t('Profile of the transcripts');
    const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
    if (!chosen) return;
    const hasWorkspace = (vscode.workspace.workspaceFolders ?? []).length > 0;
    const target = hasWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    await configuration.update('profile', chosen.id, target);
  };
}
