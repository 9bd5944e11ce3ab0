import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createSocketServer, type Server, type Socket } from 'node:net';
import { SELF_SIGNED } from './self-signed.ts';
import { givesFeed, refuses, type Sites } from './site.ts';

const NOT_THERE = refuses(404);

export interface Servers {
  port: number;
  /** With a certificate that nobody vouches for. */
  selfSignedPort: number;
  /** Takes connections and says nothing at all, not even in a handshake. */
  mutePort: number;
  /** Where nobody listens. */
  closedPort: number;
  /** Gives its feed once, which leads to one page, and is gone. */
  leavingPort: number;
  /** All that was asked over plain HTTP, in order. */
  asked: { url: string; headers: IncomingMessage['headers'] }[];
  close(): void;
}

/** Serves every name below `localhost`. */
export async function startServers(sites: Sites): Promise<Servers> {
  const asked: Servers['asked'] = [];
  const plain = await listen(
    createServer((request, response) => {
      const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
      asked.push({ url: url.href, headers: request.headers });
      const site = sites[url.hostname.replace(/\.localhost$/, '')] ?? {};
      const answer = site[url.pathname] ?? (url.pathname === '/robots.txt' ? NOT_THERE : site['*']);
      (answer ?? NOT_THERE)(request, response);
    }),
  );
  const selfSigned = await listen(createTlsServer(SELF_SIGNED, (_, response) => response.end('never read')));
  const mute = await listen(createSocketServer());
  const closed = await listen(createSocketServer());
  closed.stop();
  const leaving = await listen(
    createServer((request, response) => {
      response.setHeader('connection', 'close');
      if (request.url === '/robots.txt') return NOT_THERE(request, response);
      leaving.stop();
      givesFeed(['/news/last'])(request, response);
    }),
  );
  return {
    port: plain.port,
    selfSignedPort: selfSigned.port,
    mutePort: mute.port,
    closedPort: closed.port,
    leavingPort: leaving.port,
    asked,
    close() {
      for (const listener of [plain, selfSigned, mute, leaving]) listener.cut();
    },
  };
}

interface Listener {
  port: number;
  /** Takes no more connections. */
  stop(): void;
  /** Ends those that there are, too. */
  cut(): void;
}

/**
 * Listens at both addresses of `localhost`: Node.js gives the first up after 250 ms, which a busy machine may need.
 * A machine without IPv6 has one.
 */
async function listen(server: Server): Promise<Listener> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => open.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const second = createSocketServer((socket) => server.emit('connection', socket));
  second.listen(address.port, '::1');
  await once(second, 'listening').catch(() => {});
  const stop = () => {
    server.close();
    second.close();
  };
  return {
    port: address.port,
    stop,
    cut() {
      stop();
      for (const socket of open) socket.destroy();
    },
  };
}
