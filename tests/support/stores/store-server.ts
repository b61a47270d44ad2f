/** A store at an address, as tests need one: a small server that keeps what is put there, and others that do not do as they should. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const servers: Server[] = [];

/** The address, with a folder, of a server that answers like this until `endServers`. */
export async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/cache`;
}

/** Ends all servers, with the connections that are open. */
export function endServers(): void {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
}

/** A server that keeps what is put by its path, as nginx with dav_methods does. */
export function keeping(held: Map<string, Buffer>): RequestListener {
  return (request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const url = request.url ?? '';
      if (request.method === 'PUT') {
        held.set(url, Buffer.concat(pieces));
        response.writeHead(201).end();
      } else response.writeHead(held.has(url) ? 200 : 404).end(held.get(url));
    });
  };
}
