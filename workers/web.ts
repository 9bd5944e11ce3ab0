import { requireBrowser } from '../net/browser.ts';
import { createGuard } from '../net/guard.ts';
import { createRobots, type Robots } from '../net/robots.ts';
import { createWebClient } from '../net/web-client.ts';
import { createBrowserFetcher } from './fetch/crawlers/browser-crawler.ts';
import { closeFetchers, type Fetchers } from './fetch/crawlers/fetchers.ts';
import { createHttpFetcher } from './fetch/crawlers/http-crawler.ts';

export interface WebOptions {
  userAgent: string;
  allowedPrivateHosts: string[];
  /** An executable; null to look for one. */
  browser: string | null;
  now: () => Date;
}

/** The ways out to the web of one process. */
export interface Web {
  fetchers: Fetchers;
  robots: Robots;
  close(): Promise<void>;
}

/** Requests at a time; a host's pace holds besides. */
const HTTP_CONCURRENCY = 16;
const BROWSER_CONCURRENCY = 2;
const HTTP_TIMEOUT_MS = 30_000;
const BROWSER_TIMEOUT_MS = 60_000;
const MAX_BYTES = 10 * 1024 * 1024;

export function openWeb({ userAgent, allowedPrivateHosts, browser, now }: WebOptions): Web {
  const client = createWebClient({
    userAgent,
    allowedPrivateHosts,
    timeoutMs: HTTP_TIMEOUT_MS,
    maxBytes: MAX_BYTES,
  });
  const fetchers = {
    http: createHttpFetcher({ client, concurrency: HTTP_CONCURRENCY }),
    browser: createBrowserFetcher({
      browser: () => requireBrowser(browser ?? undefined),
      userAgent,
      guard: createGuard({ allowedPrivateHosts }),
      concurrency: BROWSER_CONCURRENCY,
      timeoutMs: BROWSER_TIMEOUT_MS,
      maxBytes: MAX_BYTES,
    }),
  };
  return {
    fetchers,
    robots: createRobots({ client, userAgent, now: () => now().getTime() }),
    async close() {
      await closeFetchers(fetchers);
      await client.close();
    },
  };
}
