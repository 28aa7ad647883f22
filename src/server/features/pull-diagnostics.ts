import { DocumentDiagnosticReportKind, type DocumentDiagnosticReport } from 'vscode-languageserver';
import { answering, cancelled } from '../answer.js';
import type { ServerContext } from '../context.js';
import type { ProblemFinder } from '../documents/document-problems.js';

/** `textDocument/diagnostic`: the problems of an open document, or word that they are the same as last time. */
export function providePullDiagnostics(context: ServerContext, finder: ProblemFinder): void {
  context.connection.languages.diagnostics.on(
    answering(
      context,
      'Diagnostics',
      async ({ textDocument: { uri }, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
        const settings = await context.settings.of(uri);
        if (token.isCancellationRequested) throw cancelled();
        const found = finder.find(uri, settings);
        if (!found) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        const { resultId } = found;
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: found.diagnostics() };
      },
    ),
  );
}
