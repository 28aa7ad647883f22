import * as vscode from 'vscode';
import { CODE_ACTION_KINDS } from '../../protocol/code-actions.js';
import { codeActionCommand } from './code-actions.js';
import type { CommandHandler, Services } from './services.js';

export function makeSpeakerLine(services: Services): CommandHandler {
  return codeActionCommand(
    services,
    ({ selection }) => ({ kind: CODE_ACTION_KINDS.makeSpeakerLine, range: selection }),
    () => vscode.l10n.t('This line cannot become a speaker line: it names no speaker, or it is one already.'),
  );
}
