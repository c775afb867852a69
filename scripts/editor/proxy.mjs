// A proxy that lets nothing through. The browser sends it everything that is not for this machine, its own background
// traffic included; we write down what was asked for and refuse.
import { createServer } from 'node:http';
import { once } from 'node:events';

/** @typedef {{ readonly url: string, readonly asked: readonly string[], readonly close: () => void }} Proxy */

/** @returns {Promise<Proxy>} */
export async function startProxy() {
  /** @type {string[]} */
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return { url: `http://127.0.0.1:${address.port}`, asked, close: () => void server.close() };
}
