import * as vscode from 'vscode';
import type { Grouping } from '../annotations-view/groups.js';
import type { CommandHandler, Services } from './services.js';

/** Lets a person choose how the annotations view puts annotations together; an argument (`label`, `place`, `author`) says it. */
export function groupAnnotations({ view }: Services): CommandHandler {
  return async (argument) => {
    const items: (vscode.QuickPickItem & { grouping: Grouping })[] = [
      { label: vscode.l10n.t('By label'), iconPath: new vscode.ThemeIcon('tag'), grouping: 'label' },
      { label: vscode.l10n.t('By place'), iconPath: new vscode.ThemeIcon('list-ordered'), grouping: 'place' },
      { label: vscode.l10n.t('By author'), iconPath: new vscode.ThemeIcon('person'), grouping: 'author' },
    ];
    const wanted = items.find(({ grouping }) => grouping === argument);
    const shown = items.map((item) => ({
      ...item,
      ...(item.grouping === view.grouping && { description: vscode.l10n.t('now') }),
    }));
    const chosen = wanted ?? (await vscode.window.showQuickPick(shown, { title: vscode.l10n.t('Group annotations') }));
    if (chosen) await view.setGrouping(chosen.grouping);
  };
}
