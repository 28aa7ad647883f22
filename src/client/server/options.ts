import type * as vscode from 'vscode';
import { CloseAction, ErrorAction, RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../protocol/initialization.js';
import { transcriptSelector } from '../documents.js';

/** Where a problem's code leads: to the command that shows the page of its rule. */
const RULE_DOCUMENTATION = 'command:plenar.openRuleDocumentation?%5B%22{code}%22%5D';

const INITIALIZATION: InitializationOptions = {
  ruleDocumentation: RULE_DOCUMENTATION,
  files: true,
  documentState: true,
  standOff: true,
};

/**
 * What the language client is made with.
 * @param extension folder of the extension
 * @param onClosed called when the connection breaks without having been asked to
 */
export function clientOptions(
  extension: vscode.Uri,
  log: vscode.LogOutputChannel,
  onClosed: () => void,
): LanguageClientOptions {
  return {
    documentSelector: transcriptSelector(),
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { ...INITIALIZATION, wordList: `${extension.toString()}/dist/data/german-words.txt` },
    markdown: { isTrusted: { enabledCommands: ['plenar.openRuleDocumentation'] } },
    errorHandler: {
      error: (error) => {
        log.error('Talking to the server failed.', error);
        return { action: ErrorAction.Continue, handled: true };
      },
      closed: () => {
        onClosed();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
  };
}
