import * as vscode from 'vscode';
import type { Label, Project } from '../../core/model/project.js';
import { plain } from '../commands/plain.js';
import { icon } from './decoration-types.js';
import { tonesOf } from './label-colors.js';
import { unitText, type Target } from './targets.js';

/** What a person chose in the picker. */
export type Choice =
  | { readonly kind: 'label'; readonly label: Label; readonly target: Target }
  | { readonly kind: 'note'; readonly target: Target }
  | { readonly kind: 'tag-set' };

interface Item extends vscode.QuickPickItem {
  readonly choice: Choice;
  readonly key: string | null;
}

/**
 * Lets a person choose a label for one of the targets. A label's key chooses it at once; other text filters the list.
 * @param targets the narrowest first; the first is meant unless the person turns to another
 * @returns undefined where the choice is broken off
 */
export function pickLabel(project: Project, targets: readonly Target[]): Promise<Choice | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  let target = targets[0];
  const show = (): void => {
    picker.title = target
      ? vscode.l10n.t('Label: {0}', unitText(target.unit))
      : vscode.l10n.t('Nothing to label here: select words');
    picker.items = target ? itemsFor(project, target) : [tagSetItem()];
    picker.buttons = targets
      .filter((other) => other !== target)
      .map((other) => ({
        iconPath: UNIT_ICONS[other.unit],
        tooltip: vscode.l10n.t('Label: {0}', unitText(other.unit)),
      }));
  };
  picker.placeholder = vscode.l10n.t('Key of a label, or part of its name');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  show();
  return new Promise((resolve) => {
    const end = (choice: Choice | undefined): void => {
      resolve(choice);
      picker.hide();
    };
    picker.onDidTriggerButton(({ iconPath }) => {
      target = targets.find(({ unit }) => UNIT_ICONS[unit] === iconPath) ?? target;
      show();
    });
    picker.onDidChangeValue((value) => {
      const item = picker.items.find(({ key }) => key === value);
      if (item) end(item.choice);
    });
    picker.onDidAccept(() => end(picker.activeItems[0]?.choice));
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

const UNIT_ICONS = {
  selection: new vscode.ThemeIcon('selection'),
  interjection: new vscode.ThemeIcon('comment'),
  turn: new vscode.ThemeIcon('person'),
  page: new vscode.ThemeIcon('file'),
} as const;

function itemsFor({ labels }: Project, target: Target): Item[] {
  const fitting = labels.filter(({ appliesTo }) => appliesTo.includes(target.unit));
  const note: Item = {
    label: vscode.l10n.t('Note…'),
    iconPath: new vscode.ThemeIcon('note'),
    choice: { kind: 'note', target },
    key: null,
    alwaysShow: true,
  };
  const labelItems = fitting.map((label): Item => {
    const { light, dark } = tonesOf(label.color);
    return {
      label: label.name,
      iconPath: { light: icon(light, false), dark: icon(dark, false) },
      choice: { kind: 'label', label, target },
      key: label.key,
      ...(label.key !== null && { description: `[${label.key}]` }),
      ...(label.guideline !== null && { detail: plainGuideline(label.guideline) }),
    };
  });
  return [...labelItems, note, tagSetItem()];
}

function tagSetItem(): Item {
  return {
    label: vscode.l10n.t('Edit the tag set…'),
    iconPath: new vscode.ThemeIcon('gear'),
    choice: { kind: 'tag-set' },
    key: null,
    alwaysShow: true,
  };
}

/** A list shows no Markdown, and one line. */
function plainGuideline(markdown: string): string {
  return plain(markdown).replaceAll(/[*_]+/gu, '').replaceAll(/\s+/gu, ' ');
}
