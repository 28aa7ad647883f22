import type { InitializeParams } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol/initialization.js';

/** What the client can do, as far as answers depend on it. */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /** Shows texts that belong to a problem below it. */
  readonly relatedInformation: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFileWatchers: boolean;
  readonly workspaceFolders: boolean;
  /** Takes edits that name the version of the document they were made for. */
  readonly versionedEdits: boolean;
  readonly codeActionLiterals: boolean;
  /** Asks for the edit of a code action when the person chooses it. */
  readonly resolvesEdits: boolean;
  readonly nestedSymbols: boolean;
  readonly refreshesSemanticTokens: boolean;
  readonly hoverFormat: MarkupKind;
  /** Reads files for the server on request. */
  readonly files: boolean;
  /** Shows the state of documents. */
  readonly documentState: boolean;
  /** Tells what people said about open documents, and runs the commands that record what they do. */
  readonly standOff: boolean;
}

export function clientFeatures({ capabilities }: InitializeParams, options: InitializationOptions): ClientFeatures {
  const { textDocument, workspace } = capabilities;
  const codeAction = textDocument?.codeAction;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    codeActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits: codeAction?.resolveSupport?.properties.includes('edit') === true && codeAction.dataSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    hoverFormat: textDocument?.hover?.contentFormat?.[0] ?? MarkupKind.PlainText,
    files: options.files === true,
    documentState: options.documentState === true,
    standOff: options.standOff === true,
  };
}

/** The client's options; whatever is not of the right type counts as absent. */
export function initializationOptions(raw: unknown): InitializationOptions {
  if (typeof raw !== 'object' || raw === null) return {};
  const { settings, ruleDocumentation, files, documentState, standOff, wordList } = raw as Readonly<
    Record<string, unknown>
  >;
  return {
    settings,
    ...(typeof ruleDocumentation === 'string' ? { ruleDocumentation } : {}),
    ...(typeof wordList === 'string' ? { wordList } : {}),
    files: files === true,
    documentState: documentState === true,
    standOff: standOff === true,
  };
}
