import { once } from 'node:events';
import { Server } from 'node:http';
import { isIPv6 } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { hasAccounts } from '../storage/accounts.ts';
import { createDesk, type DeskOptions } from './app.tsx';
import { DeskAddressError } from './errors.ts';
import { isLoopback } from './security.ts';

export interface StartDeskOptions {
  desk: Omit<DeskOptions, 'loopbackOnly' | 'loginOnly'>;
  /** Name or address to listen on; by default 127.0.0.1, which this machine alone can reach. */
  host?: string;
  /** 0 takes any free port. */
  port: number;
  /** Without accounts: lets everybody in without a password, for desks that something else guards. */
  open?: boolean;
}

export interface RunningDesk {
  /** `http://127.0.0.1:8700` */
  url: string;
  /** Takes no new requests and resolves when those under way are answered. */
  close(): Promise<void>;
}

/** How long requests under way may take to end after `close`. */
const CLOSING_MS = 5_000;

/**
 * Puts the desk on a port. Fails with a `DeskAddressError` where it cannot listen, and where others could reach it
 * without a password, an account or an OpenID provider.
 */
export async function startDesk(options: StartDeskOptions): Promise<RunningDesk> {
  const { desk, host = '127.0.0.1', port, open = false } = options;
  const isGuarded = Boolean(desk.password) || open;
  const loginOnly = !isGuarded && !isLoopback(host);
  if (loginOnly && !desk.oidc && !(await hasAccounts(desk.db.db))) {
    throw new DeskAddressError(
      'desk-unprotected',
      `The desk has no accounts and no password, and others could reach it on ${host}.`,
    );
  }
  const app = createDesk({ ...desk, loopbackOnly: !isGuarded, loginOnly });
  const server = createAdaptorServer({ fetch: app.fetch });
  if (!(server instanceof Server)) throw new TypeError('the desk expects a plain HTTP server');
  await listen(server, host, port);
  return { url: urlOf(server, host), close: () => close(server) };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const what = `The desk cannot listen on ${host}, port ${port}`;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') throw new DeskAddressError('port-in-use', `${what}: it is taken.`, error);
    if (code === 'EACCES')
      throw new DeskAddressError('port-forbidden', `${what}: it is not allowed to.`, error);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new DeskAddressError('address-unavailable', `${what}: this machine has no such address.`, error);
    throw error;
  }
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the desk listens on no port');
  return `http://${isIPv6(host) ? `[${host}]` : host}:${address.port}`;
}

async function close(server: Server): Promise<void> {
  // Browsers hold connections open that they have not used yet, and those would keep the server from closing.
  const impatience = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
  try {
    await new Promise<void>((resolve, reject) =>
      server.close((error) => (error ? reject(error) : resolve())),
    );
  } finally {
    clearTimeout(impatience);
  }
}
