import { request } from 'undici';
import { describeWork, inSpan } from '../tracing/trace.ts';
import { readBody } from './body.ts';
import { asFetchError } from './classify.ts';
import { startDeadline } from './deadline.ts';
import { createGuard, type GuardOptions } from './guard.ts';
import { createGuardedAgent } from './guarded-agent.ts';
import { requestTo } from './http-span.ts';
import { restAsked } from './retry-after.ts';
import { parseWebUrl } from './web-url.ts';

export interface PostClientOptions extends GuardOptions {
  userAgent: string;
  /** From the connection to the last byte that is read; 15 s unless given, as Standard Webhooks advises. */
  timeoutMs?: number;
  now: () => Date;
}

export interface PostAnswer {
  status: number;
  /** How the answer begins, for people; empty where it could not be read. */
  text: string;
  /** How long the receiver asks to be left alone, in milliseconds; null where it says nothing. */
  restMs: number | null;
}

export interface PostClient {
  /**
   * Posts JSON. Any HTTP status is an answer, redirects too: they are not followed, for what is posted was meant for
   * this address.
   * @throws FetchError where there is none.
   */
  post(url: string, body: string, headers: Record<string, string>): Promise<PostAnswer>;
  close(): Promise<void>;
}

const TIMEOUT_MS = 15_000;
/** Enough of an answer to see what a receiver does not like; the rest is not waited for. */
const ANSWER_BYTES = 1_024;

/** The way out for what is posted to addresses that people of the desk name: guarded as pages are. */
export function createPostClient(options: PostClientOptions): PostClient {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const { agent } = createGuardedAgent(createGuard(options), timeoutMs);

  async function ask(url: URL, body: string, headers: Record<string, string>, signal: AbortSignal) {
    const answer = await request(url, {
      method: 'POST',
      dispatcher: agent,
      headers: { ...headers, 'content-type': 'application/json', 'user-agent': options.userAgent },
      body,
      signal,
    });
    describeWork({ 'http.response.status_code': answer.statusCode });
    const encoding = oneHeader(answer.headers['content-encoding']);
    const limit = { maxBytes: ANSWER_BYTES, truncate: true };
    // The status is the answer; a body that comes too slowly or garbled takes nothing from it.
    const read = await readBody(answer.body, encoding, limit, url.origin).catch(() => Buffer.alloc(0));
    return {
      status: answer.statusCode,
      text: read.toString('utf8'),
      restMs: restAsked(oneHeader(answer.headers['retry-after']), options.now().getTime()),
    };
  }

  return {
    async post(address, body, headers) {
      const url = parseWebUrl(address);
      const deadline = startDeadline(url.origin, timeoutMs);
      try {
        // Some receivers have no other secret than the path.
        return await inSpan(requestTo(url, 'POST', null), () => ask(url, body, headers, deadline.signal));
      } catch (error) {
        throw asFetchError(error, url.origin);
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
