import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TranscriptServer } from './server.js';

/** A request about an open document: its name, and what comes back. */
export interface Question<Result> {
  readonly method: string;
  /** Only for the type. */
  readonly result?: Result;
}

/**
 * Asks the server about an open document as it is now.
 * @returns null where the server has no answer, or no server runs
 */
export async function ask<Result>(
  server: TranscriptServer,
  { method }: Question<Result>,
  document: vscode.TextDocument,
): Promise<{ readonly result: Result; readonly client: BaseLanguageClient } | null> {
  if (server.state !== 'running') return null;
  const client = await server.client();
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const result = await client.sendRequest<Result | null>(method, { uri });
  return result === null ? null : { result, client };
}
