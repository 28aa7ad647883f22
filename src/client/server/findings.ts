import type * as vscode from 'vscode';
import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageclient';
import type { TranscriptServer } from './server.js';

/** What a rule found in a document. */
export interface Finding {
  readonly code: string;
  readonly range: vscode.Range;
  readonly message: string;
  /** Its repair is left to a person. */
  readonly isSuggestion: boolean;
}

/** The problems of an open document in its present version, whatever VS Code shows of them already. */
export async function findingsOf(server: TranscriptServer, document: vscode.TextDocument): Promise<Finding[]> {
  const client = await server.client();
  const params: DocumentDiagnosticParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
  };
  const report = await client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', params);
  if (report.kind !== 'full') return [];
  return report.items.map(({ code, range, message, data }) => ({
    code: String(code),
    range: client.protocol2CodeConverter.asRange(range),
    message: typeof message === 'string' ? message : message.value,
    isSuggestion: (data as { readonly fix?: unknown } | undefined)?.fix === 'suggestion',
  }));
}
