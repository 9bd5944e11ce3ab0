import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { z } from 'zod';
import { NewsstandPortError } from './errors.ts';

export interface Loopback {
  port: number;
  servers: Server[];
}

/**
 * Listens on 127.0.0.1 and, where the machine has it, on the same port of ::1, which browsers may try first for
 * `localhost`. Port 0 takes any free one. Rejects with a NewsstandPortError.
 */
export async function openLoopback(wanted: number): Promise<Loopback> {
  const first = await listen('127.0.0.1', wanted);
  const port = addressSchema.parse(first.address()).port;
  try {
    return { port, servers: [first, await listen('::1', port)] };
  } catch (error) {
    if (isWithoutIpv6(error)) return { port, servers: [first] };
    await closeServer(first);
    throw error;
  }
}

export async function closeLoopback({ servers }: Loopback): Promise<void> {
  await Promise.all(servers.map(closeServer));
}

const addressSchema = z.object({ port: z.number() });

async function listen(address: string, port: number): Promise<Server> {
  const server = createServer();
  server.listen(port, address);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new NewsstandPortError(port, cause);
  }
  return server;
}

const withoutIpv6Schema = z.object({
  cause: z.object({ code: z.enum(['EADDRNOTAVAIL', 'EAFNOSUPPORT']) }),
});

function isWithoutIpv6(error: unknown): boolean {
  return withoutIpv6Schema.safeParse(error).success;
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
