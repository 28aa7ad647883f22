import * as vscode from 'vscode';
import type { AnchorState } from '../../core/model/anchor.js';
import type { Project } from '../../core/model/project.js';
import { cardText } from '../annotations/annotation-card.js';
import { icon } from '../annotations/decoration-types.js';
import { tonesOf } from '../annotations/label-colors.js';
import { shortened } from '../annotations/chosen-annotation.js';
import { stateText } from '../annotations/state-text.js';
import { unitText } from '../annotations/targets.js';
import type { OpenTranscript } from '../stand-off/store.js';
import type { TreeContent } from './annotations-tree.js';
import { fitText } from '../annotations/fit-text.js';
import { nameOf, type CandidateNode, type EntryNode, type GroupNode, type LinkNode, type ViewNode } from './nodes.js';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
/** Groups of more annotations are closed at first. */
const OPEN_AT_FIRST = 200;
/** Characters of a quote that are shown. */
const QUOTE_LENGTH = 60;

/** How a line of the view looks. */
export function itemOf(node: ViewNode, content: TreeContent, transcript: OpenTranscript | undefined): vscode.TreeItem {
  const item = lookOf(node, content, transcript);
  // A line that could not be opened before is a new one: VS Code would leave it closed.
  item.id = `${nameOf(node)}${item.collapsibleState === None ? ' leaf' : ''}`;
  return item;
}

function lookOf(node: ViewNode, content: TreeContent, transcript: OpenTranscript | undefined): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node, content);
    case 'entry':
      return entryItem(node, content, transcript);
    case 'candidate':
      return candidateItem(node);
    case 'hint': {
      const item = new vscode.TreeItem(
        vscode.l10n.t('Nothing is like its words: select where it belongs, then attach it.'),
      );
      item.iconPath = new vscode.ThemeIcon('info');
      return item;
    }
    case 'link':
      return linkItem(node);
    case 'more': {
      const item = new vscode.TreeItem(vscode.l10n.t('{0} more: choose with a filter', node.count));
      item.iconPath = new vscode.ThemeIcon('filter');
      item.command = { command: 'plenar.filterAnnotations', title: '' };
      return item;
    }
  }
}

/** What is shown where the pointer rests on a line. */
export function describe(node: ViewNode, { project }: TreeContent): vscode.MarkdownString | undefined {
  if (node.kind === 'entry') return cardText({ ...node.entry, project });
  if (node.kind === 'group' && node.group.kind === 'label') {
    const { name, label } = node.group;
    const text = new vscode.MarkdownString('**');
    text.appendText(name ?? vscode.l10n.t('A note')).appendMarkdown('**');
    if (label?.key) text.appendText(` [${label.key}]`);
    if (name !== null && !label) text.appendText(` ${vscode.l10n.t('(not in the tag set)')}`);
    if (label) text.appendMarkdown('\n\n').appendText(label.appliesTo.map(unitText).join(', '));
    if (label?.guideline) text.appendMarkdown(`\n\n${label.guideline}`);
    return text;
  }
  return undefined;
}

function groupItem({ group }: GroupNode, { isWorkspace }: TreeContent): vscode.TreeItem {
  const count = group.entries.length;
  const isOpen = !isWorkspace && count <= OPEN_AT_FIRST;
  const item = new vscode.TreeItem('', count === 0 ? None : isOpen ? Expanded : Collapsed);
  item.description = String(count);
  item.contextValue = group.kind;
  switch (group.kind) {
    case 'attention':
      item.label = vscode.l10n.t('Needs attention');
      item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
      item.tooltip = vscode.l10n.t('Their words were edited or could not be found for sure: please check.');
      break;
    case 'label': {
      item.label = group.name ?? vscode.l10n.t('Notes');
      item.iconPath = mark(group.label?.color ?? 'gray', group.name === null);
      if (group.label?.key) item.description = `${count} · [${group.label.key}]`;
      break;
    }
    case 'author':
      item.label = group.name === '' ? vscode.l10n.t('unknown') : group.name;
      item.iconPath = new vscode.ThemeIcon('person');
      break;
    case 'page':
      item.label =
        group.number === null
          ? vscode.l10n.t('Page {0} of the file', group.index + 1)
          : vscode.l10n.t('Page {0}', group.number);
      item.iconPath = new vscode.ThemeIcon('file');
      break;
    case 'file':
      item.label = group.path;
      item.iconPath = vscode.ThemeIcon.File;
      item.resourceUri = vscode.Uri.parse(group.uri);
      break;
  }
  return item;
}

