import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../../net/test-site.ts';
import { taskOf } from '../../queues/definition.ts';
import { discoverQueue } from '../../queues/discover.ts';
import { fictionalSource } from '../../sources/fixture.ts';
import { addTasks } from '../../storage/outbox.ts';
import { takeTurn } from '../../storage/pace.ts';
import { fetches, outbox, pages } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { discoverWork } from '../discover/discover.ts';
import { openWeb, type Web } from '../web.ts';
import { fetchWork } from './fetch.ts';

const database = useDatabase();
const ATTEMPT = { number: 1, last: false };
const SLOT = '2026-02-05T06:00:00.000Z';
const HTML = { 'content-type': 'text/html' };
const ANSWERS: Record<string, [status: number, headers?: Record<string, string>, body?: string]> = {
  '/robots.txt': [200, { 'content-type': 'text/plain' }, 'User-agent: *\nDisallow: /closed'],
  '/rss': [200, { 'content-type': 'application/rss+xml' }],
  '/article': [200, { ...HTML, etag: '"v1"' }, '<h1>Ferry</h1>'],
  '/moved': [301, { location: '/article' }],
  '/gone': [410],
  '/broken': [500],
  '/busy': [429, { 'retry-after': '120' }],
  '/inwards': [302, { location: 'http://10.0.0.1/' }],
};
let now = new Date('2026-02-05T06:00:00Z');
let site: TestSite;
let web: Web;

beforeAll(async () => {
  site = await startTestSite((request, response) => {
    const isKnown = request.headers['if-none-match'] === '"v1"';
    const [status, headers = {}, body = ''] = isKnown ? [304] : (ANSWERS[request.url ?? ''] ?? [404]);
    response.writeHead(status, headers).end(body || (request.url === '/rss' ? feed() : ''));
  });
  web = openWeb({
    userAgent: 'Dateline/test',
    allowedPrivateHosts: ['news.localhost'],
    browser: null,
    now: () => now,
  });
});
afterAll(async () => {
  await web.close();
  await site.close();
});
afterEach(async () => {
  now = new Date('2026-02-05T06:00:00Z');
  await database().db.execute(
    'truncate dateline.pages, dateline.outbox, dateline.host_paces, dateline.source_states, dateline.listing_states cascade',
  );
});

const at = (path: string) => `http://news.localhost:${site.port}${path}`;
const feed = () =>
  `<rss version="2.0"><channel><title>Daily</title><item><link>${at('/article')}</link></item>
   <item><link>${at('/gone')}</link></item></channel></rss>`;

function dependencies(seconds = 0) {
  const source = fictionalSource({ home: at('/'), read: [{ feed: at('/rss') }], pace: { seconds } });
  return {
    database: database(),
    sources: new Map([[source.name, source]]),
    fetchers: web.fetchers,
    manners: {
      robots: web.robots,
      takeTurn: (host: string, gapMs: number) => takeTurn(database().db, host, gapMs, now),
    },
    now: () => now,
  };
}

async function notedPage(path: string): Promise<number> {
  const [page] = await database()
    .db.insert(pages)
    .values({ url: at(path), source: 'daily', discoveredAt: now })
    .returning({ id: pages.id });
  return page?.id ?? 0;
}

async function pageRow(id: number) {
  const [row] = await database().db.select().from(pages).where(eq(pages.id, id));
  return row;
}

describe('discoverWork', () => {
  const task = { source: 'daily', slot: SLOT };

  it('notes the pages that a feed leads to, each with its task, and the same once', async () => {
    const worker = discoverWork(dependencies());
    await worker.handle(task, ATTEMPT);
    await worker.handle(task, ATTEMPT);
    const { db } = database();
    expect((await db.select().from(pages)).map(({ url }) => url).sort()).toEqual([
      at('/article'),
      at('/gone'),
    ]);
    expect((await db.select().from(outbox)).map(({ queue }) => queue)).toEqual(['fetch', 'fetch']);
  });
});

