import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findBrowser, requireBrowser } from '../../net/browser.ts';
import { createGuard } from '../../net/guard.ts';
import { discover } from '../../sources/discover.ts';
import { sourceSchema } from '../../sources/schema.ts';
import { createBrowserFetcher } from '../../workers/fetch/crawlers/browser-crawler.ts';
import type { Fetcher } from '../../workers/fetch/crawlers/fetcher.ts';
import { type Newsstand, startNewsstand } from './server.ts';
import { newsstandSources } from './sources.ts';

const browser = await findBrowser();

describe.skipIf(!browser)('the list that a script builds (needs Chromium)', () => {
  let newsstand: Newsstand;
  let fetcher: Fetcher;

  beforeAll(async () => {
    newsstand = await startNewsstand();
    fetcher = createBrowserFetcher({
      browser: () => requireBrowser(),
      userAgent: 'Dateline-test/1.0 (+https://desk.example)',
      guard: createGuard({ allowedPrivateHosts: ['*.localhost'] }),
      concurrency: 1,
      timeoutMs: 30_000,
      maxBytes: 1e6,
    });
  });
  afterAll(async () => {
    await fetcher.close();
    await newsstand.stop();
  });

  it('gives all its articles, a part at each press of its button', async () => {
    const file = newsstandSources(newsstand.port).find(({ name }) => name === 'mekongdaily');
    const source = sourceSchema.parse(parse(file?.yaml ?? ''));
    const found = (more: boolean) =>
      discover(source, async (url, options) => {
        const request = { id: `${url} ${more}`, url, more: more ? options.more : undefined };
        const { body } = await fetcher.fetch(request);
        return { url, body: body.toString(), notModified: false };
      });
    const own = newsstand.articles.filter(({ outlet }) => outlet === 'mekongdaily').map(({ url }) => url);
    expect((await found(false)).links).toHaveLength(3);
    expect((await found(true)).links.map(({ url }) => url).toSorted()).toEqual(own.toSorted());
  });
});