function entryItem(
  node: EntryNode,
  { project, isWorkspace }: TreeContent,
  transcript: OpenTranscript | undefined,
): vscode.TreeItem {
  const { entry, parent } = node;
  const { record, state, comments, links, start } = entry;
  const isUnsure = state === 'orphan' || state === 'fuzzy';
  const words = shortened(record.anchor.quote.exact, QUOTE_LENGTH);
  const item = new vscode.TreeItem(words, isUnsure || links.length > 0 ? Collapsed : None);
  const line = transcript && start !== null ? transcript.document.positionAt(start).line + 1 : null;
  const place = isWorkspace && parent.group.kind !== 'file' ? entry.path : null;
  const parts = [
    state === 'exact' || state === 'moved' ? null : stateText(state),
    parent.group.kind === 'label' ? null : (record.label ?? vscode.l10n.t('A note')),
    parent.group.kind === 'label' && record.label === null ? record.note : null,
    record.unit === 'turn' || record.unit === 'page' ? unitText(record.unit) : null,
    parent.group.kind === 'author' || record.creator === '' ? null : record.creator,
    comments > 0 ? vscode.l10n.t('replies: {0}', comments) : null,
    record['resolved'] === true ? vscode.l10n.t('resolved') : null,
    place ?? (line === null ? null : vscode.l10n.t('line {0}', line)),
  ];
  item.description = parts.filter((part) => part !== null).join(' · ');
  item.iconPath = stateIcon(state) ?? mark(colorOf(record.label, project), record.label === null);
  item.contextValue = `annotation ${state}`;
  item.command = {
    command: 'plenar.revealAnnotation',
    title: '',
    arguments: [{ uri: node.uri, id: node.id, keepFocus: true }],
  };
  item.accessibilityInformation = { label: [words, ...parts.filter((part) => part !== null)].join(', ') };
  return item;
}

function candidateItem({ before, words, behind, candidate, uri, id, version }: CandidateNode): vscode.TreeItem {
  const shown = shortened(words, QUOTE_LENGTH);
  const label = `…${before}${shown}${behind}…`;
  const highlight = before.length + 1;
  const item = new vscode.TreeItem({ label, highlights: [[highlight, highlight + shown.length]] });
  item.description = fitText(candidate.fit);
  item.iconPath = new vscode.ThemeIcon('location');
  item.contextValue = 'candidate';
  item.tooltip = vscode.l10n.t('Enter attaches the annotation here; a click shows the place.');
  const place = { start: candidate.start, end: candidate.end, version };
  item.command = { command: 'plenar.revealAnnotation', title: '', arguments: [{ uri, id, place, keepFocus: true }] };
  return item;
}

function linkItem({ link, uri }: LinkNode): vscode.TreeItem {
  const { relation, isOutgoing, other } = link;
  const words = other === null ? vscode.l10n.t('(no longer there)') : `“${shortened(other.anchor.quote.exact, 60)}”`;
  const item = new vscode.TreeItem(`${relation.kind} ${words}`);
  item.description = [other?.label ?? null, relation.creator]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon(isOutgoing ? 'arrow-right' : 'arrow-left');
  item.contextValue = 'relation';
  if (other) {
    item.command = {
      command: 'plenar.revealAnnotation',
      title: '',
      arguments: [{ uri, id: other.id, keepFocus: true }],
    };
  }
  item.tooltip = isOutgoing
    ? vscode.l10n.t('This one: {0} …', relation.kind)
    : vscode.l10n.t('… {0}: this one', relation.kind);
  return item;
}

function mark(color: string, isNote: boolean): { light: vscode.Uri; dark: vscode.Uri } {
  const { light, dark } = tonesOf(color);
  return { light: icon(light, isNote), dark: icon(dark, isNote) };
}

function colorOf(label: string | null, { labels }: Project): string {
  return labels.find(({ name }) => name === label)?.color ?? 'gray';
}

/** The picture of a state that a person should look at; undefined where nothing is wrong. */
function stateIcon(state: AnchorState): vscode.ThemeIcon | undefined {
  switch (state) {
    case 'orphan':
      return new vscode.ThemeIcon('debug-disconnect', new vscode.ThemeColor('list.errorForeground'));
    case 'fuzzy':
      return new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground'));
    case 'edited':
      return new vscode.ThemeIcon('edit', new vscode.ThemeColor('list.warningForeground'));
    case 'exact':
    case 'moved':
      return undefined;
  }
}
