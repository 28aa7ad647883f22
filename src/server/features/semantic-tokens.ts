import {
  SemanticTokensBuilder,
  type SemanticTokens,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { answeringFor, inBackground } from '../answer.js';
import type { ServerContext } from '../context.js';
import type { DocumentReading } from '../documents/document-reading.js';
import { semanticTokens, TOKEN_TYPES, type Token } from '../documents/semantic-tokens.js';
import type { SittingLibrary } from '../workspace/sitting-library.js';

/**
 * Colours for what the grammar cannot tell, of the whole file or of the part in view. Tokens are few, so there are no
 * deltas.
 */
export function provideSemanticTokens(context: ServerContext, library: SittingLibrary): Partial<ServerCapabilities> {
  const { semanticTokens: requests } = context.connection.languages;
  library.onDidChange(() => {
    if (context.client.refreshesSemanticTokens) inBackground(context, 'Refreshing tokens', () => requests.refresh());
  });
  const uriOf = ({ textDocument }: SemanticTokensParams) => textDocument.uri;
  const none: SemanticTokens = { data: [] };
  requests.on(
    answeringFor(context, 'Semantic tokens', uriOf, none, (reading) => encode(reading, semanticTokens(reading.pages))),
  );
  requests.onRange(
    answeringFor(context, 'Semantic tokens', uriOf, none, (reading, { range }: SemanticTokensRangeParams) => {
      const { start, end } = reading.positions.offsetsOf(range);
      const inView = semanticTokens(reading.pages).filter((token) => token.start < end && start < token.end);
      return encode(reading, inView);
    }),
  );
  return {
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] },
      full: true,
      range: true,
    },
  };
}

function encode({ positions }: DocumentReading, tokens: readonly Token[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { start, end, type } of tokens) {
    const { line, character } = positions.positionAt(start);
    builder.push(line, character, end - start, TOKEN_TYPES.indexOf(type), 0);
  }
  return { data: builder.build().data };
}
