import * as vscode from 'vscode';
import type { IgnoreRecord } from '../../core/model/sidecar.js';
import { basename } from '../paths.js';

/** A finding that is ignored, where it stands. */
export interface IgnoredPlace {
  readonly range: vscode.Range;
  readonly message: string;
}

/** A line of the view: a record that ignores something, or one of the places where it does. */
export type IgnoredNode = IgnoredRecordNode | IgnoredPlaceNode;

export interface IgnoredRecordNode {
  readonly kind: 'record';
  readonly uri: vscode.Uri;
  readonly record: IgnoreRecord;
  /** Where it ignores something now; null where this is not known yet. */
  readonly places: readonly IgnoredPlace[] | null;
}

export interface IgnoredPlaceNode {
  readonly kind: 'place';
  readonly parent: IgnoredRecordNode;
  readonly place: IgnoredPlace;
}

/** A node as VS Code shows it. */
export function ignoredItem(node: IgnoredNode): vscode.TreeItem {
  return node.kind === 'place' ? placeItem(node) : recordItem(node);
}

/** Children of a record: its places, where there are several or it is about a rule as a whole. */
export function placesOf(node: IgnoredRecordNode): IgnoredPlaceNode[] {
  const places = node.places ?? [];
  if (node.record.scope === 'finding' && places.length < 2) return [];
  return places.map((place) => ({ kind: 'place', parent: node, place }));
}

function recordItem(node: IgnoredRecordNode): vscode.TreeItem {
  const { record, places } = node;
  const isStale = places?.length === 0;
  const item = new vscode.TreeItem(labelOf(record));
  item.id = record.id;
  item.description = descriptionOf(record, places);
  item.tooltip = tooltipOf(node);
  item.contextValue = isStale ? 'ignored stale' : 'ignored';
  item.iconPath = new vscode.ThemeIcon(
    isStale ? 'question' : record.scope === 'finding' ? 'eye-closed' : record.scope === 'file' ? 'file' : 'folder',
  );
  if (placesOf(node).length > 0) item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
  const [first] = places ?? [];
  if (first) item.command = goTo(node.uri, first.range);
  return item;
}

function placeItem({ parent, place }: IgnoredPlaceNode): vscode.TreeItem {
  const item = new vscode.TreeItem(place.message);
  item.description = vscode.l10n.t('line {0}', place.range.start.line + 1);
  item.contextValue = 'ignoredPlace';
  item.command = goTo(parent.uri, place.range);
  return item;
}

function labelOf({ scope, code, quote }: IgnoreRecord): string {
  switch (scope) {
    case 'finding':
      return quote === null || quote === '' ? code : `“${quote}”`;
    case 'file':
      return vscode.l10n.t('{0} in this file', code);
    case 'project':
      return vscode.l10n.t('{0} in the whole project', code);
  }
}

function descriptionOf({ scope, code, reason }: IgnoreRecord, places: readonly IgnoredPlace[] | null): string {
  const parts = scope === 'finding' ? [code] : [];
  if (places?.length === 0) parts.unshift(scope === 'finding' ? vscode.l10n.t('fits nothing any more') : '0×');
  else if (places && (scope !== 'finding' || places.length > 1)) parts.unshift(`${places.length}×`);
  if (reason !== '') parts.push(reason);
  return parts.join(' · ');
}

function tooltipOf({ record, places, uri }: IgnoredRecordNode): vscode.MarkdownString {
  const text = new vscode.MarkdownString(undefined, true);
  text.appendMarkdown('**');
  text.appendText(labelOf(record));
  text.appendMarkdown('**\n\n');
  text.appendText(places?.[0]?.message ?? record.code);
  text.appendMarkdown('\n\n');
  text.appendText(
    record.reason === '' ? vscode.l10n.t('Without a reason') : vscode.l10n.t('Reason: {0}', record.reason),
  );
  text.appendMarkdown('  \n');
  text.appendText(
    record.creator === '' ? record.created.slice(0, 10) : `${record.creator}, ${record.created.slice(0, 10)}`,
  );
  if (places?.length === 0 && record.scope === 'finding') {
    text.appendMarkdown('\n\n');
    text.appendText(vscode.l10n.t('The words in {0} were changed, or nothing is found there any more.', basename(uri)));
  }
  return text;
}

function goTo(uri: vscode.Uri, range: vscode.Range): vscode.Command {
  return {
    command: 'vscode.open',
    title: vscode.l10n.t('Go to'),
    arguments: [uri, { selection: range } satisfies vscode.TextDocumentShowOptions],
  };
}
