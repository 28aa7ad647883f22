import * as vscode from 'vscode';
import type { CorrectionPlace } from '../../core/provenance/placed-corrections.js';
import type { OpenTranscript } from '../stand-off/store.js';
import { attributionText, groupName, type CorrectionGroup } from './whose.js';
import { changeText } from './wording.js';

/** A line of the view: corrections of one rule or person, or one of them. */
export type CorrectionNode = CorrectionGroupNode | SingleCorrectionNode;

export interface CorrectionGroupNode {
  readonly kind: 'group';
  readonly transcript: OpenTranscript;
  readonly group: CorrectionGroup;
}

export interface SingleCorrectionNode {
  readonly kind: 'correction';
  readonly parent: CorrectionGroupNode;
  readonly correction: CorrectionPlace;
  /** As commands take it. */
  readonly uri: string;
  readonly id: string;
}

const ICONS: Readonly<Record<CorrectionGroup['kind'], string>> = {
  rule: 'wand',
  person: 'person',
  outside: 'cloud-download',
};

/** A node as VS Code shows it. */
export function correctionItem(node: CorrectionNode): vscode.TreeItem {
  if (node.kind === 'correction') return singleItem(node);
  const { group } = node;
  const item = new vscode.TreeItem(groupName(group), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `${group.kind} ${group.name}`;
  item.description = String(group.corrections.length);
  item.iconPath = new vscode.ThemeIcon(ICONS[group.kind]);
  item.contextValue = 'correctionGroup';
  return item;
}

/** The corrections of a group. */
export function correctionsIn(parent: CorrectionGroupNode): SingleCorrectionNode[] {
  const uri = parent.transcript.document.uri.toString();
  return parent.group.corrections.map((correction) => ({
    kind: 'correction',
    parent,
    correction,
    uri,
    id: correction.record.id,
  }));
}

function singleItem({ parent, correction, id }: SingleCorrectionNode): vscode.TreeItem {
  const { transcript } = parent;
  const { record } = correction;
  const range = transcript.rangeOf(correction);
  const item = new vscode.TreeItem(changeText(record));
  item.id = id;
  item.description = vscode.l10n.t('line {0}', range.start.line + 1);
  item.tooltip = `${changeText(record)}\n${attributionText(record)}`;
  // A person stands behind it: bulk repairs leave it alone.
  if (record.rule !== null && record.decided) item.iconPath = new vscode.ThemeIcon('verified');
  item.contextValue = 'correction';
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Go to'),
    arguments: [transcript.document.uri, { selection: range } satisfies vscode.TextDocumentShowOptions],
  };
  return item;
}
