import type { ExtensionContext } from 'vscode';
import { activateClient, type Plenar } from './activate.js';

/** Entry in a web worker extension host. */
export function activate(context: ExtensionContext): Plenar {
  return activateClient(context, async (log) => {
    const { connectWorker } = await import('./server/connect.browser.js');
    return connectWorker(context.extensionUri, log);
  });
}
