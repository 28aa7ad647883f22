import * as vscode from 'vscode';
import { exists } from '../file-exists.js';
import type { SittingFiles } from './sitting-files.js';

/** A sitting and the file that its export is written to. */
export interface Target {
  readonly sitting: SittingFiles;
  readonly uri: vscode.Uri;
}

/**
 * Where the exports of sittings go: one to a file, several into a folder.
 * @param given the file or folder, where it is known already; else people are asked
 * @returns undefined where they break off
 */
export async function chooseTargets(
  sittings: readonly SittingFiles[],
  given?: vscode.Uri,
): Promise<Target[] | undefined> {
  const [sitting] = sittings;
  if (!sitting) return undefined;
  if (sittings.length > 1) return chooseFolder(sittings, sitting.beside, given);
  const uri = given ?? (await chooseFile(sitting));
  return uri && [{ sitting, uri }];
}

async function chooseFile(sitting: SittingFiles): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    defaultUri: inFolder(sitting.beside, sitting),
    filters: { JSON: ['json'] },
    title: vscode.l10n.t('Export {0}', sitting.name),
  });
}

async function chooseFolder(
  sittings: readonly SittingFiles[],
  defaultUri: vscode.Uri,
  given?: vscode.Uri,
): Promise<Target[] | undefined> {
  const [folder] =
    given !== undefined
      ? [given]
      : ((await vscode.window.showOpenDialog({
          defaultUri,
          canSelectFiles: false,
          canSelectFolders: true,
          openLabel: vscode.l10n.t('Export Here'),
          title: vscode.l10n.t('Folder for {0} exports', sittings.length),
        })) ?? []);
  if (!folder) return undefined;
  const targets = sittings.map((sitting) => ({ sitting, uri: inFolder(folder, sitting) }));
  return given !== undefined || (await mayReplace(targets)) ? targets : undefined;
}

function inFolder(folder: vscode.Uri, { name }: SittingFiles): vscode.Uri {
  return vscode.Uri.joinPath(folder, `${name}.json`);
}

/** Asks before files are replaced: a dialog for folders does not. */
async function mayReplace(targets: readonly Target[]): Promise<boolean> {
  const known = await Promise.all(targets.map(({ uri }) => exists(uri)));
  const count = known.filter(Boolean).length;
  if (count === 0) return true;
  const replace = vscode.l10n.t('Replace');
  const question =
    count === 1
      ? vscode.l10n.t('1 of the files exists already.')
      : vscode.l10n.t('{0} of the files exist already.', count);
  return (await vscode.window.showWarningMessage(question, { modal: true }, replace)) === replace;
}
