import type { FoundBrowser } from '../../../net/browser.ts';
import type { Guard } from '../../../net/guard.ts';
import { createFetcher, type Fetcher } from './fetcher.ts';

export interface BrowserFetcherOptions {
  /** Asked at the first page; `requireBrowser` from net/browser.ts. What it throws, the fetch throws. */
  browser: () => Promise<FoundBrowser>;
  userAgent: string;
  /** Holds for everything a page loads, not only for its own address. */
  guard: Guard;
  /** Pages at a time. */
  concurrency: number;
  /** For one page, from its first request to its rendered HTML. */
  timeoutMs: number;
  /** Largest rendered HTML. */
  maxBytes: number;
  /** How long a page may go on loading after its HTML is there; 5 s by default. */
  settleMs?: number;
  /** The browser is closed after this long without a page, and started again when needed; 3 minutes by default. */
  idleSeconds?: number;
}

/**
 * Fetches pages through Chromium, for sources whose lists only exist after JavaScript. Nothing is loaded or started
 * before the first page: Playwright takes 65 MB here and Chromium several processes. `headers` of a request are not
 * sent, since a browser has its own.
 */
export function createBrowserFetcher(options: BrowserFetcherOptions): Fetcher {
  return createFetcher(async (pending) => {
    const [{ buildRenderingCrawler }, browser] = await Promise.all([
      import('./rendering-crawler.ts'),
      options.browser(),
    ]);
    return buildRenderingCrawler(pending, browser, options);
  });
}
