import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Rpc from 'vscode-jsonrpc/node';
import { URI } from 'vscode-uri';
import { PRODUCT } from '../lib/plenar.ts';
import { ROOT } from '../lib/project.ts';
import { sampleOf, type Sample } from './sample.ts';

/** From the start of the server's process to the problems of the first document. */
export interface ServerResult {
  /** The reference extract, alone. */
  readonly extract: Sample;
  /** A page in the folder of its sitting of 72 pages. */
  readonly pageOfSitting: Sample;
}

const STARTS = 7;

export async function serverTask(): Promise<ServerResult> {
  const samples = join(ROOT, 'samples');
  const extract = join(samples, 'reference-extract.txt');
  const page = join(samples, 'hessen-20-064', '0030.txt');
  const times = { extract: [] as number[], page: [] as number[] };
  for (let start = 0; start < STARTS; start++) {
    times.extract.push(await firstProblems(extract, null));
    times.page.push(await firstProblems(page, join(samples, 'hessen-20-064')));
  }
  return { extract: sampleOf(times.extract), pageOfSitting: sampleOf(times.page) };
}

/** @returns milliseconds until the server answers the first request for the problems of a file */
async function firstProblems(file: string, folder: string | null): Promise<number> {
  const require = createRequire(join(ROOT, 'package.json'));
  const rpc = require('vscode-jsonrpc/node') as typeof Rpc;
  const uri = URI.file(file).toString();
  const began = performance.now();
  const child = spawn(process.execPath, [join(PRODUCT, 'server', 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(child.stdout),
    new rpc.StreamMessageWriter(child.stdin),
  );
  try {
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folder === null ? null : [{ uri: URI.file(folder).toString(), name: 'sitting' }],
      capabilities: { textDocument: { diagnostic: { dynamicRegistration: false } } },
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'transcript', version: 1, text: readFileSync(file, 'utf8') },
    });
    const report = await connection.sendRequest<{ readonly items?: readonly unknown[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    if (report.items === undefined || report.items.length === 0) throw new Error(`no problems in ${file}`);
    return performance.now() - began;
  } finally {
    connection.dispose();
    child.kill();
  }
}
