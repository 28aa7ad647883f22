import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { front } from '../../scripts/lib/front.mjs';

let temp = '';
let upstream: Server;
let served: { url: string; close: () => void };
let address: URL;

beforeAll(async () => {
  temp = mkdtempSync(join(tmpdir(), 'plenar-front-'));
  const socket = join(temp, 'socket');
  upstream = createServer((request, response) => response.end(`upstream ${request.url ?? ''}`));
  upstream.on('upgrade', (_request, client, head) => {
    client.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n');
    client.write(head);
    client.pipe(client);
  });
  await new Promise<void>((resolve) => upstream.listen(socket, resolve));
  served = await front({ socket, port: 0, folder: '/home/a b', file: '/home/a b/x.txt' });
  address = new URL(served.url);
});
afterAll(() => {
  served.close();
  upstream.close();
  rmSync(temp, { recursive: true, force: true });
});

const ask = (path: string, cookie = '') =>
  new Promise<IncomingMessage>((resolve, reject) => {
    get(new URL(path, address), { headers: cookie ? { cookie } : {} }, resolve).on('error', reject);
  });

const enter = async () => {
  const answer = await ask(`/${address.search}`);
  answer.resume();
  return { answer, cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '' };
};

/** Sends a WebSocket-like request and some data, and gives what comes back. */
const upgrade = (cookie: string) =>
  new Promise<string>((resolve) => {
    const client = connect(Number(address.port), '127.0.0.1');
    let received = '';
    client.on('data', (data) => {
      received += data.toString();
      if (received.includes('ping')) client.end();
    });
    client.on('error', () => undefined);
    client.on('close', () => resolve(received));
    client.write(`GET / HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n`);
    client.write('ping');
  });

describe('the front of a served VS Code', () => {
  it('lets nobody in without its token', async () => {
    for (const answer of [await ask('/'), await ask('/?token=0'), await ask('/x', 'plenar=0')]) {
      expect(answer.statusCode).toBe(403);
      expect(await text(answer)).not.toContain('upstream');
    }
    expect(await upgrade('plenar=0')).toBe('');
  });

  it('leads from its token to the folder and the file', async () => {
    const { answer } = await enter();
    expect(answer.statusCode).toBe(302);
    const { searchParams } = new URL(answer.headers.location ?? '', address);
    expect(searchParams.get('folder')).toBe('/home/a b');
    expect(JSON.parse(searchParams.get('payload') ?? '')).toEqual([
      ['openFile', `vscode-remote://${address.host}/home/a%20b/x.txt`],
    ]);
  });

  it('passes everything on for whoever entered', async () => {
    const { cookie } = await enter();
    const answer = await ask('/static/x?y=1', cookie);
    expect(answer.statusCode).toBe(200);
    expect(await text(answer)).toBe('upstream /static/x?y=1');
    expect(await upgrade(cookie)).toMatch(/101 Switching[\s\S]*ping$/);
  });
});
