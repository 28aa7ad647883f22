import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, type Connect } from './connection.js';
import { clientOptions } from './options.js';

/** The server as a web worker. */
export function connectWorker(extension: vscode.Uri, log: vscode.LogOutputChannel): Connect {
  const script = vscode.Uri.joinPath(extension, 'dist', 'server', 'server.js').toString(true);
  return (onClosed) => {
    const worker = new Worker(script);
    const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, worker, clientOptions(extension, log, onClosed));
    worker.addEventListener('error', ({ message }) => {
      log.error(`The server reports: ${message}`);
      // A script that does not load never answers: nothing else would tell that the server is not there.
      if (!client.isRunning()) onClosed();
    });
    return { client, end: () => worker.terminate() };
  };
}