describe('discoverWork after a crash', () => {
  it('counts pages as found by the earliest run that is still open', async () => {
    const { db } = database();
    const earlier = '2026-02-05T00:00:00.000Z';
    await addTasks(db, [taskOf(discoverQueue, { source: 'daily', slot: earlier })], now);
    await discoverWork(dependencies()).handle({ source: 'daily', slot: SLOT }, ATTEMPT);
    const slots = (await db.select().from(pages)).map(({ slot }) => slot?.toISOString());
    expect(slots).toEqual([earlier, earlier]);
  });
});

describe('fetchWork', () => {
  it('keeps a page as it came, has it extracted, and does so once', async () => {
    const pageId = await notedPage('/article');
    const worker = fetchWork(dependencies());
    await worker.handle({ pageId, round: 0 }, ATTEMPT);
    await worker.handle({ pageId, round: 0 }, ATTEMPT);
    const { db } = database();
    expect(await db.select().from(fetches)).toMatchObject([{ pageId, url: at('/article'), status: 200 }]);
    expect((await db.select().from(outbox)).map(({ queue }) => queue)).toEqual(['extract']);
  });

  it('asks with the ETag it has, and leaves an unchanged page as it is', async () => {
    const pageId = await notedPage('/article');
    await fetchWork(dependencies()).handle({ pageId, round: 0 }, ATTEMPT);
    await database().db.update(pages).set({ state: 'waiting', round: 1 }).where(eq(pages.id, pageId));
    await fetchWork(dependencies()).handle({ pageId, round: 1 }, ATTEMPT);
    expect(await database().db.select().from(fetches)).toHaveLength(1);
    expect((await pageRow(pageId))?.state).not.toBe('waiting');
  });

  it('follows a redirect, and keeps where it ended', async () => {
    const pageId = await notedPage('/moved');
    await fetchWork(dependencies()).handle({ pageId, round: 0 }, ATTEMPT);
    expect(await database().db.select().from(fetches)).toMatchObject([{ url: at('/article') }]);
  });

  it.each([
    ['/gone', /410/],
    ['/closed/draft', /does not allow/],
    ['/inwards', /10\.0\.0\.1|forbidden|not allowed|private/i],
  ])('rejects %s for good, and says why', async (path, message) => {
    const pageId = await notedPage(path);
    await fetchWork(dependencies()).handle({ pageId, round: 0 }, ATTEMPT);
    expect(await pageRow(pageId)).toMatchObject({
      state: 'rejected',
      problem: { message: expect.stringMatching(message) },
    });
  });

  it('leaves a server error to be tried again, and fails the page when that was the last time', async () => {
    const pageId = await notedPage('/broken');
    const worker = fetchWork(dependencies());
    const error = await worker.handle({ pageId, round: 0 }, ATTEMPT).then(
      () => null,
      (thrown: Error) => thrown,
    );
    expect(error?.message).toMatch(/500/);
    expect((await pageRow(pageId))?.state).toBe('waiting');
    if (error) await worker.giveUp?.({ pageId, round: 0 }, error);
    expect((await pageRow(pageId))?.state).toBe('failed');
  });

  it('waits as long as a busy site asks for', async () => {
    const pageId = await notedPage('/busy');
    await expect(fetchWork(dependencies()).handle({ pageId, round: 0 }, ATTEMPT)).rejects.toMatchObject({
      delayMs: 120_000,
    });
  });

  it("keeps a host's pace over all workers", async () => {
    const [first, second] = [await notedPage('/article'), await notedPage('/moved')];
    const [one, other] = [fetchWork(dependencies(10)), fetchWork(dependencies(10))];
    await one.handle({ pageId: first, round: 0 }, ATTEMPT);
    await expect(other.handle({ pageId: second, round: 0 }, ATTEMPT)).rejects.toMatchObject({
      delayMs: expect.any(Number),
    });
    now = new Date(now.getTime() + 10_000);
    await other.handle({ pageId: second, round: 0 }, ATTEMPT);
    expect(await database().db.select().from(fetches)).toHaveLength(2);
  });
});
