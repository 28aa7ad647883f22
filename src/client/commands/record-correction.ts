import * as vscode from 'vscode';
import type { RecordCorrectionArguments } from '../../protocol/stand-off.js';
import { recordEdits } from '../corrections/record-edits.js';
import type { CommandHandler, Services } from './services.js';

/** Says whose the edits are that a quick fix, a refactoring or a bulk repair of the server has just made. */
export function recordCorrection({ server, store }: Services): CommandHandler {
  return async (argument) => {
    if (!isMade(argument)) return;
    const uri = (await server.client()).protocol2CodeConverter.asUri(argument.uri).toString();
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
    if (document) recordEdits(store, document, argument);
  };
}

function isMade(argument: unknown): argument is RecordCorrectionArguments {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'uri' in argument &&
    typeof argument.uri === 'string' &&
    'version' in argument &&
    'edits' in argument &&
    Array.isArray(argument.edits)
  );
}
