import type { ExtensionContext } from 'vscode';
import { activateClient, type Plenar } from './activate.js';

/** Entry in a Node extension host: the desktop, or a remote machine. */
export function activate(context: ExtensionContext): Plenar {
  return activateClient(context, async (log) => {
    const { connectProcess } = await import('./server/connect.node.js');
    return connectProcess(context.extensionUri, log);
  });
}
