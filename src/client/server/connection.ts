import type { BaseLanguageClient } from 'vscode-languageclient';

/** A language client, and the server that belongs to it. */
export interface Connection {
  readonly client: BaseLanguageClient;
  /** Ends a server that its client has let go of; nothing happens when it has ended. */
  end(): void;
}

/**
 * Makes a connection to a new server; what differs between Node and the browser.
 * @param onClosed called when the connection breaks without having been asked to
 */
export type Connect = (onClosed: () => void) => Connection;

/** Id and name of the language client in VS Code. */
export const CLIENT_ID = 'plenar';
export const CLIENT_NAME = 'Plenar';
