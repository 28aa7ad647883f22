import * as vscode from 'vscode';
import type { AnchorState } from '../../core/model/anchor.js';
import type { Project } from '../../core/model/project.js';
import type { AnnotationRecord } from '../../core/model/sidecar.js';
import { shortened } from './chosen-annotation.js';
import type { Link } from './links.js';
import { stateText } from './state-text.js';

/** What a card shows. */
export interface CardContent {
  readonly record: AnnotationRecord;
  readonly state: AnchorState;
  readonly links: readonly Link[];
  /** Contributions to its discussion. */
  readonly comments: number;
  readonly project: Project;
}

/**
 * What is known of an annotation: label, attributes, note, relations, who, when, how it found its place.
 * @param linked makes the other end of a relation something to click on; absent: it is plain text
 */
export function appendCard(
  text: vscode.MarkdownString,
  { record, state, links, comments, project }: CardContent,
  linked?: (id: string) => string,
): void {
  text.appendMarkdown('$(tag) **');
  text.appendText(record.label ?? vscode.l10n.t('A note'));
  text.appendMarkdown('**');
  if (record.label !== null && !project.labels.some(({ name }) => name === record.label)) {
    text.appendText(` ${vscode.l10n.t('(not in the tag set)')}`);
  }
  for (const [name, value] of Object.entries(record.attributes)) {
    text.appendMarkdown('  \n');
    text.appendText(`${name}: ${value}`);
  }
  if (record.note !== null) {
    text.appendMarkdown('\n\n> ');
    text.appendText(record.note.replaceAll('\n', ' '));
  }
  links.forEach((link, index) => appendLink(text.appendMarkdown(index === 0 ? '\n\n' : '  \n'), link, linked));
  text.appendMarkdown('\n\n');
  const when = record.created.slice(0, 10);
  const facts = [record.creator, when, stateText(state)].filter((fact) => fact !== '');
  if (comments > 0) facts.push(vscode.l10n.t('replies: {0}', comments));
  if (record['resolved'] === true) facts.push(vscode.l10n.t('resolved'));
  text.appendText(facts.join(', '));
}

function appendLink(
  text: vscode.MarkdownString,
  { relation, isOutgoing, other }: Link,
  linked: ((id: string) => string) | undefined,
): void {
  text.appendText(`${isOutgoing ? '→' : '←'} ${relation.kind} `);
  if (other === null) {
    text.appendText(vscode.l10n.t('(no longer there)'));
    return;
  }
  const target = linked?.(other.id);
  text.appendMarkdown(target === undefined ? '“' : '[“');
  text.appendText(shortened(other.anchor.quote.exact, 50));
  text.appendMarkdown(target === undefined ? '”' : `”](${target})`);
  if (other.label !== null) text.appendText(` (${other.label})`);
}

/** A card to look at, with the guideline of the label; nothing in it runs a command. */
export function cardText(content: CardContent): vscode.MarkdownString {
  const text = new vscode.MarkdownString(undefined, true);
  appendCard(text, content);
  const label = content.project.labels.find(({ name }) => name === content.record.label);
  if (label?.guideline) text.appendMarkdown(`\n\n---\n\n${label.guideline}`);
  return text;
}
