import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { loadPackage } from '../lib/packages.ts';
import type { Contender } from './timing.ts';

export const MARKDOWNLINT = 'markdownlint';
export const LANGUAGE_SERVICE = 'vscode-markdown-languageservice';

/** What is used of markdownlint. */
interface MarkdownlintPackage {
  readonly lint: (options: { strings: Record<string, string> }) => Record<string, readonly unknown[]>;
}

/** markdownlint's library with its default rules: parse and all rules of one text. */
export async function markdownlint(): Promise<Contender> {
  const { lint } = await loadPackage<MarkdownlintPackage>('markdownlint/sync');
  return { name: MARKDOWNLINT, check: (text) => lint({ strings: { text } })['text']?.length ?? 0 };
}

type Document = TextDocument & { readonly $uri?: URI };

/** What is used of vscode-markdown-languageservice. */
interface LanguageServicePackage {
  readonly githubSlugifier: unknown;
  readonly createLanguageService: (init: {
    readonly workspace: object;
    readonly parser: { readonly slugifier: unknown; tokenize(document: Document): Promise<unknown> };
    readonly logger: { readonly level: number; log(): void };
  }) => {
    getDocumentSymbols(document: Document, options: object, token: object): Promise<readonly unknown[]>;
    computeDiagnostics(document: Document, options: object, token: object): Promise<readonly unknown[]>;
    dispose(): void;
  };
}

interface MarkdownItPackage {
  readonly default: new (options: { html: boolean }) => { parse(text: string, environment: object): unknown };
}

const NEVER_CANCELLED = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

/** Every validation of the service, as a warning. */
const ALL_DIAGNOSTICS = {
  validateReferences: 'warning',
  validateFragmentLinks: 'warning',
  validateFileLinks: 'warning',
  validateMarkdownFileLinkFragments: 'warning',
  validateUnusedLinkDefinitions: 'warning',
  validateDuplicateLinkDefinitions: 'warning',
  ignoreLinks: [],
};

/**
 * The service behind VS Code's Markdown support, with markdown-it as its parser as VS Code has it and a workspace in
 * memory: symbols and diagnostics of one text, as an editor asks for them when a document is opened.
 */
export async function languageService(): Promise<Contender> {
  const { createLanguageService, githubSlugifier } = await loadPackage<LanguageServicePackage>(
    'vscode-markdown-languageservice',
  );
  const { default: MarkdownIt } = await loadPackage<MarkdownItPackage>('markdown-it');
  const markdown = new MarkdownIt({ html: true });
  const tokenize = (document: Document) => Promise.resolve(markdown.parse(document.getText(), {}));
  let documents = 0;
  return {
    name: LANGUAGE_SERVICE,
    async check(text) {
      const uri = URI.file(`/bench/${(documents += 1)}.md`);
      const document: Document = Object.assign(TextDocument.create(uri.toString(), 'markdown', 1, text), { $uri: uri });
      const service = createLanguageService({
        workspace: workspaceOf(document, uri),
        parser: { slugifier: githubSlugifier, tokenize },
        logger: { level: 0, log: () => undefined },
      });
      const symbols = await service.getDocumentSymbols(document, { includeLinkDefinitions: true }, NEVER_CANCELLED);
      const diagnostics = await service.computeDiagnostics(document, ALL_DIAGNOSTICS, NEVER_CANCELLED);
      service.dispose();
      return symbols.length + diagnostics.length;
    },
  };
}

/** A workspace in memory that holds one document. */
function workspaceOf(document: Document, uri: URI): object {
  const nothingHappens = () => ({ dispose: () => undefined });
  const isDocument = (resource: URI) => resource.toString() === uri.toString();
  return {
    workspaceFolders: [URI.file('/bench')],
    onDidChangeMarkdownDocument: nothingHappens,
    onDidCreateMarkdownDocument: nothingHappens,
    onDidDeleteMarkdownDocument: nothingHappens,
    getAllMarkdownDocuments: () => Promise.resolve([document]),
    hasMarkdownDocument: isDocument,
    openMarkdownDocument: (resource: URI) => Promise.resolve(isDocument(resource) ? document : undefined),
    stat: (resource: URI) => Promise.resolve(isDocument(resource) ? { isDirectory: false } : undefined),
    readDirectory: () => Promise.resolve([]),
  };
}
