import * as vscode from 'vscode';
import { CODE_ACTION_KINDS } from '../../protocol/code-actions.js';
import { codeActionCommand } from './code-actions.js';
import type { CommandHandler, Services } from './services.js';

export function joinTurn(services: Services): CommandHandler {
  return codeActionCommand(
    services,
    ({ selection }) => ({ kind: CODE_ACTION_KINDS.joinTurn, range: selection }),
    () =>
      vscode.l10n.t('The cursor must stand on the speaker line of the turn that is to be joined with the one before.'),
  );
}
