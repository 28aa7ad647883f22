import * as vscode from 'vscode';
import { codeActionCommand } from './code-actions.js';
import type { CommandHandler, Services } from './services.js';

/** Offers what repairs the speaker line that the cursor stands in. */
export function repairSpeakerLine(services: Services): CommandHandler {
  return codeActionCommand(
    services,
    vscode.CodeActionKind.QuickFix.value,
    () => vscode.l10n.t('Nothing is wrong with a speaker line here.'),
    (action) => action.diagnostics?.some(isAboutSpeakerLine) ?? false,
    ({ document, selection }) => document.lineAt(selection.active).range,
  );
}

function isAboutSpeakerLine({ code }: vscode.Diagnostic): boolean {
  const value = typeof code === 'object' ? code.value : code;
  return typeof value === 'string' && value.startsWith('speaker/');
}
