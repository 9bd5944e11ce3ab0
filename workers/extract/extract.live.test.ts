import { asc, eq } from 'drizzle-orm';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { taskOf } from '../../queues/definition.ts';
import { extractQueue } from '../../queues/extract.ts';
import { fictionalSource } from '../../sources/fixture.ts';
import { finishTask } from '../../storage/outbox.ts';
import { articles, articleVersions, fetches, outbox, pages } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { articleOfFetch } from './article-of-fetch.ts';
import { extractWork } from './extract.ts';
import { bringPage, ferryPage, NOTE, PARAGRAPHS } from './fixture.ts';

const database = useDatabase();
const at = new Date('2026-02-07T00:00:00Z');
const ADDRESS = 'https://daily.example/ferry';
const log = pino({ level: 'silent' });
const ATTEMPT = { number: 1, last: false };

function work(ask: (html: string) => Promise<string[] | null> = async () => null) {
  const sources = new Map([['daily', fictionalSource()]]);
  return extractWork({
    database: database(),
    sources,
    zone: 'Asia/Ho_Chi_Minh',
    read: (page) => articleOfFetch(page, ask),
    now: () => at,
    log,
  });
}

const bring = (html: string) => bringPage(database().db, { url: ADDRESS, html, at });
const pageRow = async (id: number) => (await database().db.select().from(pages).where(eq(pages.id, id)))[0];
const validate = (id: number) =>
  database()
    .db.update(pages)
    .set({ etag: '"v1"', lastModified: 'Thu, 05 Feb 2026 01:30:00 GMT' })
    .where(eq(pages.id, id));
const tasks = async () =>
  (await database().db.select().from(outbox).orderBy(asc(outbox.id))).map(({ key }) => key);

afterEach(async () => {
  await database().db.execute('truncate dateline.pages, dateline.outbox restart identity cascade');
});

