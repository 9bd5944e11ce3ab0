import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { type Duplex, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { bareHost } from './address-policy.ts';
import { asFetchError } from './classify.ts';
import { FetchError } from './errors.ts';
import type { Guard } from './guard.ts';
import { ADDRESS_TIMEOUT_MS } from './guarded-agent.ts';
import { RecentMap } from './recent-map.ts';

export interface GuardProxy {
  /** `http://127.0.0.1:PORT` */
  server: string;
  /** Why a host could not be reached the last time it was tried; null where it could. */
  failureOf(host: string): FetchError | null;
  /** Where a host was last reached. */
  addressOf(host: string): string | null;
  close(): Promise<void>;
}

/** Opens a connection to a host as the browser names it. */
type Dial = (host: string, port: string) => Promise<Socket>;

export interface GuardProxyLimits {
  /** For a name and a connection; 10 s by default. */
  connectTimeoutMs?: number;
  /** Of one answer, or of one tunnel; 64 MiB by default, ten times what a news page loads in all. */
  maxBytes?: number;
}

const HOSTS_REMEMBERED = 1_000;
const CONNECT_TIMEOUT_MS = 10_000;
const MAX_BYTES = 64 * 1024 * 1024;
/** About the connection between browser and proxy, not about the request (RFC 9110 §7.6.1). */
const HOP_BY_HOP = ['proxy-connection', 'proxy-authorization', 'connection', 'keep-alive', 'te', 'upgrade'];

/**
 * A forward proxy on loopback through which a browser sees the web. Checking requests inside the browser is not enough:
 * it would resolve the name again for itself (DNS rebinding), and service workers and sockets pass such checks by. What
 * goes through here is dialled by Dateline, under the same guard as plain HTTP.
 */
export async function startGuardProxy(guard: Guard, limits: GuardProxyLimits = {}): Promise<GuardProxy> {
  const { connectTimeoutMs = CONNECT_TIMEOUT_MS, maxBytes = MAX_BYTES } = limits;
  const hosts = new RecentMap<string, string | FetchError>(HOSTS_REMEMBERED);
  const clients = new Set<Socket>();

  const dial: Dial = async (host, port) => {
    const bare = bareHost(host);
    try {
      const socket = await guardedConnect(guard, bare, Number(port || 80), connectTimeoutMs);
      hosts.set(bare, socket.remoteAddress ?? '');
      return socket;
    } catch (error) {
      const failure = asFetchError(error, host);
      hosts.set(bare, failure);
      throw failure;
    }
  };

  const server = createServer((incoming, outgoing) => forward(dial, maxBytes, incoming, outgoing));
  server.on('connect', (incoming, client, head) => tunnel(dial, maxBytes, incoming, client, head));
  server.on('connection', (client) => {
    clients.add(client);
    client.once('close', () => clients.delete(client));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();

  return {
    server: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    failureOf(host) {
      const last = hosts.get(bareHost(host));
      return last instanceof FetchError ? last : null;
    },
    addressOf(host) {
      const last = hosts.get(bareHost(host));
      return typeof last === 'string' ? last : null;
    },
    async close() {
      server.close();
      for (const client of clients) client.destroy();
      await once(server, 'close');
    },
  };
}

function guardedConnect(guard: Guard, host: string, port: number, timeoutMs: number): Promise<Socket> {
  guard.checkLiteral(host);
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port,
      lookup: guard.lookup,
      autoSelectFamilyAttemptTimeout: ADDRESS_TIMEOUT_MS,
    });
    const late = () => socket.destroy(new FetchError('timeout', host, `was not reached in ${timeoutMs} ms`));
    const timer = setTimeout(late, timeoutMs);
    socket
      .once('connect', () => resolve(socket))
      .once('error', reject)
      .once('connect', () => clearTimeout(timer))
      .once('close', () => clearTimeout(timer));
  });
}

/** CONNECT: what https and WebSockets use. A refusal just breaks off; the reason is kept for `failureOf`. */
async function tunnel(
  dial: Dial,
  maxBytes: number,
  incoming: IncomingMessage,
  client: Duplex,
  head: Buffer,
): Promise<void> {
  try {
    const { hostname, port } = new URL(`http://${incoming.url}`);
    const upstream = await dial(hostname, port);
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    upstream.write(head);
    await pipeline(client, upstream, atMost(maxBytes), client);
  } catch {
    client.destroy();
  }
}

/** Plain http. A broken answer rather than an error page of ours, which would be taken for the site's. */
async function forward(
  dial: Dial,
  maxBytes: number,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const url = new URL(incoming.url ?? '');
    const socket = await dial(url.hostname, url.port);
    const headers = { ...incoming.headers };
    for (const name of HOP_BY_HOP) delete headers[name];
    const upstream = request(url, { method: incoming.method, headers, createConnection: () => socket });
    outgoing.once('close', () => upstream.destroy());
    await Promise.all([pipeline(incoming, upstream), relayAnswer(upstream, maxBytes, outgoing)]);
  } catch {
    outgoing.destroy();
  }
}

async function relayAnswer(
  upstream: ReturnType<typeof request>,
  maxBytes: number,
  outgoing: ServerResponse,
): Promise<void> {
  const [answer]: IncomingMessage[] = await once(upstream, 'response');
  if (!answer) return;
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  await pipeline(answer, atMost(maxBytes), outgoing);
}

/** Passes bytes on, and breaks off beyond their limit. */
function atMost(maxBytes: number): Transform {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length;
      if (passed > maxBytes) done(new Error(`more than ${maxBytes} bytes`));
      else done(null, chunk);
    },
  });
}
