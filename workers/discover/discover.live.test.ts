import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../../net/test-site.ts';
import { taskOf } from '../../queues/definition.ts';
import { discoverQueue } from '../../queues/discover.ts';
import { fictionalSource } from '../../sources/fixture.ts';
import type { Source } from '../../sources/schema.ts';
import { addTasks } from '../../storage/outbox.ts';
import { turnsIn } from '../../storage/pace.ts';
import { outbox, pages } from '../../storage/schema.ts';
import { pauseSource, type SourceState, sourceStatesOf } from '../../storage/source-states.ts';
import { useDatabase } from '../../test/support/database.ts';
import { createHostLines } from '../fetch/host-line.ts';
import { openWeb, type Web } from '../web.ts';
import { discoverWork } from './discover.ts';

const database = useDatabase();
const START = new Date('2026-02-05T06:00:05Z');
const XML = { 'content-type': 'application/xml' };

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

let site: TestSite;
let web: Web;
let now: Date;
/** What the site has, by path; what it was asked, and with which conditions. */
let answers: Record<string, Answer>;
let asked: { path: string; etag: string | undefined }[];

beforeAll(async () => {
  site = await startTestSite((request, response) => {
    const path = request.url ?? '';
    const etag = request.headers['if-none-match'];
    if (path !== '/robots.txt') asked.push({ path, etag });
    const { status = 200, headers = {}, body = '' } = answers[path] ?? { status: 404 };
    const isKnown = headers.etag !== undefined && headers.etag === etag;
    response.writeHead(isKnown ? 304 : status, { ...XML, ...headers }).end(isKnown ? '' : body);
  });
  web = openWeb({
    userAgent: 'Dateline/test',
    allowedPrivateHosts: ['news.localhost'],
    browser: null,
    now: () => now,
  });
});
beforeEach(() => {
  now = START;
  answers = {};
  asked = [];
});
afterEach(async () => {
  await database().db.execute(
    sql`truncate dateline.pages, dateline.outbox, dateline.host_paces, dateline.source_states, dateline.listing_states cascade`,
  );
});
afterAll(async () => {
  await web.close();
  await site.close();
});

const at = (path: string) => `http://news.localhost:${site.port}${path}`;
const later = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const feed = (...names: string[]) =>
  `<rss version="2.0"><channel><title>Daily</title>${names
    .map(
      (name) => `<item><link>${at(`/${name}`)}</link><pubDate>Thu, 05 Feb 2026 05:00:00 GMT</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

function sourceWith(fields: Parameters<typeof fictionalSource>[0]): Source {
  return fictionalSource({ home: at('/'), pace: { seconds: 0 }, ...fields });
}

/**
 * Has a source read at a moment, as a job from the queue would.
 * @param readAt what the clock showed while its lists were read
 */
async function run(source: Source, moment = now, { readAt = moment } = {}): Promise<SourceState | undefined> {
  now = moment;
  const { db } = database();
  const manners = { robots: web.robots, lines: createHostLines(turnsIn(db)), now: () => readAt };
  const worker = discoverWork({
    database: database(),
    sources: new Map([[source.name, source]]),
    fetchers: web.fetchers,
    manners,
    now: () => now,
    log: pino({ level: 'silent' }),
  });
  const task = { source: source.name, slot: moment.toISOString() };
  await addTasks(db, [taskOf(discoverQueue, task)], now);
  await worker.handle(task, { number: 1, last: false });
  return (await sourceStatesOf(db, [source.name])).get(source.name);
}

const foundUrls = async () => (await database().db.select().from(pages)).map(({ url }) => url).sort();

