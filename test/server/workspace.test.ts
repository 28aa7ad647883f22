import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  ProgressType,
  type DocumentSymbol,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { FIND_FILES, READ_FILE, type FindFilesParams, type ReadFileParams } from '../../src/protocol/files.js';
import { samplePage, SITTING_FOLDER } from './support/samples.js';
import { MODERN, TestClient } from './support/test-client.js';

const NOTHING_CODED = 'So ist das nun einmal im Leben.\n';

/** A file that is no transcript; it is never reported. */
const SHOPPING_LIST = 'Milch\nBrot\nSoft-und Hardware\n';

/** Pages of the sample sitting, one with a fault. */
const FAULTY = `${samplePage('0012.txt').trimEnd()}\nder Soft-und Hardware. \n`;

let folder: string;
let client: TestClient;

function uriOf(...path: string[]): string {
  return URI.file(join(folder, ...path)).toString();
}

function names(items: readonly WorkspaceDocumentDiagnosticReport[]): string[] {
  return items.map(({ uri, kind }) => `${uri.slice(uriOf().length + 1)} ${kind}`).sort();
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenar-workspace-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'notes'), { recursive: true });
  mkdirSync(join(folder, 'sitting'));
  for (const name of ['0010.txt', '0011.txt', '0013.txt']) {
    cpSync(join(SITTING_FOLDER, name), join(folder, 'sitting', name));
  }
  writeFileSync(join(folder, 'sitting', '0012.txt'), FAULTY);
  writeFileSync(join(folder, 'notes', 'shopping.txt'), SHOPPING_LIST);
  writeFileSync(join(folder, 'notes', 'life.txt'), NOTHING_CODED);
  client = await TestClient.start({ workspaceFolder: URI.file(folder).toString() });
  return async () => {
    await client.stop();
  };
});

function workspaceDiagnostics(
  previousResultIds: { uri: string; value: string }[] = [],
): Promise<WorkspaceDiagnosticReport> {
  return client.connection.sendRequest('workspace/diagnostic', { previousResultIds });
}

describe('diagnostics of the workspace', () => {
  it('are those of its transcripts; other texts are left alone', async () => {
    const { items } = await workspaceDiagnostics();
    expect(names(items)).toEqual(['0010', '0011', '0012', '0013'].map((name) => `sitting/${name}.txt full`));
    const faulty = items.find(({ uri }) => uri.endsWith('0012.txt'));
    expect(faulty).toMatchObject({
      version: null,
      items: expect.arrayContaining([expect.objectContaining({ code: 'text/suspended-hyphen' })]) as unknown,
    });
  });

  it('pass over notes beside the pages', async () => {
    writeFileSync(join(folder, 'sitting', 'todo.txt'), SHOPPING_LIST);
    const { items } = await workspaceDiagnostics();
    expect(items.map(({ uri }) => uri)).not.toContain(uriOf('sitting', 'todo.txt'));
  });

  it('are not sent again when nothing has changed', async () => {
    const { items } = await workspaceDiagnostics();
    const known = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    expect(names((await workspaceDiagnostics(known)).items)).toEqual(
      ['0010', '0011', '0012', '0013'].map((name) => `sitting/${name}.txt unchanged`),
    );
  });

  it('can be turned off', async () => {
    client.settings = { workspace: { check: false } };
    expect((await workspaceDiagnostics()).items).toEqual([]);
  });

  it('come folder by folder, and what changes later comes after, until nobody listens', async () => {
    const source = new CancellationTokenSource();
    const chunks: WorkspaceDocumentDiagnosticReport[][] = [];
    const progress = new ProgressType<WorkspaceDiagnosticReportPartialResult>();
    client.connection.onProgress(progress, 'token', ({ items }) => {
      chunks.push(items);
    });
    const params = { previousResultIds: [], partialResultToken: 'token' };
    const answer = client.connection.sendRequest('workspace/diagnostic', params, source.token);
    await client.until(() => chunks.length === 1, 'the sitting');
    expect(chunks[0]).toHaveLength(4);

    writeFileSync(join(folder, 'sitting', '0012.txt'), samplePage('0012.txt'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('sitting', '0012.txt'), type: 2 }],
    });
    await client.until(() => chunks.length === 2, 'the repaired page');
    expect(names(chunks[1] ?? [])).toEqual(['sitting/0012.txt full']);

    rmSync(join(folder, 'sitting', '0013.txt'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('sitting', '0013.txt'), type: 3 }],
    });
    await client.until(
      () => chunks.flat().some(({ uri, kind }) => kind === 'full' && uri.endsWith('0013.txt') && chunks.length > 2),
      'the page that has gone',
    );
    expect(chunks.flat().findLast(({ uri }) => uri.endsWith('0013.txt'))).toMatchObject({ items: [] });

    source.cancel();
    await expect(answer).resolves.toEqual({ items: [] });
  });
});

describe('an open page', () => {
  it('is read within its sitting as soon as that is known', async () => {
    const uri = uriOf('sitting', '0012.txt');
    await client.open(FAULTY, uri);
    const firstTurn = async () => {
      const [page] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
      return page?.children?.[0]?.name;
    };
    expect(await firstTurn()).toBe('Speaker on an earlier page');
    await expect.poll(firstTurn, { timeout: 5000 }).toMatch(/\(continued\)$/u);
    expect(client.refreshes).toBeGreaterThan(0);
  });

  it('counts with the text of the editor, for itself and for its neighbours', async () => {
    const [before, uri] = [uriOf('sitting', '0011.txt'), uriOf('sitting', '0012.txt')];
    await client.open(FAULTY, uri);
    await client.diagnostics(uri);
    await client.open(`${samplePage('0011.txt')}\n\n\nBijan Kaffenberger (SPD): \n\n\nDas ist so, und \n`, before);
    const firstTurn = async () => {
      const [page] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
      return page?.children?.[0]?.name;
    };
    await expect.poll(firstTurn, { timeout: 5000 }).toBe('Bijan Kaffenberger (continued)');
  });
});

describe('a virtual workspace', () => {
  it('is read by the client', async () => {
    const virtual = await TestClient.start({
      capabilities: MODERN,
      workspaceFolder: 'memfs:/work',
      initializationOptions: { files: true },
    });
    const asked: string[] = [];
    virtual.connection.onRequest(FIND_FILES, ({ folder: asking }: FindFilesParams) => {
      asked.push(asking);
      return { uris: ['memfs:/work/a/0012.txt', 'memfs:/work/b/gone.txt'] };
    });
    virtual.connection.onRequest(READ_FILE, ({ uri }: ReadFileParams) =>
      uri.includes('gone') ? null : { base64: Buffer.from(FAULTY).toString('base64') },
    );
    const report = await virtual.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    expect(asked).toEqual(['memfs:/work']);
    expect(report.items.map(({ uri }) => uri)).toEqual(['memfs:/work/a/0012.txt']);
    await virtual.stop();
  });
});
