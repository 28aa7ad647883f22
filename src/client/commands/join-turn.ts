import * as vscode from 'vscode';
import { CODE_ACTION_KINDS } from '../../protocol/code-actions.js';
import { codeActionCommand } from './code-actions.js';
import type { CommandHandler, Services } from './services.js';

export function joinTurn(services: Services): CommandHandler {
  return codeActionCommand(services, CODE_ACTION_KINDS.joinTurn, () =>
    vscode.l10n.t('There is no turn here that could be joined with the one before.'),
  );
}
