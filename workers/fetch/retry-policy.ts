import type { FetchErrorCode } from '../../net/errors.ts';
import { retryDelay } from '../../queues/definition.ts';

/** How a kind of failure is met. */
interface Policy {
  /** Attempts that may fail in this way before the page is given up. */
  attempts: number;
  /** Wait after the first; doubled each time, up to `longestMs`. */
  firstMs: number;
  longestMs: number;
  /** What it then is: `failed` is tried again when its source leads to it later, `rejected` never. */
  end: PageEnd;
}

export type PageEnd = 'failed' | 'rejected';

const SECONDS = 1_000;
const MINUTES = 60 * SECONDS;
const HOURS = 60 * MINUTES;
/** For what waiting does not mend. */
const AT_ONCE = { attempts: 1, firstMs: 0, longestMs: 0 };

const POLICIES: Record<Exclude<FetchErrorCode, 'stopped'>, Policy> = {
  // Troubles of the way, and of the site: most are over within an hour, and the same page is wanted again.
  dns: { attempts: 8, firstMs: 1 * MINUTES, longestMs: 30 * MINUTES, end: 'failed' },
  connect: { attempts: 9, firstMs: 30 * SECONDS, longestMs: 30 * MINUTES, end: 'failed' },
  timeout: { attempts: 8, firstMs: 1 * MINUTES, longestMs: 1 * HOURS, end: 'failed' },
  protocol: { attempts: 9, firstMs: 30 * SECONDS, longestMs: 30 * MINUTES, end: 'failed' },
  encoding: { attempts: 3, firstMs: 5 * MINUTES, longestMs: 10 * MINUTES, end: 'failed' },
  'server-error': { attempts: 9, firstMs: 1 * MINUTES, longestMs: 2 * HOURS, end: 'failed' },
  browser: { attempts: 3, firstMs: 30 * SECONDS, longestMs: 1 * MINUTES, end: 'failed' },
  // The site asks for it, and its whole host rests meanwhile.
  'rate-limited': { attempts: 10, firstMs: 1 * MINUTES, longestMs: 6 * HOURS, end: 'failed' },
  // RFC 9309 §2.3.1.4: an unreachable robots.txt forbids everything, for a while.
  'robots-unavailable': { attempts: 8, firstMs: 5 * MINUTES, longestMs: 4 * HOURS, end: 'failed' },
  // A certificate may be renewed within the day.
  tls: { attempts: 4, firstMs: 1 * HOURS, longestMs: 4 * HOURS, end: 'failed' },
  // Routers without a line, and hotels before one pays, answer every name with an address of their own.
  'forbidden-address': { attempts: 4, firstMs: 1 * HOURS, longestMs: 4 * HOURS, end: 'failed' },
  // Asking more often is what walls are against.
  challenge: { attempts: 3, firstMs: 1 * HOURS, longestMs: 2 * HOURS, end: 'failed' },
  consent: { attempts: 2, firstMs: 6 * HOURS, longestMs: 6 * HOURS, end: 'failed' },
  // Sites publish the feed before the page: a second look.
  gone: { attempts: 2, firstMs: 10 * MINUTES, longestMs: 10 * MINUTES, end: 'rejected' },
  'client-error': { attempts: 2, firstMs: 1 * HOURS, longestMs: 1 * HOURS, end: 'rejected' },
  'redirect-loop': { attempts: 2, firstMs: 1 * HOURS, longestMs: 1 * HOURS, end: 'rejected' },
  // A ban may be lifted, and a robots.txt may change: RFC 9309 §2.4 has it believed for a day.
  forbidden: { attempts: 3, firstMs: 1 * HOURS, longestMs: 2 * HOURS, end: 'rejected' },
  robots: { attempts: 2, firstMs: 30 * HOURS, longestMs: 30 * HOURS, end: 'rejected' },
  // Nothing will change by itself.
  'wrong-type': { ...AT_ONCE, end: 'rejected' },
  'too-large': { ...AT_ONCE, end: 'rejected' },
  'not-a-page': { ...AT_ONCE, end: 'rejected' },
  'bad-url': { ...AT_ONCE, end: 'rejected' },
};

/** Failed attempts of a page's present round, by kind. */
export type Attempts = Readonly<Record<string, number>>;

/** What follows a failed attempt, the `count`th of `most` of its kind; `attempts` are with it. */
export type AfterFailure = { attempts: Attempts; count: number; most: number } & (
  | { next: 'retry'; delayMs: number }
  | { next: PageEnd }
);

/**
 * What to do after an attempt that failed. Each kind is counted for itself, so that none uses up another's attempts.
 *
 * @param restMs how long the site asks to be left alone; never undercut
 * @param random between 0 and 1; waits are spread by ±20 %
 */
export function afterFailure(
  code: Exclude<FetchErrorCode, 'stopped'>,
  before: Attempts,
  restMs: number | null,
  random: number,
): AfterFailure {
  const policy = POLICIES[code];
  const count = (before[code] ?? 0) + 1;
  const attempts = { ...before, [code]: count };
  const counted = { attempts, count, most: policy.attempts };
  if (count >= policy.attempts) return { ...counted, next: policy.end };
  const delayMs = Math.max(retryDelay(policy, count, random), restMs ?? 0);
  return { ...counted, next: 'retry', delayMs };
}
