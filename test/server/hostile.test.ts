import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CancellationTokenSource, type DocumentSymbol } from 'vscode-languageserver/node';
import { IGNORED, PAGES, UNITS } from '../../src/protocol/stand-off.js';
import { MAX_CHARACTERS } from '../../src/server/documents/document-reading.js';
import { REFERENCE } from './support/samples.js';
import { TestClient } from './support/test-client.js';

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.stop());

const RANDOM_BYTES = Array.from({ length: 20_000 }, (_, at) => String.fromCharCode((at * 7919) % 256)).join('');

/** Texts that no printer ever set. */
const HOSTILE: readonly [name: string, text: string][] = [
  ['nothing', ''],
  ['bytes of a picture', RANDOM_BYTES],
  ['NUL characters', `${'\0'.repeat(5000)}\n${REFERENCE}`],
  ['lone surrogates', `\ud83d (\udc00\ud83d): \ud83d\n${REFERENCE}\ud83d`],
  ['100,000 nested brackets', `${'('.repeat(100_000)}\n`],
  ['100,000 brackets that close', `${'('.repeat(50_000)}Beifall${')'.repeat(50_000)}\n`],
  ['a line of a megabyte', `${'Das ist so, und das wissen Sie. '.repeat(32_768)}\n`],
  ['a word of a megabyte', 'x'.repeat(1_048_576)],
  ['100,000 empty lines', '\n'.repeat(100_000)],
  ['mixed line ends', REFERENCE.replace(/\n/gu, () => '\r\n').replace(/\r\n(?=H)/gu, '\r')],
  ['100,000 colons', ':\n'.repeat(100_000)],
  ['a byte order mark', `\ufeff${REFERENCE}`],
];

const TIME_LIMIT = 3000;

describe('hostile text', () => {
  it.each(HOSTILE)(
    'is answered by every feature: %s',
    async (_, text) => {
      const uri = await client.open(text);
      const whole = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
      const position = { line: 0, character: 3 };
      await client.diagnostics(uri);
      const answers = await Promise.all([
        client.request('textDocument/documentSymbol', uri),
        client.request('textDocument/foldingRange', uri),
        client.request('textDocument/selectionRange', uri, { positions: [position] }),
        client.request('textDocument/semanticTokens/full', uri),
        client.codeActions(uri, { start: position, end: position }),
        client.codeActions(uri, whole, ['refactor']),
        client.codeActions(uri, whole, ['source']),
      ]);
      expect(answers).not.toContain(undefined);
      await client.request('textDocument/hover', uri, { position });
      for (const request of [UNITS, PAGES, IGNORED]) {
        expect(await client.connection.sendRequest(request, { uri, position })).not.toBeNull();
      }
      await client.close(uri);
    },
    TIME_LIMIT,
  );

  it('beyond the size limit is not read, and the one note says so', async () => {
    const uri = await client.open('x'.repeat(MAX_CHARACTERS + 1));
    const found = await client.diagnostics(uri);
    expect(found).toMatchObject([{ code: 'file/too-large', severity: 3 }]);
    expect(found[0]?.message).toContain(String(MAX_CHARACTERS));
    expect(await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri)).toEqual([]);
    await client.close(uri);
  }, 10_000);

  it('leaves the server as it was', async () => {
    const uri = await client.open(REFERENCE);
    expect(await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri)).toHaveLength(1);
    expect(client.alive).toBe(true);
    expect(client.log).toEqual([]);
  });
});

describe('a request that makes no sense', () => {
  it.each([
    ['textDocument/hover', { position: { line: -5, character: 1e9 } }],
    [
      'textDocument/codeAction',
      { range: { start: { line: 9, character: 0 }, end: { line: 2, character: 0 } }, context: { diagnostics: [] } },
    ],
    ['textDocument/selectionRange', { positions: [{ line: 1e9, character: -1 }] }],
  ])('%s outside of the text is answered', async (method, params) => {
    const uri = await client.open(REFERENCE);
    await expect(client.request(method, uri, params)).resolves.toBeDefined();
  });

  it('is answered with an error, and the log has it', async () => {
    const uri = await client.open(REFERENCE);
    await expect(client.request('textDocument/hover', uri)).rejects.toThrow(/Hover/u);
    await client.until(() => client.log.length === 1, 'the error in the log');
    expect(client.log[0]).toMatch(/^Hover failed: TypeError.*\n +at /u);
    expect(await client.diagnostics(uri)).not.toEqual([]);
  });

  it('that is cancelled while it waits is not worked on', async () => {
    const uri = await client.open(REFERENCE);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    source.cancel();
    await expect(answer).rejects.toThrow(/cancel/iu);
  });
});
