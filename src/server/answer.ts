import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { ServerContext } from './context.js';
import type { DocumentReading } from './documents/document-reading.js';
import { nextTurn } from './event-loop.js';

/** Parameters of a request about one document. */
interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

type Handler<Params, Result> = (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>>;

/**
 * Wraps the handler of a request: messages that wait come first, a request that was cancelled is not worked on, and an
 * error is logged with its stack and answered, so that the server stays up.
 * @param what name of the feature for the log
 */
export function answering<Params, Result>(
  { connection }: Pick<ServerContext, 'connection'>,
  what: string,
  handler: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): Handler<Params, Result> {
  return async (params, token) => {
    try {
      await nextTurn();
      if (token.isCancellationRequested) return cancelled();
      return await handler(params, token);
    } catch (error) {
      if (error instanceof ResponseError) return error as ResponseError<never>;
      logError({ connection }, what, error);
      return new ResponseError(LSPErrorCodes.RequestFailed, `${what} failed: ${String(error)}`);
    }
  };
}

/**
 * The same for requests about one document: the handler gets its reading.
 * @param none the answer where the document is not open or too large to be read
 */
export function answeringFor<Params, Result>(
  context: ServerContext,
  what: string,
  uriOf: (params: Params) => string,
  none: Result,
  handler: (reading: DocumentReading, params: Params) => Result,
): Handler<Params, Result> {
  return answering(context, what, async (params, token) => {
    const uri = uriOf(params);
    const settings = await context.settings.of(uri);
    if (token.isCancellationRequested) throw cancelled();
    const reading = context.transcripts.read(uri, settings);
    return reading ? handler(reading, params) : none;
  });
}

/** Address of the document that standard requests are about. */
export function documentUri({ textDocument }: DocumentParams): string {
  return textDocument.uri;
}

/** Runs work that nobody waits for; an error is logged. */
export function inBackground(
  context: Pick<ServerContext, 'connection'>,
  what: string,
  work: () => Promise<void>,
): void {
  work().catch((error: unknown) => logError(context, what, error));
}

/** Writes an error with its stack into the client's log. */
export function logError({ connection }: Pick<ServerContext, 'connection'>, what: string, error: unknown): void {
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  connection.console.error(`${what} failed: ${said}`);
}

export function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
