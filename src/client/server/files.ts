import * as vscode from 'vscode';
import type { BaseLanguageClient, CancellationToken } from 'vscode-languageclient';
import {
  FIND_FILES,
  READ_FILE,
  type FindFilesParams,
  type FindFilesResult,
  type ReadFileParams,
  type ReadFileResult,
} from '../../protocol/files.js';
import { toBase64 } from '../base64.js';

/** Answers the server's requests for files that it cannot read by itself. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(
    FIND_FILES,
    async ({ folder }: FindFilesParams, token: CancellationToken): Promise<FindFilesResult> => {
      const pattern = new vscode.RelativePattern(client.protocol2CodeConverter.asUri(folder), '**/*.txt');
      const found = await vscode.workspace.findFiles(pattern, undefined, undefined, token);
      return { uris: found.map((uri) => client.code2ProtocolConverter.asUri(uri)) };
    },
  );
  client.onRequest(READ_FILE, async ({ uri }: ReadFileParams): Promise<ReadFileResult | null> => {
    try {
      const bytes = await vscode.workspace.fs.readFile(client.protocol2CodeConverter.asUri(uri));
      return { base64: toBase64(bytes) };
    } catch {
      // Vanished or forbidden: the protocol has null for it, and the server says so where it matters.
      return null;
    }
  });
}
