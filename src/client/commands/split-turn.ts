import * as vscode from 'vscode';
import { CODE_ACTION_KINDS } from '../../protocol/code-actions.js';
import { codeActionCommand } from './code-actions.js';
import type { CommandHandler, Services } from './services.js';

export function splitTurn(services: Services): CommandHandler {
  return codeActionCommand(
    services,
    ({ selection }) => ({ kind: CODE_ACTION_KINDS.splitTurn, range: selection }),
    () => vscode.l10n.t('The turn cannot be split here: the cursor must stand inside the text of a turn.'),
  );
}
