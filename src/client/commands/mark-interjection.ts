import * as vscode from 'vscode';
import { CODE_ACTION_KINDS } from '../../protocol/code-actions.js';
import { codeActionCommand } from './code-actions.js';
import type { CommandHandler, Services } from './services.js';

export function markInterjection(services: Services): CommandHandler {
  return codeActionCommand(
    services,
    ({ selection }) => ({ kind: CODE_ACTION_KINDS.markInterjection, range: selection }),
    () => vscode.l10n.t('The selection cannot become an interjection: it must be text of one turn.'),
  );
}
