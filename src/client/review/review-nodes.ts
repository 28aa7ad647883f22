import * as vscode from 'vscode';
import { countsOnPages } from '../../core/review/file-pages.js';
import type { ReviewState } from '../../core/review/page-reviews.js';
import { basename } from '../paths.js';
import type { FileReview, ReviewedPage } from './file-reviews.js';
import { pageName, pageStateText } from './mark-page.js';
import { problemsOf } from './problems.js';
import { folderName } from './review-files.js';

/** A line of the view: a folder, a file, a page of a file. */
export type ReviewNode = FolderNode | FileNode | PageNode;

export interface FolderNode {
  readonly kind: 'folder';
  readonly uri: vscode.Uri;
}

export interface FileNode {
  readonly kind: 'file';
  readonly uri: vscode.Uri;
  readonly parent: FolderNode | null;
}

export interface PageNode {
  readonly kind: 'page';
  readonly uri: vscode.Uri;
  readonly parent: FileNode | null;
  readonly page: ReviewedPage;
  readonly problems: number;
}

/** A folder as VS Code shows it. */
export function folderItem({ uri }: FolderNode): vscode.TreeItem {
  const item = new vscode.TreeItem(folderName(uri), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `folder ${uri.toString()}`;
  item.iconPath = vscode.ThemeIcon.Folder;
  item.contextValue = 'reviewFolder';
  return item;
}

/** A file as VS Code shows it; a file of one page is shown as that page. */
export function fileItem({ uri }: FileNode, review: FileReview | null): vscode.TreeItem {
  const item = new vscode.TreeItem(basename(uri));
  item.id = `file ${uri.toString()}`;
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Go to'), arguments: [uri] };
  if (!review) {
    item.description = vscode.l10n.t('cannot be read');
    return item;
  }
  const { pages, progress } = review;
  const problems = problemsOf(uri).length;
  const [only] = pages;
  if (pages.length === 1 && only) {
    item.description = [
      ...(only.number === null ? [] : [vscode.l10n.t('p. {0}', only.number)]),
      ...(problems > 0 ? [openText(problems)] : []),
      ...(only.state === 'unreviewed' ? [] : [pageStateText(only)]),
    ].join(' · ');
    item.tooltip = `${pageName(only)}: ${pageStateText(only)}`;
    item.contextValue = `reviewPage ${only.state}`;
    item.iconPath = stateIcon(only.state);
    return item;
  }
  item.description = [`${progress.reviewed}/${progress.pages}`, ...(problems > 0 ? [openText(problems)] : [])].join(
    ' · ',
  );
  item.contextValue = 'reviewFile';
  item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
  item.iconPath = stateIcon(
    progress.changed > 0 ? 'changed' : progress.reviewed === progress.pages ? 'reviewed' : 'unreviewed',
  );
  return item;
}

/** A page of a file with several, as VS Code shows it. */
export function pageItem({ uri, page, problems }: PageNode): vscode.TreeItem {
  const item = new vscode.TreeItem(pageName(page));
  item.id = `page ${uri.toString()} ${page.index}`;
  item.description = [
    ...(problems > 0 ? [openText(problems)] : []),
    ...(page.state === 'unreviewed' ? [] : [pageStateText(page)]),
  ].join(' · ');
  item.tooltip = `${pageName(page)}: ${pageStateText(page)}`;
  item.contextValue = `reviewPage ${page.state}`;
  item.iconPath = stateIcon(page.state);
  const selection = new vscode.Range(page.headerLine, 0, page.headerLine, 0);
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Go to'), arguments: [uri, { selection }] };
  return item;
}

/** The pages of a file with what is open on each. */
export function pagesIn(uri: vscode.Uri, parent: FileNode | null, { pages }: FileReview): PageNode[] {
  const lines = problemsOf(uri).map(({ range }) => range.start.line);
  const counts = countsOnPages(pages, lines);
  return pages.map((page, index) => ({ kind: 'page', uri, parent, page, problems: counts[index] ?? 0 }));
}

function openText(problems: number): string {
  return problems === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', problems);
}

function stateIcon(state: ReviewState): vscode.ThemeIcon {
  switch (state) {
    case 'reviewed':
      return new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'));
    case 'changed':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    case 'unreviewed':
      return new vscode.ThemeIcon('circle-large-outline');
  }
}
