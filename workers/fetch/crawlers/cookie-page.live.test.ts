import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, requireBrowser } from '../../../net/browser.ts';
import { createGuard } from '../../../net/guard.ts';
import { startTestSite, type TestSite } from '../../../net/test-site.ts';
import { createBrowserFetcher } from './browser-crawler.ts';
import type { Fetcher } from './fetcher.ts';

const browser = await findBrowser();
const ARTICLE = '<h1>Chuyến thăm Viêng Chăn</h1>';

// As two papers of the catalog do, which therefore are read `via: browser`.
describe.skipIf(!browser)('a site that wants a cookie before it shows a page (needs Chromium)', () => {
  let site: TestSite;
  let fetcher: Fetcher;

  beforeAll(async () => {
    site = await startTestSite((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (request.headers.cookie?.includes('seen=1')) return response.end(ARTICLE);
      if (request.url === '/by-script')
        return response.end('<script>document.cookie = "seen=1"; window.location.reload();</script>');
      response.writeHead(302, { location: request.url, 'set-cookie': 'seen=1' });
      return response.end();
    });
    fetcher = createBrowserFetcher({
      browser: () => requireBrowser(),
      userAgent: 'Dateline/1 (+https://reader.example)',
      guard: createGuard({ allowedPrivateHosts: ['*.localhost'] }),
      concurrency: 2,
      timeoutMs: 20_000,
      maxBytes: 1e6,
      settleMs: 3_000,
    });
  });
  afterAll(async () => {
    await fetcher.close();
    await site.close();
  });

  it.each(['/by-script', '/by-redirect'])('shows it to a browser: %s', async (path) => {
    const url = `http://news.localhost:${site.port}${path}`;
    const page = await fetcher.fetch({ id: path, url });
    expect(page).toMatchObject({ url, status: 200 });
    expect(page.body.toString()).toContain(ARTICLE);
  });
});
