import * as vscode from 'vscode';
import { chosenAnnotation } from '../annotations/chosen-annotation.js';
import { relate } from '../annotations/relate.js';
import type { CommandHandler, Services } from './services.js';

/** Relates an annotation to another one of the same text. */
export function relateAnnotations({ store, projects }: Services): CommandHandler {
  return async (argument) => {
    const chosen = await chosenAnnotation(store, argument);
    if (!chosen) return;
    if (chosen.annotation.range) await relate(store, await projects.of(chosen.transcript.document), chosen);
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t('It has no place: select its words and attach it there.'),
      );
  };
}
