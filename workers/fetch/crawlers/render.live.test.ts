import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../net/browser.ts';
import { createGuard } from '../../../net/guard.ts';
import { type GuardProxy, startGuardProxy } from '../../../net/guard-proxy.ts';
import { startTestSite, type TestSite } from '../../../net/test-site.ts';
import { renderPage } from './render.ts';

const found = await findBrowser();
/** As on a machine that is busy with other things. */
const LATE_MS = 1_000;
const INNER = 'http://10.0.0.1/';

const PAGES: Record<string, string> = {
  '/at-once': `<script>location.href = '${INNER}';</script>waiting`,
  '/later': `<script>setTimeout(() => location.replace('${INNER}'), 300);</script>waiting`,
  '/refresh': `<meta http-equiv=refresh content="0;url=${INNER}">waiting`,
};

describe.skipIf(!found)('renderPage (needs Chromium)', () => {
  let site: TestSite;
  let proxy: GuardProxy;
  let browser: Browser;

  beforeAll(async () => {
    site = await startTestSite((request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(PAGES[request.url ?? '']);
    });
    proxy = await startGuardProxy(createGuard({ allowedPrivateHosts: ['news.localhost'] }));
    browser = await chromium.launch({ ...found, proxy: { server: proxy.server } });
  });
  afterAll(async () => {
    await browser.close();
    await proxy.close();
    await site.close();
  });

  /** A page whose failed requests are told of late. */
  async function slowPage(): Promise<Page> {
    const page = await browser.newPage();
    const on = page.on.bind(page) as (event: string, listener: (argument: unknown) => void) => Page;
    const late = (event: string, listener: (argument: unknown) => void) =>
      on(
        event,
        (argument) => void setTimeout(() => listener(argument), event === 'requestfailed' ? LATE_MS : 0),
      );
    return Object.assign(page, { on: late });
  }

  it.each(Object.keys(PAGES))(
    'says why nothing is where a page moves, though the browser says late what failed: %s',
    async (path) => {
      const page = await slowPage();
      const url = `http://news.localhost:${site.port}${path}`;
      const options = { timeoutMs: 20_000, settleMs: 1_500, maxBytes: 1e6 };
      await expect(renderPage(page, { id: path, url }, proxy, options)).rejects.toMatchObject({
        code: 'forbidden-address',
      });
      await page.close();
    },
  );
});
