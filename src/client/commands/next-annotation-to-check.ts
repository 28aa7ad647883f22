import * as vscode from 'vscode';
import { annotatedEditor } from '../annotations/annotated-editor.js';
import { bestPlace } from '../annotations/best-place.js';
import { needsAttention } from '../annotations/attention.js';
import { quoteOf } from '../annotations/chosen-annotation.js';
import { showPlace } from '../annotations/show-place.js';
import { stateText } from '../annotations/state-text.js';
import { announce } from '../annotations/give-label.js';
import type { CommandHandler, Services } from './services.js';

/**
 * Goes to the next annotation of the transcript in front whose place a person should check, round and round. Of one that
 * has no place the best candidate is selected, so that the next key attaches it there.
 */
export function nextAnnotationToCheck(services: Services): CommandHandler {
  const { view, attention } = services;
  return async () => {
    const found = await annotatedEditor(services);
    if (!found) return;
    const { transcript } = found;
    const uri = transcript.document.uri.toString();
    const unsure = transcript.standOff.annotations().filter(({ state }) => needsAttention(state));
    const last = unsure.findIndex(({ record }) => uri === attention.current?.uri && record.id === attention.current.id);
    const next = unsure[last + 1] ?? unsure[0];
    if (!next) {
      void vscode.window.showInformationMessage(vscode.l10n.t('All annotations of this transcript have their place.'));
      return;
    }
    const { record, range, state } = next;
    attention.current = { uri, id: record.id };
    const place = range ?? bestPlace(transcript, next);
    const name = record.label ?? vscode.l10n.t('A note');
    if (place) await showPlace(transcript, place, { unit: range ? record.unit : 'selection' });
    if (range) announce(vscode.l10n.t('“{0}”: {1}', name, stateText(state)));
    else {
      const text = place
        ? vscode.l10n.t('“{0}” on “{1}” lost its words. Does it belong here?', name, quoteOf(next, 60))
        : vscode.l10n.t('“{0}” on “{1}” lost its words, and nothing is like them.', name, quoteOf(next, 60));
      announce(text);
    }
    await view.reveal(uri, record.id);
  };
}
