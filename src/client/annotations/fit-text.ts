import * as vscode from 'vscode';
import type { Fit } from '../../core/annotate/likeness.js';

/** How well a place fits the words of an annotation, in words: “the same words, other surroundings”. */
export function fitText({ words, before, behind }: Fit): string {
  const around = (before + behind) / 2;
  const first =
    words === 1
      ? vscode.l10n.t('the same words')
      : words >= 0.7
        ? vscode.l10n.t('similar words')
        : vscode.l10n.t('other words');
  const second =
    around >= 0.9
      ? vscode.l10n.t('the same surroundings')
      : around >= 0.5
        ? vscode.l10n.t('similar surroundings')
        : vscode.l10n.t('other surroundings');
  return `${first}, ${second}`;
}
