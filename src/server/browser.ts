import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from './server.js';

/** Serves a client from a web worker. */
export function serveWorker(): void {
  startServer(createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
    files: null,
    ruleDocumentation: null,
    readWordList: null,
  });
}