/** Where each row stands and which transaction wrote it, by table: any write changes it. */
async function rowVersions(): Promise<Record<string, string[]>> {
  const { db } = database();
  const tables = await db.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'dateline' order by 1`,
  );
  const versions: Record<string, string[]> = {};
  for (const { name } of tables.rows) {
    const { rows } = await db.execute<{ version: string }>(
      sql`select ctid || ' ' || xmin as version from dateline.${sql.identifier(name)} order by 1`,
    );
    versions[name] = rows.map(({ version }) => version);
  }
  return versions;
}

async function tablesWrittenBy(work: () => Promise<unknown>): Promise<string[]> {
  const before = await rowVersions();
  await work();
  const after = await rowVersions();
  return Object.keys(after).filter((name) => `${before[name]}` !== `${after[name]}`);
}

describe('a list that has not changed', () => {
  it.each<[string, Record<string, string>]>([
    ['the site says so', { etag: '"1"' }],
    ['its body is the same', {}],
    ['its body is the same and its validators are not', { 'last-modified': 'Thu, 05 Feb 2026 05:00:00 GMT' }],
  ])('costs no write but the row of its source, where %s', async (_, headers) => {
    answers['/rss'] = { headers, body: feed('a', 'b') };
    const source = sourceWith({ read: [{ feed: at('/rss') }] });
    await run(source);
    await database().db.delete(outbox);
    if (headers['last-modified']) headers['last-modified'] = 'Thu, 05 Feb 2026 06:00:00 GMT';
    // The task comes and goes, so that the outbox is as before.
    expect(await tablesWrittenBy(() => run(source, later(15)))).toEqual(['source_states']);
    expect(asked).toHaveLength(2);
  });

  it('is not parsed again', async () => {
    answers['/rss'] = { body: feed('a') };
    const source = sourceWith({ read: [{ feed: at('/rss') }] });
    await run(source);
    expect(await run(source, later(15))).toMatchObject({ linksFound: 0, lastError: null, failures: 0 });
  });

  it('hides nothing of what was never noted', async () => {
    answers['/rss'] = { headers: { etag: '"1"' }, body: feed('a') };
    const source = sourceWith({ read: [{ feed: at('/rss') }] });
    const { db } = database();
    await db.execute(sql`alter table dateline.pages add constraint full_disk check (false) not valid`);
    await expect(run(source)).rejects.toThrow();
    await db.execute(sql`alter table dateline.pages drop constraint full_disk`);
    await run(source, later(15));
    expect(asked.map(({ etag }) => etag)).toEqual([undefined, undefined]);
    expect(await foundUrls()).toEqual([at('/a')]);
  });

  it('is read for each source that names it, and anew where a file has changed', async () => {
    answers['/rss'] = { headers: { etag: '"1"' }, body: feed('a', 'b') };
    const source = sourceWith({ read: [{ feed: at('/rss') }], include: ['/a$'] });
    await run(source);
    await run({ ...source, name: 'other', include: ['/b$'] });
    expect(await foundUrls()).toEqual([at('/a'), at('/b')]);
    answers['/rss'].body = feed('a', 'b', 'c');
    await run({ ...source, include: ['/c$'] }, later(15));
    expect(await foundUrls()).toContain(at('/c'));
  });

  it('does not hide that it cannot be read', async () => {
    answers['/rss'] = { headers: { etag: '"1"' }, body: 'no feed' };
    const source = sourceWith({ read: [{ feed: at('/rss') }] });
    await run(source);
    expect((await run(source, later(15)))?.lastError).toMatch(/is not a feed|cannot be read|feed/);
  });

  it.each([
    ['an index', ''],
    ['an index below a long comment', `<!-- ${'all rights reserved '.repeat(200)} -->`],
  ])('may be %s, whose sitemaps are looked at all the same', async (_, comment) => {
    const sitemap = (...names: string[]) =>
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${names.map((name) => `<url><loc>${at(`/${name}`)}</loc></url>`).join('')}</urlset>`;
    answers['/index.xml'] = {
      headers: { etag: '"1"' },
      body: `${comment}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${at('/news.xml')}</loc></sitemap></sitemapindex>`,
    };
    answers['/news.xml'] = { headers: { etag: '"1"' }, body: sitemap('a') };
    const source = sourceWith({ read: [{ sitemap: at('/index.xml') }] });
    await run(source);
    expect(await run(source, later(15))).toMatchObject({ linksFound: 0, lastError: null });
    answers['/news.xml'] = { headers: { etag: '"2"' }, body: sitemap('a', 'b') };
    await run(source, later(30));
    expect(await foundUrls()).toEqual([at('/a'), at('/b')]);
  });
});

