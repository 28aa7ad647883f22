import type { ServerCapabilities } from 'vscode-languageserver';
import { inBackground } from '../answer.js';
import type { ServerContext } from '../context.js';
import { DIAGNOSTIC_SOURCE } from '../documents/diagnostics.js';
import type { ProblemFinder } from '../documents/document-problems.js';
import type { SittingLibrary } from '../workspace/sitting-library.js';
import type { WorkspaceFolders } from '../workspace/workspace-folders.js';
import { providePullDiagnostics } from './pull-diagnostics.js';
import { DiagnosticsPublisher } from './push-diagnostics.js';
import { WorkspaceDiagnostics } from './workspace-diagnostics.js';

/** Problems in the way that the client takes them: it asks for them, or they are sent. */
export function provideDiagnostics(
  context: ServerContext,
  finder: ProblemFinder,
  library: SittingLibrary,
  folders: WorkspaceFolders,
): Partial<ServerCapabilities> {
  const { client, connection, settings } = context;
  if (!client.pullsDiagnostics) {
    const publisher = new DiagnosticsPublisher(context, finder);
    library.onDidChange(() => publisher.publishAll());
    context.words.onDidLoad(() => publisher.publishAll());
    context.standOff.onDidChange(() => publisher.publishAll());
    return {};
  }
  providePullDiagnostics(context, finder);
  new WorkspaceDiagnostics(context, library, folders).listen();
  const refresh = () => {
    if (!client.refreshesDiagnostics) return;
    inBackground(context, 'Refreshing diagnostics', () => connection.languages.diagnostics.refresh());
  };
  library.onDidChange(refresh);
  context.words.onDidLoad(refresh);
  settings.onDidChange(refresh);
  context.standOff.onDidChange(refresh);
  return {
    diagnosticProvider: { identifier: DIAGNOSTIC_SOURCE, interFileDependencies: true, workspaceDiagnostics: true },
  };
}
