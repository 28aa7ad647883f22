// The front of a code-server for one person: one address with a token in it, as short as can be, which opens a folder and
// a file. code-server itself listens on a socket in a private folder, so that nobody else on the machine gets in.
import { randomBytes } from 'node:crypto';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { addressOf } from './code-server.mjs';

/**
 * @param {{ socket: string, port: number, folder: string, file?: string | undefined }} options port 0: any that is free
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export function front({ socket, port, folder, file }) {
  const token = randomBytes(12).toString('hex');
  /** @type {string} */
  let cookieName;
  const known = (/** @type {import('node:http').IncomingMessage} */ { headers }) =>
    (headers.cookie ?? '').split(/;\s*/).includes(`${cookieName}=${token}`);

  const server = createServer((incoming, outgoing) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost');
    if (pathname === '/' && searchParams.get('token') === token) {
      const address = incoming.headers.host ?? '127.0.0.1';
      outgoing.writeHead(302, {
        'Set-Cookie': `${cookieName}=${token}; HttpOnly; SameSite=Lax; Path=/`,
        Location: addressOf({ url: '', address }, { folder, file }),
      });
      outgoing.end();
      return;
    }
    if (!known(incoming)) {
      outgoing.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' });
      outgoing.end('Open the address that "npm start" printed, with its token.\n');
      return;
    }
    const { method, url, headers } = incoming;
    const passed = request({ socketPath: socket, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => {
      if (!outgoing.headersSent) outgoing.writeHead(502);
      outgoing.end();
    });
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });

  server.on('upgrade', (incoming, client, head) => {
    if (!known(incoming)) {
      client.destroy();
      return;
    }
    const upstream = connect(socket, () => {
      const { method, url, httpVersion, rawHeaders } = incoming;
      let lines = `${method} ${url} HTTP/${httpVersion}\r\n`;
      for (let index = 0; index < rawHeaders.length; index += 2) {
        lines += `${rawHeaders[index]}: ${rawHeaders[index + 1]}\r\n`;
      }
      upstream.write(`${lines}\r\n`);
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
    client.on('close', () => upstream.destroy());
  });

  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const actual = address && typeof address === 'object' ? address.port : port;
      // Cookies do not know ports: two of these at a time must not take each other's.
      cookieName = `plenar-${actual}`;
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ url: `http://127.0.0.1:${actual}/?token=${token}`, close });
    });
  });
}