describe('a list that is fresh', () => {
  it('is not asked for, and no check is due before', async () => {
    answers['/rss'] = { headers: { 'cache-control': 'max-age=3000', etag: '"1"' }, body: feed('a') };
    const source = sourceWith({ read: [{ feed: at('/rss') }] });
    const state = await run(source);
    expect(state?.nextCheckAt).toEqual(new Date('2026-02-05T07:00:00Z'));
    expect(state?.nextCheckReason).toEqual({ kind: 'fresh', until: '2026-02-05T06:50:05.000Z' });
    expect(await run(source, later(20))).toMatchObject({ linksFound: 0, lastError: null });
    expect(asked).toHaveLength(1);
    await run(source, later(60));
    expect(asked.map(({ etag }) => etag)).toEqual([undefined, '"1"']);
  });

  it('is asked for after the longest rest, whatever the site says', async () => {
    answers['/rss'] = { headers: { 'cache-control': 'max-age=86400' }, body: feed('a') };
    const source = sourceWith({ read: [{ feed: at('/rss') }], longestRest: { hours: 1 } });
    await run(source);
    await run(source, later(61));
    expect(asked).toHaveLength(2);
  });

  it('is asked for again where a clock that was ahead took it for fresh', async () => {
    answers['/rss'] = { headers: { 'cache-control': 'max-age=3000', etag: '"1"' }, body: feed('a') };
    const source = sourceWith({ read: [{ feed: at('/rss') }] });
    await run(source, later(60));
    await run(source, START);
    expect(asked).toHaveLength(2);
    // And kept as it is known now.
    await run(source, later(20));
    expect(asked).toHaveLength(2);
  });

  it('is asked for again where the clock was set back while it was read', async () => {
    answers['/rss'] = { headers: { 'cache-control': 'max-age=300' }, body: feed('a') };
    const source = sourceWith({ read: [{ feed: at('/rss') }] });
    const state = await run(source, START, { readAt: later(60) });
    expect(state?.nextCheckReason?.kind).not.toBe('fresh');
    await run(source, later(10));
    expect(asked).toHaveLength(2);
  });

  it('delays no other', async () => {
    answers['/slow'] = { headers: { 'cache-control': 'max-age=3000' }, body: feed('a') };
    answers['/fast'] = { headers: { etag: '"1"' }, body: feed('b') };
    const source = sourceWith({ read: [{ feed: at('/slow') }, { feed: at('/fast') }] });
    expect((await run(source))?.nextCheckReason?.kind).toBe('new');
    await run(source, later(15));
    expect(asked.map(({ path }) => path)).toEqual(['/slow', '/fast', '/fast']);
  });
});

describe('a list that fails', () => {
  it('hides no other, and costs no rest', async () => {
    answers['/rss'] = { body: feed('a') };
    const source = sourceWith({ read: [{ feed: at('/missing') }, { feed: at('/rss') }] });
    expect(await run(source)).toMatchObject({
      failures: 0,
      lastError: expect.stringMatching(/\/missing.*404/),
      lastGood: null,
      nextCheckReason: { kind: 'new' },
    });
    expect(await foundUrls()).toEqual([at('/a')]);
  });

  it('has its source rest longer each time, until one run is good again', async () => {
    const source = sourceWith({ read: [{ feed: at('/rss') }] });
    for (const minutes of [0, 15, 45]) await run(source, later(minutes));
    const failed = await run(source, later(105));
    expect(failed).toMatchObject({ failures: 4, nextCheckReason: { kind: 'failures', restMinutes: 120 } });
    answers['/rss'] = { body: feed('a') };
    expect(await run(source, later(225))).toMatchObject({
      failures: 0,
      lastError: null,
      lastSuccessAt: later(225),
      nextCheckReason: { kind: 'new' },
    });
  });

  it.each([429, 503])(
    'has its source rest as long as %i asks for, the other lists of the host with it',
    async (status) => {
      answers['/rss'] = { status, headers: { 'retry-after': '7200' } };
      answers['/more'] = { body: feed('a') };
      const source = sourceWith({ read: [{ feed: at('/rss') }, { feed: at('/more') }] });
      const state = await run(source);
      expect(state?.nextCheckReason?.kind).toBe('asked');
      expect(state?.nextCheckAt).toEqual(new Date('2026-02-05T08:15:00Z'));
      expect(asked.map(({ path }) => path)).toEqual(['/rss']);
    },
  );
});

describe('what a good run gave', () => {
  it('is remembered, also of lists that have not changed since', async () => {
    answers['/one'] = { headers: { etag: '"1"' }, body: feed('a', 'b') };
    answers['/two'] = { body: feed('c') };
    const source = sourceWith({ read: [{ feed: at('/one') }, { feed: at('/two') }] });
    await run(source);
    answers['/two'].body = feed('d', 'c', 'e');
    expect((await run(source, later(15)))?.lastGood).toEqual({
      at: later(15).toISOString(),
      entries: [
        { url: at('/one'), articles: 2 },
        { url: at('/two'), articles: 3 },
      ],
      newest: ['/d', '/c', '/e', '/a', '/b'].map(at),
    });
  });

  it('stays as it was after a run with trouble', async () => {
    answers['/one'] = { body: feed('a') };
    const source = sourceWith({ read: [{ feed: at('/one') }] });
    const good = await run(source);
    answers['/one'] = { status: 500 };
    expect((await run(source, later(15)))?.lastGood).toEqual(good?.lastGood);
  });
});

describe('a source that is paused', () => {
  it('is not asked, though its task was enqueued before', async () => {
    answers['/rss'] = { body: feed('a') };
    const source = sourceWith({ read: [{ feed: at('/rss') }] });
    await pauseSource(database().db, source.name, 'An', START);
    await run(source);
    expect(asked).toEqual([]);
    expect(await database().db.select().from(outbox)).toEqual([]);
  });
});
