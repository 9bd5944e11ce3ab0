import { CLOCKS_APART_MS } from '../core/time.ts';
import { FetchError } from './errors.ts';
import { type AskLeave, LeaveError } from './leave.ts';
import { RecentMap } from './recent-map.ts';
import { restAsked } from './retry-after.ts';
import { parseRobotsFile, type RobotsFile } from './robots-file.ts';
import type { WebClient, WebResponse } from './web-client.ts';
import { parseWebUrl } from './web-url.ts';

export interface RobotsOptions {
  client: WebClient;
  /** Its part before the slash is the name that robots.txt groups are matched with. */
  userAgent: string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** How long a robots.txt is believed; a day by default, as RFC 9309 §2.4 has it. */
  ttlMs?: number;
  /** Origins remembered at a time. */
  maxOrigins?: number;
}

export interface RobotsAnswer {
  allowed: boolean;
  /** For logs: `robots.txt`, `no robots.txt` or the status that stands for an answer. */
  reason: string;
  crawlDelaySeconds: number | null;
}

export interface Robots {
  /**
   * Throws FetchError `robots-unavailable`, worth a retry, while the site cannot say.
   *
   * @param leave asked before the file itself is, where that must be
   */
  allowed(url: string, leave?: AskLeave): Promise<RobotsAnswer>;
}

interface Rules {
  reason: string;
  /** What holds for every page; null where the file decides. */
  everything: boolean | null;
  file: RobotsFile | null;
}

interface Remembered {
  notedAt: number;
  holdsMs: number;
  rules: Promise<Rules>;
}

const DAY_MS = 86_400_000;
/** After a failure the site is left alone this long, however many of its pages are due. */
const RETRY_MS = 60_000;
/** RFC 9309 §2.5: at least this much is read. */
const MAX_BYTES = 500 * 1024;

/**
 * What sites allow, read from their robots.txt (RFC 9309): 401 and 403 forbid everything, other 4xx allow
 * everything, 5xx and an unreachable site mean later. Each file is asked for once, however many pages wait for it.
 */
export function createRobots(options: RobotsOptions): Robots {
  const { client, userAgent, now, ttlMs = DAY_MS, maxOrigins = 1_000 } = options;
  const [product = ''] = userAgent.split('/');
  const origins = new RecentMap<string, Remembered>(maxOrigins);

  function rulesOf(origin: string, leave?: AskLeave): Promise<Rules> {
    const known = origins.get(origin);
    if (known && holds(known, now())) return known.rules;
    const entry: Remembered = {
      notedAt: now(),
      holdsMs: ttlMs,
      rules: readRules({ client, product, now }, origin, leave),
    };
    entry.rules.catch((error: unknown) => {
      entry.notedAt = now();
      entry.holdsMs = isOurs(error) ? 0 : RETRY_MS;
    });
    origins.set(origin, entry);
    return entry.rules;
  }

  return {
    async allowed(text, leave) {
      const url = parseWebUrl(text);
      const { reason, everything, file } = await rulesOf(url.origin, leave);
      return {
        reason,
        allowed: everything ?? file?.allows(url) ?? true,
        crawlDelaySeconds: file?.crawlDelaySeconds ?? null,
      };
    },
  };
}

/** What was noted by a clock that was ahead would hold for as much longer. */
function holds({ notedAt, holdsMs }: Remembered, now: number): boolean {
  return notedAt <= now + CLOCKS_APART_MS && now < notedAt + holdsMs;
}

/** No trouble of the site: leave was not to be had, or ran out before a busy machine came to ask. */
function isOurs(error: unknown): boolean {
  return error instanceof LeaveError || (error instanceof FetchError && error.code === 'stopped');
}

interface Asker {
  client: WebClient;
  product: string;
  now: () => number;
}

async function readRules({ client, product, now }: Asker, origin: string, leave?: AskLeave): Promise<Rules> {
  const address = `${origin}/robots.txt`;
  const answer = await getRobotsFile(client, address, leave);
  if (!answer) return { reason: 'no robots.txt', everything: true, file: null };
  const { status, body, headers } = answer;
  if (status >= 500 || status === 429) {
    const restMs = restAsked(headers['retry-after'], now());
    throw new FetchError('robots-unavailable', address, `answers with status ${status}`, undefined, restMs);
  }
  if (status === 401 || status === 403) {
    return { reason: `robots.txt: status ${status}`, everything: false, file: null };
  }
  if (status !== 200) return { reason: 'no robots.txt', everything: true, file: null };
  const file = parseRobotsFile(wholeLines(body), product);
  return { reason: 'robots.txt', everything: null, file };
}

/** `Disallow: /` of a `Disallow: /search` that was cut off would forbid everything. */
function wholeLines(body: Buffer): string {
  const end =
    body.length < MAX_BYTES ? body.length : Math.max(body.lastIndexOf('\n'), body.lastIndexOf('\r'));
  return new TextDecoder().decode(body.subarray(0, Math.max(0, end)));
}

/** Null where redirects lead nowhere, which counts as having none (RFC 9309 §2.3.1.2). */
async function getRobotsFile(
  client: WebClient,
  address: string,
  leave?: AskLeave,
): Promise<WebResponse | null> {
  try {
    return await client.get(address, { maxBytes: MAX_BYTES, truncate: true, ...(leave ? { leave } : {}) });
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    if (error.code === 'redirect-loop') return null;
    // What waiting cannot mend, a bad certificate say, will meet the page as well.
    if (!error.retryable || isOurs(error)) throw error;
    throw new FetchError('robots-unavailable', address, `cannot be read (${error.what})`, error);
  }
}
