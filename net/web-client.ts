import { request } from 'undici';
import { ACCEPT_ENCODING, readBody } from './body.ts';
import { asFetchError } from './classify.ts';
import { startDeadline } from './deadline.ts';
import { FetchError } from './errors.ts';
import { createGuard, type GuardOptions } from './guard.ts';
import { createGuardedAgent } from './guarded-agent.ts';
import { parseWebUrl } from './web-url.ts';

export interface WebClientOptions extends GuardOptions {
  /** Sent with every request; names the program and a contact. */
  userAgent: string;
  /** From the first connection to the last byte, redirects included. */
  timeoutMs: number;
  /** Largest body, after decompression. */
  maxBytes: number;
}

export interface GetOptions {
  /** Sent to the origin of `url` only, never along a redirect to another. */
  headers?: Record<string, string>;
  signal?: AbortSignal;
  timeoutMs?: number;
  maxBytes?: number;
  /** A larger body is cut off instead of refused. */
  truncate?: boolean;
}

export interface WebResponse {
  /** The address that answered, after redirects. */
  url: string;
  status: number;
  /** Lower-case names. What describes the transfer only (length, encoding, cookies) is left out. */
  headers: Record<string, string>;
  /** Decompressed. */
  body: Buffer;
  /** The addresses that redirected, in order; empty without redirects. */
  redirects: string[];
  /** The address of the latest connection to that host. */
  ip: string | null;
}

export interface WebClient {
  /** Any HTTP status is an answer. Throws FetchError when there is none. */
  get(url: string, options?: GetOptions): Promise<WebResponse>;
  close(): Promise<void>;
}

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const ABOUT_THE_TRANSFER = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'set-cookie',
  'transfer-encoding',
]);
const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/**
 * The only way out to the web for plain HTTP: guarded addresses, bounded redirects, time and size, no cookies.
 *
 *     const client = createWebClient({ userAgent, allowedPrivateHosts: [], timeoutMs: 30_000, maxBytes: 8e6 });
 *     const { status, body } = await client.get('https://news.example/');
 */
export function createWebClient(options: WebClientOptions): WebClient {
  const { agent, addressOf } = createGuardedAgent(createGuard(options), options.timeoutMs);
  const ours = { 'user-agent': options.userAgent, accept: ACCEPT, 'accept-encoding': ACCEPT_ENCODING };

  async function hop(url: URL, headers: Record<string, string>, get: GetOptions, signal: AbortSignal) {
    const answer = await request(url, { dispatcher: agent, headers: { ...ours, ...headers }, signal });
    const location = REDIRECTS.has(answer.statusCode) ? oneHeader(answer.headers.location) : '';
    if (location) {
      await answer.body.dump();
      return parseWebUrl(location, url);
    }
    const limit = { maxBytes: get.maxBytes ?? options.maxBytes, truncate: get.truncate ?? false };
    const body = await readBody(answer.body, oneHeader(answer.headers['content-encoding']), limit, url.href);
    return { status: answer.statusCode, headers: aboutTheBody(answer.headers), body };
  }

  async function follow(start: URL, get: GetOptions, signal: AbortSignal): Promise<WebResponse> {
    const redirects: string[] = [];
    let url = start;
    for (;;) {
      const headers = url.origin === start.origin ? (get.headers ?? {}) : {};
      const result = await hop(url, headers, get, signal);
      if (!(result instanceof URL)) {
        return { url: url.href, ...result, redirects, ip: addressOf(url.hostname) };
      }
      redirects.push(url.href);
      if (redirects.length > MAX_REDIRECTS || redirects.includes(result.href)) {
        throw new FetchError('redirect-loop', start.href, `redirects without end, last to ${result.href}`);
      }
      url = result;
    }
  }

  return {
    async get(url, get = {}) {
      const start = parseWebUrl(url);
      const deadline = startDeadline(start.href, get.timeoutMs ?? options.timeoutMs, get.signal);
      try {
        return await follow(start, get, deadline.signal);
      } catch (error) {
        throw asFetchError(error, start.href);
      } finally {
        deadline.clear();
      }
    },
    close: () => agent.destroy(),
  };
}

function oneHeader(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

function aboutTheBody(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => !ABOUT_THE_TRANSFER.has(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}
