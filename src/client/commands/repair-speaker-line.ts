import * as vscode from 'vscode';
import { codeActionCommand } from './code-actions.js';
import type { CommandHandler, Services } from './services.js';

/** Offers what repairs the speaker line that the cursor stands in. */
export function repairSpeakerLine(services: Services): CommandHandler {
  return codeActionCommand(
    services,
    ({ document, selection }) => {
      const { range } = document.lineAt(selection.active);
      const problems = vscode.languages
        .getDiagnostics(document.uri)
        .filter((problem) => isAboutSpeakerLine(problem) && problem.range.intersection(range) !== undefined);
      return { kind: vscode.CodeActionKind.QuickFix.value, range, problems };
    },
    () => vscode.l10n.t('Nothing is wrong with a speaker line here.'),
  );
}

function isAboutSpeakerLine({ code }: vscode.Diagnostic): boolean {
  const value = typeof code === 'object' ? code.value : code;
  return typeof value === 'string' && value.startsWith('speaker/');
}
