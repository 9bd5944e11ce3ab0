import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { bodyHash } from '../../core/warc/digest.ts';
import { writeResponseRecord } from '../../core/warc/record.ts';
import { taskOf } from '../../queues/definition.ts';
import { extractQueue } from '../../queues/extract.ts';
import { fetchQueue } from '../../queues/fetch.ts';
import { fictionalSource } from '../../sources/fixture.ts';
import { pageKeyOf } from '../../sources/identity.ts';
import { keepFetch } from '../../storage/fetches.ts';
import { importPage } from '../../storage/import.ts';
import { addTasks } from '../../storage/outbox.ts';
import { keysOfPage } from '../../storage/page-keys.ts';
import { markFailed, markRejected, notePages } from '../../storage/pages.ts';
import { articles, articleVersions, fetches, outbox, pages } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { fetchWork } from '../fetch/fetch.ts';
import { articleOfFetch } from './article-of-fetch.ts';
import { extractWork } from './extract.ts';
import { ferryPage, PARAGRAPHS } from './fixture.ts';

const database = useDatabase();
const at = new Date('2026-02-07T00:00:00Z');
const later = new Date('2026-02-07T04:00:00Z');
const log = pino({ level: 'silent' });
const ATTEMPT = { number: 1, last: false };
const policy = { watchedForMs: 48 * 3_600_000, everyMs: 3 * 3_600_000, failures: 3 };
const sources = new Map(
  ['daily', 'daily-world'].map((name) => [name, fictionalSource({ name, articleId: '^/s/([a-z]+)' })]),
);
const daily = sources.get('daily') ?? fictionalSource();

const SLUG = 'https://daily.example/2026/the-night-ferry-returns';
const NUMBERED = 'https://daily.example/world/ferry-4712345.html';
const OTHER_WORDS = PARAGRAPHS.map((text) => [...text].reverse().join(''));

function work() {
  return extractWork({
    database: database(),
    sources,
    zone: 'UTC',
    read: (page) => articleOfFetch(page, async () => null),
    now: () => later,
    log,
  });
}

const extract = (fetchId: number) => work().handle({ fetchId }, ATTEMPT);

/** A page that a source led to; its id. */
async function find(url: string, { source = 'daily', slot = at, title = '' } = {}): Promise<number> {
  const found = [{ url, title: title || null, published: null }];
  const { due } = await notePages(
    database().db,
    { source, slot, keyOf: pageKeyOf(sources.get(source) ?? daily) },
    found,
    policy,
    slot,
  );
  const [page] = due;
  if (!page) throw new Error(`${url} is known.`);
  return page.id;
}

interface Answer {
  answered?: string;
  canonical?: string;
  title?: string;
  paragraphs?: string[];
}

/** What the fetch worker leaves; the fetch's id. */
async function bring(
  pageId: number,
  url: string,
  { answered = url, canonical, ...rest }: Answer = {},
): Promise<number> {
  const link = canonical ? `<link rel="canonical" href="${canonical}">` : '';
  const body = Buffer.from(ferryPage(rest).replace('<head>', `<head>${link}`));
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const record = { url: answered, fetchedAt: at, status: 200, headers, body, recordId: randomUUID() };
  return database().db.transaction(async (tx) => {
    const { fetchId } = await keepFetch(tx, {
      pageId,
      fetchedAt: at,
      url: answered,
      status: 200,
      bodyHash: bodyHash(body),
      warcRecord: writeResponseRecord(record),
      etag: null,
      lastModified: null,
    });
    await addTasks(tx, [taskOf(extractQueue, { fetchId })], at);
    return fetchId;
  });
}

/** A page found, fetched and read; its id. */
async function read(url: string, answer: Answer = {}, options = {}): Promise<number> {
  const id = await find(url, options);
  await extract(await bring(id, url, answer));
  return id;
}

const pageIds = async () =>
  (await database().db.select({ id: pages.id }).from(pages).orderBy(asc(pages.id))).map(({ id }) => id);
const row = async (id: number) => (await database().db.select().from(pages).where(eq(pages.id, id)))[0];
const articlePages = async () =>
  (await database().db.select({ id: articles.pageId }).from(articles).orderBy(asc(articles.pageId))).map(
    ({ id }) => id,
  );
const keys = (id: number) => keysOfPage(database().db, id);

afterEach(async () => {
  await database().db.execute('truncate dateline.pages, dateline.outbox restart identity cascade');
});

