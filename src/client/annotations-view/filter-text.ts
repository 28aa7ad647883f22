import * as vscode from 'vscode';
import { stateText } from '../annotations/state-text.js';
import type { AnnotationFilter } from './filter.js';

/** What a filter asks for, in words. */
export function filterText({ labels, authors, states }: AnnotationFilter): string {
  return [
    labels.map((name) => name ?? vscode.l10n.t('A note')),
    authors.map((name) => (name === '' ? vscode.l10n.t('unknown') : name)),
    states.map(stateText),
  ]
    .filter((names) => names.length > 0)
    .map((names) => names.join(', '))
    .join(' · ');
}
