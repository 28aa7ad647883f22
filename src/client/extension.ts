import type { ExtensionContext, LogOutputChannel, Uri } from 'vscode';
import { activateClient, type Plenar } from './activate.js';
import type { Connect } from './server/connection.js';

/** Entry in every extension host: of the desktop, of a remote machine, and of a browser. */
export function activate(context: ExtensionContext): Plenar {
  return activateClient(context, (log) => connectHere(context.extensionUri, log));
}

/** A host in a browser is a web worker, and so is its server; elsewhere the server is a process. */
async function connectHere(extension: Uri, log: LogOutputChannel): Promise<Connect> {
  if ('importScripts' in globalThis) {
    const { connectWorker } = await import('./server/connect.browser.js');
    return connectWorker(extension, log);
  }
  const { connectProcess } = await import('./server/connect.node.js');
  return connectProcess(extension, log);
}
