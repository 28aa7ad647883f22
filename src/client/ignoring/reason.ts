import * as vscode from 'vscode';
import type { Services } from '../commands/services.js';
import { commonReasons } from './common-reasons.js';

interface ReasonItem extends vscode.QuickPickItem {
  readonly reason: string;
}

/**
 * Asks why something is ignored: Enter alone gives no reason, what was said before can be picked.
 * @returns undefined where the person breaks off
 */
export async function askReason(
  { store, projectRecords }: Pick<Services, 'store' | 'projectRecords'>,
  title: string,
): Promise<string | undefined> {
  const roots = new Map(store.all().map(({ home }) => [home.root.toString(), home.root]));
  const inProjects = await Promise.all([...roots.values()].map((root) => projectRecords.of(root)));
  const used = commonReasons([...store.all().flatMap(({ standOff }) => standOff.ignores()), ...inProjects.flat()]);
  const pick = vscode.window.createQuickPick<ReasonItem>();
  const without: ReasonItem = { label: vscode.l10n.t('Without a reason'), reason: '', alwaysShow: true };
  const offered = used.map((reason): ReasonItem => ({ label: reason, reason }));
  const update = (): void => {
    const typed = pick.value.trim();
    const own: ReasonItem = { label: typed, description: vscode.l10n.t('new reason'), reason: typed, alwaysShow: true };
    const isNew = typed !== '' && !used.includes(typed);
    pick.items = typed === '' ? [without, ...offered] : [...(isNew ? [own] : []), ...offered];
  };
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Why? Type a reason, pick one, or press Enter');
  update();
  pick.onDidChangeValue(update);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.reason ?? pick.value.trim());
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
