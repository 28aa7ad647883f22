import * as vscode from 'vscode';
import type { ExportedSitting } from '../../protocol/export.js';
import type { Services } from '../commands/services.js';
import { basename } from '../paths.js';
import { requestExport } from './request-export.js';
import type { SittingFiles } from './sitting-files.js';
import { chooseTargets, type Target } from './targets.js';
import { writeWhole } from '../write-whole.js';

/** What became of the exports that were asked for. */
interface Outcome {
  readonly written: { readonly target: Target; readonly sitting: ExportedSitting }[];
  readonly failures: string[];
  cancelled: boolean;
}

/**
 * Exports sittings one after the other, shows the progress and then the result.
 * @param given the file (for several sittings the folder) to write to; people are asked where it is absent
 */
export async function exportSittings(
  services: Services,
  sittings: readonly SittingFiles[],
  given?: vscode.Uri,
): Promise<void> {
  if (sittings.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no transcripts here to export.'));
    return;
  }
  const targets = await chooseTargets(sittings, given);
  if (!targets) return;
  const outcome = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Exporting'), cancellable: true },
    (progress, token) => exportAll(services, targets, progress, token),
  );
  await showOutcome(outcome, targets.length, services);
}

async function exportAll(
  services: Services,
  targets: readonly Target[],
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Outcome> {
  const outcome: Outcome = { written: [], failures: [], cancelled: false };
  for (const target of targets) {
    progress.report({ message: target.sitting.name });
    try {
      const result = await requestExport(services, target.sitting, token);
      if ('refusal' in result) {
        outcome.failures.push(`${target.sitting.name}: ${result.refusal}`);
      } else {
        await writeWhole(target.uri, result.json);
        outcome.written.push({ target, sitting: result });
        for (const notice of result.notices) services.log.warn(`${target.sitting.name}: ${notice}`);
      }
    } catch (error) {
      outcome.cancelled = token.isCancellationRequested;
      if (outcome.cancelled) break;
      services.log.error(`${target.sitting.name} could not be exported.`, error);
      outcome.failures.push(`${target.sitting.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    progress.report({ increment: 100 / targets.length });
  }
  return outcome;
}

async function showOutcome(
  { written, failures, cancelled }: Outcome,
  wanted: number,
  { log }: Services,
): Promise<void> {
  const [first] = written;
  const [failure] = failures;
  if (failure !== undefined) {
    for (const line of failures) log.error(line);
    void offerLog(
      failures.length === 1
        ? vscode.l10n.t('Not exported: {0}', failure)
        : vscode.l10n.t('{0} sittings were not exported, the first: {1}', failures.length, failure),
      log,
    );
  }
  if (cancelled) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Cancelled: {0} of {1} exports were written.', written.length, wanted),
    );
  }
  if (!first) return;
  if (wanted === 1) {
    await vscode.window.showTextDocument(first.target.uri, { preview: false });
    void vscode.window.showInformationMessage(exportedText(first.target, first.sitting));
  } else {
    await reveal(first.target.uri);
    void vscode.window.showInformationMessage(vscode.l10n.t('Exported sittings: {0}', written.length));
  }
}

function exportedText({ uri }: Target, { pages, turns, corrections, problems }: ExportedSitting): string {
  return vscode.l10n.t(
    '{file} (pages: {pages}, turns: {turns}, corrections: {corrections}, problems left: {problems})',
    {
      file: basename(uri),
      pages,
      turns,
      corrections,
      problems,
    },
  );
}

async function offerLog(text: string, log: vscode.LogOutputChannel): Promise<void> {
  const showLog = vscode.l10n.t('Show Log');
  if ((await vscode.window.showErrorMessage(text, showLog)) === showLog) log.show();
}

/** Shows a file in the explorer; outside of the workspace there is nothing to show. */
async function reveal(uri: vscode.Uri): Promise<void> {
  if (vscode.workspace.getWorkspaceFolder(uri)) await vscode.commands.executeCommand('revealInExplorer', uri);
}
