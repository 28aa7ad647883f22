import * as vscode from 'vscode';
import { announce } from '../annotations/give-label.js';
import { openAnnotated } from '../annotations/open-annotated.js';
import { isLink } from '../annotations-view/nodes.js';
import type { CommandHandler, Services } from './services.js';

/** Deletes a relation: a line of the annotations view. */
export function deleteRelation({ store }: Services): CommandHandler {
  return async (argument) => {
    if (!isLink(argument)) return;
    const { relation } = argument.link;
    const transcript = await openAnnotated(store, argument.uri);
    if (!transcript) return;
    await store.change(transcript, {
      title: vscode.l10n.t('Delete the relation “{0}”', relation.kind),
      remove: [relation.id],
    });
    announce(vscode.l10n.t('Relation “{0}” deleted', relation.kind));
  };
}
