import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FetchError } from '../../net/errors.ts';
import { LeaveError } from '../../net/leave.ts';
import { startTestSite, type TestSite } from '../../net/test-site.ts';
import { taskOf } from '../../queues/definition.ts';
import { discoverQueue } from '../../queues/discover.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import { fetchQueue } from '../../queues/fetch.ts';
import { fictionalSource } from '../../sources/fixture.ts';
import { addTasks, countTasks } from '../../storage/outbox.ts';
import { turnsIn } from '../../storage/pace.ts';
import { fetches, outbox, pages, sourceStates } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { discoverWork } from '../discover/discover.ts';
import { openWeb, type Web } from '../web.ts';
import { fetchWork } from './fetch.ts';
import { createHostLines } from './host-line.ts';

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
  '/later': [500],
  '/wall': [403, { ...HTML, 'cf-mitigated': 'challenge' }],
  '/file': [200, { 'content-type': 'application/pdf' }],
  '/inwards': [302, { location: 'http://10.0.0.1/' }],
};
let now = new Date('2026-02-05T06:00:00Z');
let onRequest: () => void;
let site: TestSite;
let web: Web;

beforeEach(() => {
  onRequest = () => {};
});
beforeAll(async () => {
  site = await startTestSite((request, response) => {
    onRequest();
    const isKnown = request.headers['if-none-match'] === '"v1"';
    const [status, headers = {}, body = ''] = isKnown ? [304] : (ANSWERS[request.url ?? ''] ?? [404]);
    response.writeHead(status, headers).end(body || (request.url === '/rss' ? feed() : ''));
  });
  web = openSiteWeb();
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

function openSiteWeb(): Web {
  return openWeb({
    userAgent: 'Dateline/test',
    allowedPrivateHosts: ['news.localhost'],
    browser: null,
    now: () => now,
  });
}

/** As of one process. */
function dependencies(seconds = 0, { fetchers, robots }: Web = web) {
  const source = fictionalSource({ home: at('/'), read: [{ feed: at('/rss') }], pace: { seconds } });
  return {
    database: database(),
    sources: new Map([[source.name, source]]),
    fetchers,
    manners: {
      robots,
      lines: createHostLines(turnsIn(database().db)),
      now: () => now,
    },
    now: () => now,
    log: pino({ level: 'silent' }),
  };
}

async function notedPage(path: string): Promise<number> {
  const [page] = await database()
    .db.insert(pages)
    .values({ url: at(path), source: 'daily', discoveredAt: now })
    .returning({ id: pages.id });
  return page?.id ?? 0;
}

async function taskOfPage(pageId: number) {
  const [row] = await database()
    .db.select()
    .from(outbox)
    .where(eq(outbox.key, `page-${pageId}-0`));
  return row;
}

/** Why a job comes back later. */
async function failure(pageId: number, given = dependencies()): Promise<RetryLaterError> {
  const error = await fetchWork(given)
    .handle({ pageId, round: 0 }, ATTEMPT)
    .catch((thrown: unknown) => thrown);
  if (error instanceof RetryLaterError) return error;
  throw new Error('the job does not come back', { cause: error });
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

describe('discoverWork without a database', () => {
  it('counts nothing against the source, whose turn could not be asked for', async () => {
    const given = dependencies();
    given.manners.lines.take = async () => {
      throw new Error('Connection terminated unexpectedly');
    };
    const asked = discoverWork(given).handle({ source: 'daily', slot: SLOT }, ATTEMPT);
    await expect(asked).rejects.toBeInstanceOf(LeaveError);
    expect(await database().db.select().from(sourceStates)).toEqual([]);
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

  it('strikes off what was fetched before and is not read yet', async () => {
    const { db } = database();
    ANSWERS['/changing'] = [200, HTML, '<h1>Ferry</h1>'];
    const pageId = await notedPage('/changing');
    await fetchWork(dependencies()).handle({ pageId, round: 0 }, ATTEMPT);
    ANSWERS['/changing'] = [200, HTML, '<h1>Ferry, and a train</h1>'];
    await db.update(pages).set({ state: 'waiting', round: 1 }).where(eq(pages.id, pageId));
    await fetchWork(dependencies()).handle({ pageId, round: 1 }, ATTEMPT);
    const [, latest] = await db.select().from(fetches).orderBy(fetches.id);
    expect((await db.select().from(outbox)).map(({ key }) => key)).toEqual([`fetch-${latest?.id}`]);
  });

  it('follows a redirect, and keeps where it ended', async () => {
    const pageId = await notedPage('/moved');
    await fetchWork(dependencies()).handle({ pageId, round: 0 }, ATTEMPT);
    expect(await database().db.select().from(fetches)).toMatchObject([{ url: at('/article') }]);
  });

  it('rejects what is no page for good, and says why', async () => {
    const pageId = await notedPage('/file');
    await fetchWork(dependencies()).handle({ pageId, round: 0 }, ATTEMPT);
    expect(await pageRow(pageId)).toMatchObject({
      state: 'rejected',
      problem: { code: 'wrong-type', message: expect.stringMatching(/application\/pdf/) },
    });
    expect(await taskOfPage(pageId)).toBeUndefined();
  });

  it.each([
    ['/gone', 'gone', 600_000],
    ['/closed/draft', 'robots', 108_000_000],
    ['/broken', 'server-error', 60_000],
    ['/wall', 'challenge', 3_600_000],
    ['/inwards', 'forbidden-address', 3_600_000],
  ])('puts %s off for a while: %s', async (path, code, wait) => {
    const pageId = await notedPage(path);
    const error = await failure(pageId);
    expect(error.delayMs / wait).toBeGreaterThan(0.79);
    expect(error.delayMs / wait).toBeLessThan(1.21);
    const dueAt = new Date(now.getTime() + error.delayMs);
    expect(await pageRow(pageId)).toMatchObject({
      state: 'waiting',
      attempts: { [code]: 1 },
      problem: { code, message: expect.stringContaining(`the next at ${dueAt.toISOString()})`) },
    });
    expect((await taskOfPage(pageId))?.dueAt).toEqual(dueAt);
  });

  it('gives a page up when a kind of failure has used up its attempts, and no other', async () => {
    const pageId = await notedPage('/broken');
    await database()
      .db.update(pages)
      .set({ attempts: { timeout: 7, 'server-error': 7 } })
      .where(eq(pages.id, pageId));
    now = new Date(now.getTime() + (await failure(pageId)).delayMs);
    await fetchWork(dependencies()).handle({ pageId, round: 0 }, ATTEMPT);
    expect(await pageRow(pageId)).toMatchObject({
      state: 'failed',
      attempts: { timeout: 7, 'server-error': 9 },
      problem: { message: expect.stringContaining('attempt 9 of 9') },
    });
    expect(await taskOfPage(pageId)).toBeUndefined();
  });

  it('gives a page up for what nobody foresaw, unless another process has it meanwhile', async () => {
    const [pageId, done] = [await notedPage('/broken'), await notedPage('/article')];
    const tasks = [pageId, done].map((id) => taskOf(fetchQueue, { pageId: id, round: 0 }));
    await addTasks(database().db, tasks, now);
    const worker = fetchWork(dependencies());
    await worker.handle({ pageId: done, round: 0 }, ATTEMPT);
    for (const id of [pageId, done]) await worker.giveUp?.({ pageId: id, round: 0 }, new Error('odd'));
    expect(await pageRow(pageId)).toMatchObject({
      state: 'failed',
      problem: { code: 'error', message: 'odd' },
    });
    expect(await pageRow(done)).toMatchObject({ problem: null });
    expect((await database().db.select().from(outbox)).map(({ queue }) => queue)).toEqual(['extract']);
  });

  it('counts an attempt once, however often and when its job is delivered', async () => {
    const pageId = await notedPage('/broken');
    const worker = fetchWork(dependencies());
    await Promise.allSettled([1, 2].map(() => worker.handle({ pageId, round: 0 }, ATTEMPT)));
    // As after a crash between the note and the queue: at once.
    const { delayMs } = await failure(pageId);
    expect(delayMs).toBeGreaterThan(40_000);
    expect((await pageRow(pageId))?.attempts).toEqual({ 'server-error': 1 });
  });

  it('waits no longer for what failed while the clock was ahead by an hour', async () => {
    const pageId = await notedPage('/broken');
    const rightNow = now;
    await addTasks(database().db, [taskOf(fetchQueue, { pageId, round: 0 })], rightNow);
    now = new Date(rightNow.getTime() + 3_600_000);
    const { delayMs } = await failure(pageId);
    now = rightNow;
    expect((await failure(pageId)).delayMs).toBe(delayMs);
  });

  it('forgets the attempts when a page comes at last', async () => {
    const pageId = await notedPage('/later');
    const { delayMs } = await failure(pageId);
    now = new Date(now.getTime() + delayMs);
    ANSWERS['/later'] = [304];
    await fetchWork(dependencies()).handle({ pageId, round: 0 }, ATTEMPT);
    expect(await pageRow(pageId)).toMatchObject({ state: 'done', attempts: {}, problem: null });
  });

  it('tells each failure once, with its kind', async () => {
    const told: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void told.push(line) });
    const pageId = await notedPage('/broken');
    await fetchWork({ ...dependencies(), log })
      .handle({ pageId, round: 0 }, ATTEMPT)
      .catch(() => {});
    expect(told.map((line) => JSON.parse(line))).toMatchObject([{ code: 'server-error', page: pageId }]);
  });

  it('does not count what a shutdown broke off', async () => {
    const pageId = await notedPage('/article');
    const stopped = {
      fetch: async () => {
        throw new FetchError('stopped', at('/article'), 'was not fetched any more');
      },
      close: async () => {},
    };
    const worker = fetchWork({ ...dependencies(), fetchers: { http: stopped, browser: stopped } });
    await expect(worker.handle({ pageId, round: 0 }, ATTEMPT)).rejects.toBeInstanceOf(RetryLaterError);
    expect(await pageRow(pageId)).toMatchObject({ state: 'waiting', attempts: {}, problem: null });
  });

  it('leaves the whole host alone as long as a busy site asks for', async () => {
    const [busy, other] = [await notedPage('/busy'), await notedPage('/article')];
    await addTasks(database().db, [taskOf(fetchQueue, { pageId: other, round: 0 })], now);
    const worker = dependencies(2);
    expect((await failure(busy, worker)).delayMs).toBe(120_000);
    const elsewhere = dependencies(2);
    const { delayMs } = await failure(other, elsewhere);
    expect(delayMs).toBeGreaterThan(100_000);
    expect(await pageRow(other)).toMatchObject({
      state: 'waiting',
      attempts: {},
      problem: { code: 'rate-limited', message: expect.stringContaining('asked to be left alone') },
    });
    expect((await taskOfPage(other))?.dueAt).toEqual(new Date(now.getTime() + delayMs));
    expect(await countTasks(database().db, now)).toEqual(new Map());
  });

  it("keeps a host's pace over all workers, redirects and robots.txt included", async () => {
    const times: number[] = [];
    onRequest = () => times.push(performance.now());
    const tasks = [await notedPage('/article'), await notedPage('/moved')];
    const webs = tasks.map(openSiteWeb);
    const done = tasks.map((pageId, index) => {
      const own = dependencies(0.4, webs[index]);
      return fetchWork(own).handle({ pageId, round: 0 }, ATTEMPT);
    });
    await Promise.all(done);
    await Promise.all(webs.map((each) => each.close()));
    const distances = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(distances).toHaveLength(4);
    // What the site notices late makes the next look early.
    expect(Math.min(...distances)).toBeGreaterThan(350);
  });
});
