import { createFetcher, type Fetcher } from './fetcher.ts';
import type { BrowserFetcherOptions } from './rendering-crawler.ts';

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
