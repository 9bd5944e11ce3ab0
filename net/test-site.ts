import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSocketServer, type Server, type Socket } from 'node:net';

export interface TestSite {
  port: number;
  /** Everything that was asked, in order. */
  asked: IncomingMessage[];
  close(): Promise<void>;
}

/** For tests: a site on 127.0.0.1, also at every name below `localhost`, that answers as told. */
export async function startTestSite(listener: RequestListener): Promise<TestSite> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    listener(request, response);
  });
  return {
    port: await listen(server),
    asked,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

export interface RawSite {
  port: number;
  /** How many connections were opened so far. */
  connections(): number;
  close(): Promise<void>;
}

/** For tests: a server on 127.0.0.1 that writes whatever bytes it likes, HTTP or not. */
export async function startRawSite(answer: (socket: Socket, request: string) => void): Promise<RawSite> {
  const open = new Set<Socket>();
  let connections = 0;
  const server = createSocketServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => open.delete(socket));
    socket.once('data', (request) => answer(socket, request.toString('latin1')));
  });
  return {
    port: await listen(server),
    connections: () => connections,
    async close() {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test site has no port');
  return address.port;
}
