import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Receiver } from '../stage.ts';

export interface TestReceiver extends Receiver {
  url: string;
  /** The bodies of the calls that were taken, by `webhook-id`: whose answer was lost comes again under the same. */
  taken: ReadonlyMap<string, ReadonlySet<string>>;
  close(): Promise<void>;
}

/** What webhooks are posted to: a server of loopback that can fail and be away, and keeps what it took. */
export async function openReceiver(): Promise<TestReceiver> {
  const taken = new Map<string, Set<string>>();
  let state: Parameters<Receiver['become']>[0] = 'well';
  const listen = async (port: number): Promise<Server> => {
    const server = createServer(async (request, response) => {
      const body = await text(request).catch(() => null);
      if (body === null) return;
      if (state !== 'well') return void response.writeHead(503).end('not now\n');
      const id = String(request.headers['webhook-id']);
      taken.set(id, (taken.get(id) ?? new Set()).add(body));
      response.writeHead(204).end();
    });
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return server;
  };
  const close = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/dateline`,
    taken,
    async become(how) {
      state = how;
      if (how === 'away') await close();
      else if (!server.listening) server = await listen(port);
    },
    close,
  };
}