describe('extractWork', () => {
  it('keeps an article, strikes its task off and has it clustered, once', async () => {
    const { pageId, fetchId } = await bring(ferryPage());
    for (let time = 0; time < 2; time++) await work().handle({ fetchId }, ATTEMPT);
    expect(await pageRow(pageId)).toMatchObject({ state: 'done', problem: null });
    expect(await database().db.select().from(articles)).toMatchObject([
      { title: 'Night ferry returns', publishedAt: new Date('2026-02-05T01:30:00Z'), version: 1 },
    ]);
    expect(await tasks()).toEqual(['article-1-v1']);
  });

  it('leaves the article as a later fetch brought it, and has it back where the page changes back', async () => {
    const { db } = database();
    const { pageId, fetchId } = await bring(ferryPage());
    await work().handle({ fetchId }, ATTEMPT);
    await db.update(pages).set({ round: 1 });
    const second = await bring(ferryPage({ title: 'Night ferry returns on Monday' }));
    const third = await bring(ferryPage({ title: 'Night ferry returns on Tuesday' }));
    await finishTask(db, taskOf(extractQueue, { fetchId: second.fetchId }));
    await work().handle({ fetchId: third.fetchId }, ATTEMPT);
    await work().handle({ fetchId: second.fetchId }, ATTEMPT);
    const title = async () => (await db.select().from(articles))[0]?.title;
    expect(await title()).toBe('Night ferry returns on Tuesday');
    expect(await bring(ferryPage())).toEqual({ pageId, fetchId });
    await work().handle({ fetchId }, ATTEMPT);
    expect(await title()).toBe('Night ferry returns');
  });

  it('lets go of a raw page that tells nothing new, and never of one that a version was read from', async () => {
    const { db } = database();
    const first = await bring(ferryPage());
    await work().handle({ fetchId: first.fetchId }, ATTEMPT);
    const looked = await bring(ferryPage().replace('Home', 'Home (213 online)'));
    await work().handle({ fetchId: looked.fetchId }, ATTEMPT);
    const kept = async () =>
      (await db.select().from(fetches).orderBy(fetches.id)).map(({ warcRecord }) => warcRecord !== null);
    expect(await kept()).toEqual([true, false]);
    await work().handle({ fetchId: first.fetchId }, ATTEMPT);
    expect(await kept()).toEqual([true, false]);
    // What was let go of is no trouble to whoever has it read once more, and comes back where it is met again.
    await work().handle({ fetchId: looked.fetchId }, ATTEMPT);
    expect(await bring(ferryPage().replace('Home', 'Home (213 online)'))).toEqual(looked);
    expect(await kept()).toEqual([true, true]);
  });

  it('rejects what is no article with the reason, in words and in one, and with advice', async () => {
    const { pageId, fetchId } = await bring('<nav><a href="/">Home</a></nav>');
    await work().handle({ fetchId }, ATTEMPT);
    expect(await pageRow(pageId)).toMatchObject({
      state: 'rejected',
      problem: {
        code: 'not-an-article',
        reason: 'no-text',
        message: `No article on ${ADDRESS}: no text was found`,
        advice: expect.stringMatching(/browser/),
      },
    });
    expect(await tasks()).toEqual([]);
  });

  it.each([
    [
      'challenge',
      '<title>Just a moment...</title><h1>Just a moment...</h1><p>Verify that you are human to go on.</p>',
    ],
    [
      'consent',
      `<title>Daily</title><div><p>We and our partners use cookies on this device. Do you accept that?</p>
       <button>Accept all</button></div>`,
    ],
  ])('has a page fetched again that shows a %s', async (code, html) => {
    const { pageId, fetchId } = await bring(html);
    await validate(pageId);
    await work().handle({ fetchId }, ATTEMPT);
    expect(await pageRow(pageId)).toMatchObject({
      state: 'waiting',
      attempts: { [code]: 1 },
      problem: { code },
    });
    expect(await tasks()).toEqual([`page-${pageId}-0`]);
    // Else the site would say that the page is as it was, and that would be all.
    expect(await pageRow(pageId)).toMatchObject({ etag: null, lastModified: null });
  });

  it('asks for a second opinion in doubt, and keeps what it says of the confidence', async () => {
    const { fetchId } = await bring(
      ferryPage({ paragraphs: ['The night ferry is back, says its captain.'] }),
    );
    const asked: string[] = [];
    const ask = async (html: string) => {
      asked.push(html);
      return ['The night ferry is back, says its captain.', NOTE];
    };
    await work(ask).handle({ fetchId }, ATTEMPT);
    const [version] = await database().db.select().from(articleVersions);
    expect(asked).toHaveLength(1);
    expect(version?.content).toMatchObject({ confidence: { basis: 'two-opinions', score: 1 } });
  });

  it('asks for none where it is sure', async () => {
    const { fetchId } = await bring(
      ferryPage({ paragraphs: [...PARAGRAPHS, ...PARAGRAPHS.map((text) => `Later: ${text}`)] }),
    );
    const ask = async () => {
      throw new Error('asked');
    };
    await work(ask).handle({ fetchId }, ATTEMPT);
    const [version] = await database().db.select().from(articleVersions);
    expect(version?.content).toMatchObject({ confidence: { basis: 'one-opinion' } });
  });

  it('marks a page as failed where reading it fails', async () => {
    const { pageId, fetchId } = await bring(ferryPage());
    await validate(pageId);
    await work().giveUp?.({ fetchId }, new Error('the record is damaged'));
    expect(await pageRow(pageId)).toMatchObject({
      state: 'failed',
      etag: null,
      lastModified: null,
      problem: { code: 'extract', message: 'the record is damaged' },
    });
    expect(await tasks()).toEqual([]);
  });

  it('leaves a page as another process made it, where one that was held up gives it up', async () => {
    const { pageId, fetchId } = await bring(ferryPage());
    await work().handle({ fetchId }, ATTEMPT);
    await work().giveUp?.({ fetchId }, new Error('the worker was too slow'));
    expect(await pageRow(pageId)).toMatchObject({ state: 'done', problem: null });
    expect(await tasks()).toEqual(['article-1-v1']);
  });
});
