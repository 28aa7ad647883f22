import * as vscode from 'vscode';
import { announce } from '../annotations/give-label.js';
import { areMarked } from '../corrections/correction-marks.js';
import type { CommandHandler } from './services.js';

/** Marks corrected places in the text, or does so no more. */
export function toggleCorrections(): CommandHandler {
  return async () => {
    const marked = !areMarked();
    await vscode.workspace
      .getConfiguration('plenar.corrections')
      .update('marked', marked, vscode.ConfigurationTarget.Global);
    announce(
      marked ? vscode.l10n.t('Corrected places are marked.') : vscode.l10n.t('Corrected places are not marked.'),
    );
  };
}
