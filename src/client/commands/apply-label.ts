import * as vscode from 'vscode';
import { annotatedEditor } from '../annotations/annotated-editor.js';
import { giveLabel } from '../annotations/give-label.js';
import { targetsAt } from '../annotations/targets.js';
import type { CommandHandler, Services } from './services.js';

/** Gives the label with a key, or of a name: `plenar.applyLabel` with `"1"` or `"Claim"`. */
export function applyLabel(services: Services): CommandHandler {
  return async (wanted) => {
    const found = await annotatedEditor(services);
    if (!found || typeof wanted !== 'string') return;
    const { editor, transcript } = found;
    const { labels } = await services.projects.of(editor.document);
    const label = labels.find(({ key }) => key === wanted) ?? labels.find(({ name }) => name === wanted);
    if (!label) {
      const text = vscode.l10n.t('The tag set has no label with the key or name “{0}”.', wanted);
      void vscode.window.showInformationMessage(text);
      return;
    }
    await giveLabel(services.store, transcript, label, await targetsAt(editor, services.server, label.appliesTo));
  };
}
