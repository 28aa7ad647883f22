import * as vscode from 'vscode';
import type { Projects } from '../stand-off/projects.js';
import { readFile } from '../stand-off/workspace-files.js';
import { writeWhole } from '../write-whole.js';

/** Opens the project file with the tag set; where there is none, one to begin with is made. */
export async function openTagSet(projects: Projects, document: vscode.TextDocument): Promise<void> {
  const uri = await projects.fileOf(document);
  if (!uri) return;
  if ((await readFile(uri)) === null) await writeWhole(uri, beginning());
  await vscode.window.showTextDocument(uri);
}

function beginning(): string {
  const labels = [
    {
      name: vscode.l10n.t('Claim'),
      color: 'blue',
      key: '1',
      appliesTo: ['selection'],
      guideline: vscode.l10n.t('A sentence or part of one that is put forward as **true** and could be disputed.'),
    },
    {
      name: vscode.l10n.t('Shout'),
      color: 'red',
      key: '2',
      appliesTo: ['interjection', 'selection'],
      guideline: vscode.l10n.t('Words that somebody without the floor throws in.'),
    },
    { name: vscode.l10n.t('Topic'), color: 'green', key: '3', appliesTo: ['turn', 'page'] },
  ];
  const relations = [{ name: vscode.l10n.t('answers') }, { name: vscode.l10n.t('interrupts') }];
  return `${JSON.stringify({ labels, relations }, null, 2)}\n`;
}
