import * as vscode from 'vscode';
import type { AnchorState } from '../../core/model/anchor.js';

/** How an annotation found its place, in words. */
export function stateText(state: AnchorState): string {
  switch (state) {
    case 'exact':
      return vscode.l10n.t('in its place');
    case 'moved':
      return vscode.l10n.t('moved with its words');
    case 'edited':
      return vscode.l10n.t('its words were edited');
    case 'fuzzy':
      return vscode.l10n.t('found by likeness: please check');
    case 'orphan':
      return vscode.l10n.t('its words were not found');
  }
}
