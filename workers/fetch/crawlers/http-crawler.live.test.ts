import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestSite, type TestSite } from '../../../net/test-site.ts';
import { createWebClient } from '../../../net/web-client.ts';
import { createHttpFetcher } from './http-crawler.ts';

describe('createHttpFetcher', () => {
  const client = createWebClient({
    userAgent: 'Dateline-test/1.0',
    allowedPrivateHosts: ['*.localhost'],
    timeoutMs: 5_000,
    maxBytes: 1e6,
  });
  let site: TestSite;
  let atOnce = 0;
  let mostAtOnce = 0;
  /** Requests for `/held` that the site has not answered yet. */
  const held: ServerResponse[] = [];

  beforeAll(async () => {
    site = await startTestSite((request, response) => {
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      response.on('close', () => {
        atOnce -= 1;
      });
      if (request.url === '/held') held.push(response);
      else setImmediate(() => response.end(request.url));
    });
  });
  beforeEach(() => {
    site.asked.length = 0;
    held.length = 0;
    mostAtOnce = 0;
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  afterAll(async () => {
    await client.close();
    await site.close();
  });

  const at = (path: string) => `http://news.localhost:${site.port}${path}`;

  it('gives each of 200 requests its own answer', async () => {
    const fetcher = createHttpFetcher({ client, concurrency: 16 });
    const ids = Array.from({ length: 200 }, (_, index) => `job-${index}`);
    const answers = await Promise.all(ids.map((id) => fetcher.fetch({ id, url: at(`/${id}`) })));
    expect(answers.map(({ body }) => body.toString())).toEqual(ids.map((id) => `/${id}`));
    await fetcher.close();
  });

  it('asks for as many at a time as it may', async () => {
    const fetcher = createHttpFetcher({ client, concurrency: 4 });
    const answers = ['a', 'b', 'c', 'd', 'e'].map((id) => fetcher.fetch({ id, url: at('/held') }));
    await expect.poll(() => held.length).toBe(4);
    for (const response of held.splice(0)) response.end();
    await expect.poll(() => held.length).toBe(1);
    for (const response of held.splice(0)) response.end();
    await Promise.all(answers);
    expect(mostAtOnce).toBe(4);
    await fetcher.close();
  });

  it('shares the answer of a request that is under way, and asks again later', async () => {
    const fetcher = createHttpFetcher({ client, concurrency: 2 });
    const request = { id: 'same', url: at('/same') };
    const [first, second] = await Promise.all([fetcher.fetch(request), fetcher.fetch(request)]);
    expect(second).toBe(first);
    expect(site.asked).toHaveLength(1);
    await fetcher.fetch(request);
    expect(site.asked).toHaveLength(2);
    await fetcher.close();
  });

  it('asks a host again when the clock was set back', { timeout: 20_000 }, async () => {
    const fetcher = createHttpFetcher({ client, concurrency: 2 });
    await fetcher.fetch({ id: 'before', url: at('/') });
    const now = Date.now.bind(Date);
    vi.spyOn(Date, 'now').mockImplementation(() => now() - 3_600_000);
    await fetcher.fetch({ id: 'after', url: at('/') });
    expect(site.asked).toHaveLength(2);
    await fetcher.close();
  });

  it('fetches the same address for two jobs, with the headers of each', async () => {
    const fetcher = createHttpFetcher({ client, concurrency: 2 });
    await fetcher.fetch({ id: 'a', url: at('/'), headers: { 'if-none-match': '"a"' } });
    await fetcher.fetch({ id: 'b', url: at('/'), headers: { 'if-none-match': '"b"' } });
    expect(site.asked.map(({ headers }) => headers['if-none-match'])).toEqual(['"a"', '"b"']);
    expect(site.asked.map(({ headers }) => headers['user-agent'])).toEqual(
      Array(2).fill('Dateline-test/1.0'),
    );
    await fetcher.close();
  });

  it('hands failures to whom asked, once, and goes on', async () => {
    const fetcher = createHttpFetcher({ client, concurrency: 1 });
    await expect(fetcher.fetch({ id: 'bad', url: 'http://10.0.0.1/' })).rejects.toMatchObject({
      code: 'forbidden-address',
    });
    await expect(fetcher.fetch({ id: 'slow', url: at('/held'), timeoutMs: 50 })).rejects.toMatchObject({
      code: 'timeout',
    });
    expect(site.asked).toHaveLength(1);
    expect((await fetcher.fetch({ id: 'good', url: at('/') })).status).toBe(200);
    await fetcher.close();
  });

  it('takes an address that Crawlee would not', async () => {
    const fetcher = createHttpFetcher({ client, concurrency: 1 });
    await expect(fetcher.fetch({ id: 'x', url: 'no address' })).rejects.toMatchObject({ code: 'bad-url' });
    await fetcher.close();
  });

  it('lets what is under way finish when it closes, and takes no more', async () => {
    const fetcher = createHttpFetcher({ client, concurrency: 1 });
    const underWay = fetcher.fetch({ id: 'first', url: at('/held') });
    await expect.poll(() => held.length).toBe(1);
    const waiting = fetcher.fetch({ id: 'second', url: at('/') }).catch((error) => error);
    const closed = fetcher.close();
    for (const response of held.splice(0)) response.end();
    await closed;
    expect((await underWay).status).toBe(200);
    expect(await waiting).toMatchObject({ code: 'stopped', retryable: true });
    await expect(fetcher.fetch({ id: 'late', url: at('/') })).rejects.toMatchObject({ code: 'stopped' });
  });

  it('writes nothing to disk', () => {
    expect(existsSync('storage/request_queues')).toBe(false);
    expect(existsSync('storage/key_value_stores')).toBe(false);
  });
});
