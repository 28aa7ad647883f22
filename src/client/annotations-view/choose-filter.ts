import * as vscode from 'vscode';
import type { Label } from '../../core/model/project.js';
import { icon } from '../annotations/decoration-types.js';
import { tonesOf } from '../annotations/label-colors.js';
import { stateText } from '../annotations/state-text.js';
import type { Entry } from './entry.js';
import { choicesOf, type AnnotationFilter } from './filter.js';

interface Item extends vscode.QuickPickItem {
  /** Adds what the item stands for to a filter. */
  readonly add?: (filter: Writable) => void;
}

interface Writable {
  readonly labels: (string | null)[];
  readonly authors: string[];
  readonly states: AnnotationFilter['states'][number][];
}

/** Lets a person choose labels, authors and states. @returns undefined where the choice is broken off */
export async function chooseFilter(
  entries: readonly Entry[],
  labels: readonly Label[],
  filter: AnnotationFilter,
): Promise<AnnotationFilter | undefined> {
  const choices = choicesOf(
    entries,
    labels.map(({ name }) => name),
    filter,
  );
  const separator = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items: Item[] = [
    separator(vscode.l10n.t('Labels')),
    ...[...choices.labels].map(([name, count]): Item => {
      const { light, dark } = tonesOf(labels.find((label) => label.name === name)?.color ?? 'gray');
      return {
        label: name ?? vscode.l10n.t('A note'),
        description: String(count),
        iconPath: { light: icon(light, name === null), dark: icon(dark, name === null) },
        picked: filter.labels.includes(name),
        add: ({ labels: wanted }) => wanted.push(name),
      };
    }),
    separator(vscode.l10n.t('Authors')),
    ...[...choices.authors].map(([name, count]): Item => ({
      label: name === '' ? vscode.l10n.t('unknown') : name,
      description: String(count),
      iconPath: new vscode.ThemeIcon('person'),
      picked: filter.authors.includes(name),
      add: ({ authors }) => authors.push(name),
    })),
    separator(vscode.l10n.t('States')),
    ...[...choices.states].map(([state, count]): Item => ({
      label: stateText(state),
      description: String(count),
      picked: filter.states.includes(state),
      add: ({ states }) => states.push(state),
    })),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Show only annotations with …'),
    placeHolder: vscode.l10n.t('Nothing chosen: all'),
  });
  if (!chosen) return undefined;
  const wanted: Writable = { labels: [], authors: [], states: [] };
  for (const { add } of chosen) add?.(wanted);
  return wanted;
}
