import { FOCUSED_LINE } from '../contributions/annotation-commands.js';
import { attachAnnotation } from '../annotations/attach-annotation.js';
import { choosePlace } from '../annotations/choose-place.js';
import { chosenAnnotation } from '../annotations/chosen-annotation.js';
import { isCandidate } from '../annotations-view/nodes.js';
import { showPlace } from '../annotations/show-place.js';
import { unattached } from '../annotations/unattached.js';
import * as vscode from 'vscode';
import type { CommandHandler, Services } from './services.js';

/**
 * Attaches an annotation to a place that a person chooses: the candidate that the argument names (in the view: that has
 * the focus), else the selected words, else one of its candidates.
 */
export function reattachAnnotation(services: Services): CommandHandler {
  const { store, view, attention } = services;
  return async (argument) => {
    const target = argument === FOCUSED_LINE ? await view.focused() : argument;
    // Enter on any other line of the view shows it, as ever: that has been done.
    if (argument === FOCUSED_LINE && !isCandidate(target)) return;
    const chosen =
      target === undefined ? await unattached(services, attention.current) : await chosenAnnotation(store, target);
    if (!chosen) return;
    if (!isCandidate(target)) {
      const range = await choosePlace(chosen);
      if (range) await attachAnnotation(store, chosen, range);
      return;
    }
    if (target.version !== chosen.transcript.document.version) {
      throw new Error(vscode.l10n.t('The text has changed meanwhile.'));
    }
    await attachAnnotation(store, chosen, target.candidate);
    await showPlace(chosen.transcript, target.candidate, { keepFocus: true });
  };
}
