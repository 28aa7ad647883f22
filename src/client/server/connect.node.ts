import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME, type Connect } from './connection.js';
import { clientOptions } from './options.js';

/** The server as a process of its own. */
export function connectProcess(extension: vscode.Uri, log: vscode.LogOutputChannel): Connect {
  const module = vscode.Uri.joinPath(extension, 'dist', 'server', 'server.js').fsPath;
  return (onClosed) => {
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, { run, debug }, clientOptions(extension, log, onClosed));
    // The client ends the process itself when it stops.
    return { client, end: () => undefined };
  };
}
