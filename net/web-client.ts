import { isUtf8 } from 'node:buffer';
import { type Agent, request } from 'undici';
import { describeWork, inSpan } from '../tracing/trace.ts';
import { ACCEPT_ENCODING, readBody, readBodyAsSent, type SentBody } from './body.ts';
import { asFetchError } from './classify.ts';
import { startDeadline } from './deadline.ts';
import { FetchError } from './errors.ts';
import { createGuard, type GuardOptions } from './guard.ts';
import { createGuardedAgent } from './guarded-agent.ts';
import { requestTo } from './http-span.ts';
import { type AskLeave, type Leave, LeaveError, withLeave } from './leave.ts';
import type { Pace } from './slow-body.ts';
import { parseWebUrl } from './web-url.ts';

export interface WebClientOptions extends GuardOptions {
  /** Sent with every request; names the program and a contact. */
  userAgent: string;
  /** From the first connection to the last byte, redirects included. */
  timeoutMs: number;
  /** Largest body, after decompression. */
  maxBytes: number;
  /** How long headers may take, once the request is sent; 15 s by default. */
  headersTimeoutMs?: number;
  /** How slow a body may be; 2,000 bytes in 10 s by default. */
  slowest?: Pace;
}

export interface GetOptions {
  /** Sent to the origin of `url` only, until a redirect leaves it. */
  headers?: Record<string, string>;
  signal?: AbortSignal;
  timeoutMs?: number;
  maxBytes?: number;
  /** A larger body is cut off instead of refused. */
  truncate?: boolean;
  /** Asked before each request; without it, nothing is waited for. */
  leave?: AskLeave;
}

export interface WebResponse {
  /** The address that answered, after redirects. */
  url: string;
  status: number;
  /** Lower-case names. What describes the transfer only (length, encoding, cookies) is left out. */
  headers: Record<string, string>;
  /** Decompressed. */
  body: Buffer;
  /** The body before that; null where it was not compressed or came by another way. */
  sent: SentBody | null;
  /** The addresses that redirected, in order; empty without redirects. */
  redirects: string[];
  /** The address of the latest connection to that host. */
  ip: string | null;
}

export interface WebClient {
  /** Any HTTP status is an answer. Throws FetchError when there is none. */
  get(url: string, options?: GetOptions): Promise<WebResponse>;
  /** Breaks off what is under way, which is no failure of a site: FetchError `stopped`. */
  close(): Promise<void>;
}

const MAX_REDIRECTS = 5;
/** Early hints come once or twice; without end they would keep an answer from ever beginning. */
const MAX_INTERIM_ANSWERS = 10;
/** What a redirect says to people; read to keep the connection. */
const REDIRECT_BODY_BYTES = 16_384;
const HEADERS_TIMEOUT_MS = 15_000;
const SLOWEST: Pace = { windowMs: 10_000, bytesPerWindow: 2_000 };
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

/** What all requests of one client share. */
interface Way {
  agent: Agent;
  /** Sent with every request. */
  headers: Record<string, string>;
  headersTimeout: number;
  pace: Pace;
  maxBytes: number;
}

/** One request of the several that redirects make. */
interface Hop extends Pick<GetOptions, 'headers' | 'maxBytes' | 'truncate'> {
  url: URL;
  signal: AbortSignal;
  leave: Leave | undefined;
}

type Answer = Pick<WebResponse, 'status' | 'headers' | 'body' | 'sent'>;

/** The answer, or where it redirects to. */
async function ask(way: Way, { url, headers, signal, leave, ...limits }: Hop): Promise<Answer | URL> {
  const { agent, pace, headersTimeout } = way;
  const answer = await request(url, {
    dispatcher: leave ? withLeave(agent, leave) : agent,
    headers: { ...way.headers, ...headers },
    signal,
    headersTimeout,
    onInfo: interimLimit(url.href),
  });
  describeWork({ 'http.response.status_code': answer.statusCode });
  const location = REDIRECTS.has(answer.statusCode) ? oneHeader(answer.headers.location) : '';
  if (location) {
    await readBody(answer.body, '', { maxBytes: REDIRECT_BODY_BYTES, truncate: true, pace }, url.href);
    return parseWebUrl(utf8(location), url);
  }
  const limit = { maxBytes: limits.maxBytes ?? way.maxBytes, truncate: limits.truncate ?? false, pace };
  const encoding = oneHeader(answer.headers['content-encoding']);
  const read = await readBodyAsSent(answer.body, encoding, limit, url.href);
  return { status: answer.statusCode, headers: aboutTheBody(answer.headers), ...read };
}

/**
 * The only way out to the web for plain HTTP: guarded addresses, bounded redirects, time and size, no cookies.
 *
 *     const client = createWebClient({ userAgent, allowedPrivateHosts: [], timeoutMs: 30_000, maxBytes: 8e6 });
 *     const { status, body } = await client.get('https://news.example/');
 */
export function createWebClient(options: WebClientOptions): WebClient {
  const { agent, addressOf } = createGuardedAgent(createGuard(options), options.timeoutMs);
  const way: Way = {
    agent,
    headers: { 'user-agent': options.userAgent, accept: ACCEPT, 'accept-encoding': ACCEPT_ENCODING },
    headersTimeout: Math.min(options.timeoutMs, options.headersTimeoutMs ?? HEADERS_TIMEOUT_MS),
    pace: options.slowest ?? SLOWEST,
    maxBytes: options.maxBytes,
  };

  async function follow(start: URL, get: GetOptions, signal: AbortSignal): Promise<WebResponse> {
    const redirects: string[] = [];
    let url = start;
    let headers = get.headers ?? {};
    for (;;) {
      const leave = await get.leave?.(url.href);
      const hop = { ...get, url, headers, signal, leave };
      const result = await inSpan(requestTo(url, 'GET'), () => ask(way, hop)).finally(() => leave?.end());
      if (!(result instanceof URL)) {
        return { url: url.href, ...result, redirects, ip: addressOf(url.hostname) };
      }
      redirects.push(url.href);
      if (redirects.length > MAX_REDIRECTS || redirects.includes(result.href)) {
        throw new FetchError('redirect-loop', start.href, `redirects without end, last to ${result.href}`);
      }
      // Dropped for good: another origin must not choose what they are sent to next.
      if (result.origin !== start.origin) headers = {};
      url = result;
    }
  }

  let isClosed = false;
  return {
    async get(url, get = {}) {
      const start = parseWebUrl(url);
      const deadline = startDeadline(start.href, get.timeoutMs ?? options.timeoutMs, get.signal);
      const { leave, ...others } = get;
      const timed = leave ? { ...others, leave: (next: string) => deadline.aside(leave(next)) } : others;
      try {
        return await follow(start, timed, deadline.signal);
      } catch (error) {
        if (error instanceof LeaveError) throw error;
        if (isClosed) throw new FetchError('stopped', start.href, 'was broken off', error);
        throw asFetchError(error, start.href);
      } finally {
        deadline.clear();
      }
    },
    async close() {
      isClosed = true;
      await agent.destroy();
    },
  };
}

function interimLimit(url: string): () => void {
  let answers = 0;
  return () => {
    answers += 1;
    if (answers > MAX_INTERIM_ANSWERS) {
      throw new FetchError('protocol', url, 'sends interim answers (1xx) without end');
    }
  };
}

/** undici reads headers as Latin-1; sites write the letters of their addresses as UTF-8, as browsers take them. */
function utf8(header: string): string {
  const bytes = Buffer.from(header, 'latin1');
  return isUtf8(bytes) ? bytes.toString() : header;
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
