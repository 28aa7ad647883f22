import * as vscode from 'vscode';
import { announce } from '../annotations/give-label.js';
import type { CommandHandler, Services } from './services.js';

/** Reports again what is selected in the list of ignored findings. */
export function revokeIgnored({ ignored, store, projectRecords }: Services): CommandHandler {
  return async (argument) => {
    const nodes = ignored.chosen(argument);
    const [first] = nodes;
    if (!first) return;
    const title =
      nodes.length === 1
        ? vscode.l10n.t('{0} is reported again', first.record.code)
        : vscode.l10n.t('{0} ignored findings are reported again', nodes.length);
    const document = await vscode.workspace.openTextDocument(first.uri);
    const transcript = await store.transcript(document);
    if (!transcript) return;
    const idsOf = (inProject: boolean): string[] =>
      nodes.filter(({ record }) => (record.scope === 'project') === inProject).map(({ record }) => record.id);
    const [inFile, inProject] = [idsOf(false), idsOf(true)];
    if (inFile.length > 0) await store.change(transcript, { title, remove: inFile });
    if (inProject.length > 0) await projectRecords.change(transcript.home.root, { remove: inProject });
    announce(title);
  };
}
