import { asc, isNull } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../../net/test-site.ts';
import { taskOf } from '../../queues/definition.ts';
import { discoverQueue } from '../../queues/discover.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import { extractQueue } from '../../queues/extract.ts';
import { fetchQueue } from '../../queues/fetch.ts';
import { fictionalSource } from '../../sources/fixture.ts';
import type { Source } from '../../sources/schema.ts';
import { addTasks } from '../../storage/outbox.ts';
import { turnsIn } from '../../storage/pace.ts';
import { articleVersions, fetches, outbox, pages } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { discoverWork } from '../discover/discover.ts';
import { articleOfFetch } from '../extract/article-of-fetch.ts';
import { extractWork } from '../extract/extract.ts';
import { ferryPage, PARAGRAPHS } from '../extract/fixture.ts';
import { openWeb, type Web } from '../web.ts';
import { fetchWork } from './fetch.ts';
import { createHostLines } from './host-line.ts';

const database = useDatabase();
const ATTEMPT = { number: 1, last: false };
const DAY = 24 * 3_600_000;
const START = new Date('2026-02-05T06:00:00Z');

let site: TestSite;
let web: Web;
let now: Date;
/** What the site has under `/timetable`; without a tag it is sent in full each time. */
let answer: { status?: number; etag?: string; body: string };
let asked: string[];

beforeAll(async () => {
  site = await startTestSite((request, response) => {
    const path = request.url ?? '';
    if (path !== '/robots.txt') asked.push(path);
    if (path !== '/timetable') return response.writeHead(404).end();
    const { status = 200, etag, body } = answer;
    const isKnown = etag !== undefined && request.headers['if-none-match'] === etag;
    response.writeHead(isKnown ? 304 : status, {
      'content-type': 'text/html; charset=utf-8',
      ...(etag ? { etag } : {}),
    });
    response.end(isKnown ? '' : body);
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
  asked = [];
});
afterEach(async () => {
  await database().db.execute(
    'truncate dateline.pages, dateline.outbox, dateline.host_paces, dateline.source_states, dateline.listing_states cascade',
  );
});
afterAll(async () => {
  await web.close();
  await site.close();
});

function timetable(): Source {
  const origin = `http://news.localhost:${site.port}`;
  return fictionalSource({
    home: `${origin}/`,
    read: [{ page: `${origin}/timetable` }],
    pace: { seconds: 0 },
  });
}

/** A check of the source, and all that follows from it but the clustering. */
async function check(afterDays: number, source = timetable()): Promise<void> {
  now = new Date(START.getTime() + afterDays * DAY);
  const log = pino({ level: 'silent' });
  const manners = { robots: web.robots, lines: createHostLines(turnsIn(database().db)), now: () => now };
  const shared = { database: database(), sources: new Map([[source.name, source]]), now: () => now, log };
  const toFetch = { ...shared, fetchers: web.fetchers, manners };
  const works = [
    discoverWork(toFetch),
    fetchWork(toFetch),
    extractWork({
      ...shared,
      zone: 'Asia/Ho_Chi_Minh',
      read: (page) => articleOfFetch(page, async () => null),
    }),
  ];
  const first = taskOf(discoverQueue, { source: source.name, slot: now.toISOString() });
  await addTasks(database().db, [first], now);
  for (const { queue, handle } of works) {
    for (const { payload } of await tasksOf(queue.name)) {
      await handle(queue.payload.parse(payload) as never, ATTEMPT).catch((error: unknown) => {
        if (!(error instanceof RetryLaterError)) throw error;
      });
    }
  }
}

const tasksOf = async (queue: string) =>
  (await database().db.select().from(outbox)).filter((task) => task.queue === queue);
const versions = async () =>
  (await database().db.select().from(articleVersions).orderBy(asc(articleVersions.number))).map(
    ({ number }) => number,
  );

const before = ferryPage();
const after = ferryPage({
  paragraphs: [...PARAGRAPHS, 'From Monday on the ferry sails twice a night, at ten and at two.'],
});

describe('a single page that is watched', () => {
  it('is asked for at every check, and gives a new version when its text changes after a week', async () => {
    answer = { body: before };
    for (const day of [0, 0.01, 3, 7]) await check(day);
    expect(asked).toHaveLength(4);
    expect(await versions()).toEqual([1]);
    expect(await database().db.select().from(fetches)).toHaveLength(1);
    answer = { body: after };
    await check(7.01);
    expect(await versions()).toEqual([1, 2]);
    answer = { body: before };
    await check(7.02);
    await check(7.03);
    expect(await versions()).toEqual([1, 2, 3]);
    expect(await database().db.select().from(fetches)).toHaveLength(2);
  });

  it.each([
    ['says that it is as it was', '"v1"'],
    ['sends the same again', undefined],
  ])('costs no more than its own check where the site %s', async (_what, etag) => {
    answer = { body: before, ...(etag ? { etag } : {}) };
    await check(0);
    const kept = await database().db.select().from(fetches);
    await check(7);
    expect(asked).toHaveLength(2);
    expect(await database().db.select().from(fetches)).toEqual(kept);
    expect(await tasksOf(extractQueue.name)).toEqual([]);
    expect(await tasksOf(fetchQueue.name)).toEqual([]);
    expect(await database().db.select().from(pages)).toMatchObject([
      { state: 'done', fetchedAt: now, problem: null },
    ]);
  });

  it('is asked for again when it was no article, or gone, for as long as it is named', async () => {
    answer = { body: '<nav><a href="/">Home</a></nav>' };
    await check(0);
    answer = { status: 410, body: '' };
    for (const day of [1, 2, 3, 4]) await check(day);
    answer = { body: before };
    await check(5);
    expect(asked).toHaveLength(6);
    expect(await versions()).toEqual([1]);
    expect(await database().db.select().from(pages).where(isNull(pages.problem))).toHaveLength(1);
  });
});
