import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of loopback that nobody listens on, for a server that is to come back on the same one. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (typeof address !== 'object' || !address) throw new Error('a server on loopback has no port');
  return address.port;
}
