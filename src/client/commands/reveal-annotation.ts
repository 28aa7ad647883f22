import * as vscode from 'vscode';
import { bestPlace } from '../annotations/best-place.js';
import { isRecordReference } from './record-reference.js';
import { openAnnotated } from '../annotations/open-annotated.js';
import { showPlace } from '../annotations/show-place.js';
import type { CommandHandler, Services } from './services.js';

/**
 * Shows an annotation: `{ "uri": "…", "id": "…" }`; with `place` (`start`, `end`, `version` of the document) a place that it
 * may belong to. With `keepFocus` the focus stays where it is.
 */
export function revealAnnotation({ store, attention }: Services): CommandHandler {
  return async (argument) => {
    if (!isRecordReference(argument)) return;
    const transcript = await openAnnotated(store, argument.uri);
    const annotation = transcript?.standOff.annotation(argument.id);
    const keepFocus = 'keepFocus' in argument && argument.keepFocus === true;
    if (!transcript || !annotation) {
      // A list shows itself that it is gone; the key that asked for it may have been the one that deletes.
      if (!keepFocus) void vscode.window.showInformationMessage(vscode.l10n.t('This annotation is no longer there.'));
      return;
    }
    attention.current = { uri: argument.uri, id: argument.id };
    const place = 'place' in argument ? placeOf(argument.place, transcript.document.version) : undefined;
    const range = place ?? annotation.range ?? bestPlace(transcript, annotation);
    const { unit } = annotation.record;
    if (range) await showPlace(transcript, range, { keepFocus, unit: place ? 'selection' : unit });
    else await vscode.window.showTextDocument(transcript.document, { preview: true, preserveFocus: keepFocus });
  };
}

/** A place, if it belongs to the present text. */
function placeOf(value: unknown, version: number): { start: number; end: number } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { start, end, version: known } = value as Readonly<Record<string, unknown>>;
  return typeof start === 'number' && typeof end === 'number' && known === version ? { start, end } : undefined;
}
