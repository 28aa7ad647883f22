import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { startServer } from './server.js';
import { nodeFiles } from './workspace/node-files.js';

/** The rules' pages as the package carries them, beside the server. */
const rulePages = join(__dirname, '..', '..', 'docs', 'rules');

const wordList = join(__dirname, '..', 'data', 'german-words.txt');

/** Serves a client from a process of its own, over the connection that the command line names (`--stdio`, `--node-ipc`). */
export function serveProcess(): void {
  startServer(createConnection(ProposedFeatures.all), {
    files: nodeFiles,
    ruleDocumentation: existsSync(rulePages) ? `${URI.file(rulePages).toString()}/{code}.md` : null,
    readWordList: () => readFile(wordList),
  });
}