describe('an article read under several addresses', () => {
  it('gives its page the keys of where it was redirected to, and of what it calls itself', async () => {
    const id = await read(SLUG, { answered: `${NUMBERED}?box=7`, canonical: NUMBERED });
    expect(await keys(id)).toEqual([
      'daily.example/#4712345',
      'daily.example/#4712345?box=7',
      'daily.example/2026/the-night-ferry-returns',
    ]);
    await expect(
      find('https://m.daily.example/renamed-4712345.html', { source: 'daily-world' }),
    ).rejects.toThrow(/known/);
  });

  it('has the id that its source knows of', async () => {
    await read('https://daily.example/s/ferry/night-ferry-returns');
    await expect(find('https://daily.example/s/ferry/renamed?page=2')).rejects.toThrow(/known/);
    await find('https://daily.example/s/bridge/night-ferry-returns');
  });

  it('is no alias of the front page or a section that a dead link leads to', async () => {
    const answers = ['https://daily.example/', 'https://daily.example/rss', 'https://daily.example/world'];
    for (const [index, answered] of answers.entries()) {
      const id = await read(`https://daily.example/world/night-ferry-${4712001 + index}.html`, { answered });
      expect(await keys(id)).toEqual([`daily.example/#${4712001 + index}`]);
    }
  });

  it.each([
    ['by its canonical link', { canonical: NUMBERED }],
    ['by a redirect', { answered: NUMBERED }],
  ])('goes into the page that has the article, %s', async (_, answer) => {
    const first = await read(NUMBERED);
    const second = await find(`${SLUG}/2`, { source: 'daily-world' });
    const fetchId = await bring(second, `${SLUG}/2`, answer);
    for (let time = 0; time < 2; time++) await extract(fetchId);
    expect(await pageIds()).toEqual([first]);
    expect(await articlePages()).toEqual([first]);
    expect(await database().db.$count(articleVersions)).toBe(1);
    expect(await database().db.$count(fetches)).toBe(1);
    expect(await keys(first)).toEqual([
      'daily.example/#4712345',
      'daily.example/2026/the-night-ferry-returns/2',
    ]);
    expect((await database().db.select().from(outbox)).map(({ key }) => key)).toEqual(['article-1-v1']);
  });

  it('stays beside a page that is still to be fetched where a list gives that one the headline of another article', async () => {
    const other = await find(NUMBERED, { title: 'A bridge of steel opens in the valley' });
    const own = await read(SLUG, { canonical: NUMBERED, title: 'The night ferry to Eastport returns' });
    expect(await pageIds()).toEqual([other, own]);
    expect(await articlePages()).toEqual([own]);
    expect(await keys(other)).toEqual(['daily.example/#4712345']);
  });

  it('goes into a page that is still to be fetched, with the earlier finding and the better hint', async () => {
    const { db } = database();
    const second = await find(NUMBERED, { slot: later });
    const first = await find(SLUG);
    const published = { instant: '2026-02-06T08:00:00Z', origin: 'feed', guess: false } as const;
    await db
      .update(pages)
      .set({ hint: { title: 'Ferry', published } })
      .where(eq(pages.id, first));
    await extract(await bring(first, SLUG, { canonical: NUMBERED }));
    expect(await pageIds()).toEqual([second]);
    expect(await row(second)).toMatchObject({
      state: 'waiting',
      url: NUMBERED,
      discoveredAt: at,
      slot: at,
      hint: { title: 'Ferry', published },
    });
    await extract(await bring(second, NUMBERED));
    expect(await articlePages()).toEqual([second]);
  });

  it('takes the place of a page that could not be had, whose tasks then do nothing', async () => {
    const { db } = database();
    const first = await find(NUMBERED);
    await db.transaction((tx) => addTasks(tx, [taskOf(fetchQueue, { pageId: first, round: 0 })], at));
    await markFailed(db, first, { code: 'timeout', message: 'It is slow.' }, at);
    const second = await read(SLUG, { canonical: NUMBERED });
    expect(await pageIds()).toEqual([second]);
    expect(await articlePages()).toEqual([second]);
    expect(await keys(second)).toHaveLength(2);
    // Neither is touched where there is no page.
    const [fetchers, manners] = [null as never, null as never];
    const fetcher = fetchWork({ database: database(), sources, fetchers, manners, now: () => later, log });
    await fetcher.handle({ pageId: first, round: 0 }, ATTEMPT);
    expect((await db.select().from(outbox)).map(({ key }) => key)).toEqual(['article-1-v1']);
  });

  it('is left alone by an address that was read and is none', async () => {
    const first = await find(NUMBERED);
    await markRejected(
      database().db,
      first,
      { code: 'not-an-article', message: 'A list.', reason: 'listing' },
      at,
    );
    const second = await read(SLUG, { canonical: NUMBERED });
    expect(await pageIds()).toEqual([first, second]);
    expect(await keys(second)).toEqual(['daily.example/2026/the-night-ferry-returns']);
  });

  it('stays as it is where both have an article, and is looked at no more', async () => {
    const first = await read(NUMBERED);
    const second = await read(SLUG);
    await extract(
      await bring(second, SLUG, { canonical: NUMBERED, paragraphs: [...PARAGRAPHS, 'It has a new bell.'] }),
    );
    expect(await articlePages()).toEqual([first, second]);
    expect(await database().db.$count(articleVersions)).toBe(2);
    expect(await row(second)).toMatchObject({
      state: 'rejected',
      problem: { code: 'same-article', message: expect.stringContaining(NUMBERED) },
    });
    expect(await keys(first)).toHaveLength(2);
    expect(await keys(second)).toEqual([]);
    // Its source still leads to it, and only the other is due.
    const { due } = await notePages(
      database().db,
      { source: 'daily', slot: later, keyOf: pageKeyOf(daily) },
      [{ url: SLUG, title: null, published: null }],
      policy,
      later,
    );
    expect(due.map(({ id }) => id)).toEqual([first]);
  });

  it('takes the keys of a page that has the article and does not answer any more', async () => {
    const first = await read(NUMBERED);
    await markRejected(database().db, first, { code: 'gone', message: 'It is gone.' }, later);
    const second = await read(SLUG, { canonical: NUMBERED });
    expect(await articlePages()).toEqual([first, second]);
    expect(await keys(first)).toEqual([]);
    expect(await keys(second)).toHaveLength(2);
  });

  it('takes in a page that is still to be fetched where it has an article itself', async () => {
    const second = await read(SLUG);
    await find(NUMBERED);
    await extract(
      await bring(second, SLUG, { canonical: NUMBERED, paragraphs: [...PARAGRAPHS, 'It has a new bell.'] }),
    );
    expect(await pageIds()).toEqual([second]);
    expect(await database().db.$count(articleVersions)).toBe(2);
  });

  it('is another article where the texts say so, whatever the address that all pages of the site name', async () => {
    const campaign = 'https://daily.example/read-the-daily-for-a-month';
    const first = await read(SLUG, { canonical: campaign });
    const second = await read('https://daily.example/2026/a-bridge-opens-at-last', {
      canonical: campaign,
      title: 'A bridge',
      paragraphs: OTHER_WORDS,
    });
    expect(await articlePages()).toEqual([first, second]);
    expect(await keys(second)).toEqual(['daily.example/2026/a-bridge-opens-at-last']);
  });

  it('is one with what was brought in from elsewhere', async () => {
    const first = await importPage(database().db, `${NUMBERED}?utm_source=mail`, 'import', at);
    await extract(await bring(first, NUMBERED));
    await expect(find('https://m.daily.example/renamed-4712345.html')).rejects.toThrow(/known/);
    await read(SLUG, { canonical: NUMBERED });
    expect(await pageIds()).toEqual([first]);
  });

  it('ends as one page where twins that name a third address are read at once', async () => {
    const [a, b] = [`${SLUG}-a`, `${SLUG}-b`];
    const [first, second] = [await find(a), await find(b)];
    const answer = { canonical: NUMBERED };
    await all([await bring(first, a, answer), await bring(second, b, answer)]);
    const [left, ...others] = await pageIds();
    expect(others).toEqual([]);
    expect(await articlePages()).toEqual([left]);
    expect(await keys(left ?? 0)).toHaveLength(3);
  });

  it('ends as one page where twins that name each other are read at once', async () => {
    const [a, b] = [`${SLUG}-a`, `${SLUG}-b`];
    const [first, second] = [await find(a), await find(b)];
    await all([await bring(first, a, { canonical: b }), await bring(second, b, { canonical: a })]);
    const [left, ...others] = await pageIds();
    expect(others).toEqual([]);
    expect(await articlePages()).toEqual([left]);
  });
});

/** Reads fetches at once; what PostgreSQL breaks off, or what finds its page gone, is done again, as a queue would. */
async function all(fetchIds: number[]): Promise<void> {
  const results = await Promise.allSettled(fetchIds.map(extract));
  for (const [index, { status }] of results.entries())
    if (status === 'rejected') await extract(fetchIds[index] ?? 0);
}
