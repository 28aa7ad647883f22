import * as vscode from 'vscode';
import type { ImportFault, Loss } from '../../core/interchange/model.js';
import type { Message } from '../../core/model/problem.js';
import { localize } from '../localize.js';

/** What people must know of an exchange. */
export interface ExchangeReport {
  readonly title: string;
  readonly done: string;
  readonly losses: readonly Loss[];
  readonly hints: readonly Message[];
  readonly faults?: readonly ImportFault[];
}

/** Says what was exchanged; what was lost on the way is told in a text that can be kept. */
export async function showReport({ title, done, losses, hints, faults = [] }: ExchangeReport): Promise<void> {
  const lines = [
    ...faults.map(({ place, message }) => (place === '' ? localize(message) : `${place}: ${localize(message)}`)),
    ...losses.map(({ message, ids }) => `${localize(message)}${ids.length > 0 ? ` (${shortened(ids)})` : ''}`),
    ...hints.map(localize),
  ];
  if (lines.length === 0) {
    void vscode.window.showInformationMessage(done);
    return;
  }
  const details = vscode.l10n.t('Details');
  const text = vscode.l10n.t('{0} Not everything fits the format: {1}', done, lines[0] ?? '');
  if ((await vscode.window.showWarningMessage(text, details)) !== details) return;
  const content = [`# ${title}`, '', done, '', ...lines.map((line) => `- ${line}`), ''].join('\n');
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}

function shortened(ids: readonly string[]): string {
  const first = ids.slice(0, 10).join(', ');
  return ids.length > 10 ? `${first}, …` : first;
}
