import * as vscode from 'vscode';
import { findRepairs, type Repairs } from '../preview/repairs.js';
import type { CommandHandler, Services } from './services.js';
import { plain } from './plain.js';
import { transcriptEditor } from './transcript-editor.js';

/** Shows every repair that is safe or follows from evidence, by rule and in the text; a person applies them. */
export function fixAllInferred({ server, previews, teller }: Services): CommandHandler {
  return async () => {
    const editor = transcriptEditor();
    if (!editor) return;
    const found = await findRepairs({ server, teller }, editor.document, 'inferred');
    if (found.repairs.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('There is nothing to repair without a person who decides.'),
      );
      return;
    }
    const chosen = await chooseRules(found);
    if (chosen.repairs.length > 0) await previews.open(chosen);
  };
}

/** Lets a person leave out the repairs of single rules; none are left where the choice is broken off. */
async function chooseRules(found: Repairs): Promise<Repairs> {
  const items = found.summary.map(({ code, title, count }) => ({
    label: code,
    description: String(count),
    detail: plain(title),
    picked: true,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Repairs: {0}. Which do you want to see?', found.repairs.length),
  });
  const codes = new Set(chosen?.map(({ label }) => label));
  return { ...found, repairs: found.repairs.filter(({ code }) => codes.has(code)) };
}
