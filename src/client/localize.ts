import * as vscode from 'vscode';
import { formatMessage } from '../core/model/message.js';
import type { Message } from '../core/model/problem.js';

/** A message of the core in the language of VS Code. */
export function localize(message: Message): string {
  return formatMessage(message, vscode.l10n.bundle);
}
