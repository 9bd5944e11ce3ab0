import { desc, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Watch } from '../../core/watch/schema.ts';
import { PLAIN_TELLING } from '../../core/watch/telling.ts';
import { alertQueue } from '../../queues/alert.ts';
import { clusterQueue } from '../../queues/cluster.ts';
import { taskOf } from '../../queues/definition.ts';
import { discoverQueue } from '../../queues/discover.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import { extractQueue } from '../../queues/extract.ts';
import { fetchQueue } from '../../queues/fetch.ts';
import { addTasks, PROMPT_DISPATCHES } from '../../storage/outbox.ts';
import { articles, fetches, mails, outbox, pages, stories } from '../../storage/schema.ts';
import { addStoryEvents, lockStories, mergeStory } from '../../storage/stories.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle, insertStory } from '../../test/support/stories.ts';
import { alertWork } from './alert.ts';

const database = useDatabase();
const attempt = { number: 1, last: false };
const began = new Date('2026-02-05T03:00:00Z');
const later = (seconds: number) => new Date(began.getTime() + seconds * 1_000);

const watch: Watch = {
  ...PLAIN_TELLING,
  name: 'velmora',
  title: 'Visits to Velmora',
  match: { any: ['Velmora'], all: [], none: [] },
  recipients: [
    { address: 'desk@news.example', language: 'en' },
    { address: 'ban-tin@news.example', language: 'vi' },
  ],
};

let now = began;
let storyId = 0;

beforeEach(async () => {
  const { db } = database();
  await db.execute(
    sql`truncate dateline.notices, dateline.watch_stories, dateline.outbox, dateline.mails cascade`,
  );
  now = later(1);
  storyId = await insertStory(db);
  await insertArticle(db, { storyId });
});

const work = (change: Partial<Parameters<typeof alertWork>[0]> = {}) =>
  alertWork({
    database: database(),
    watches: async () => [watch],
    sources: new Map([['harbour-post', { title: 'Harbour Post' }]]),
    mailDomain: 'desk.example',
    deskUrl: 'https://desk.example/',
    zone: 'Asia/Ho_Chi_Minh',
    now: () => now,
    ...change,
  });

/** Writes the event and its task, as clustering does. */
async function happen(story: number, kind: 'began' | 'grew' = 'began'): Promise<number[]> {
  const { db } = database();
  const eventIds = await addStoryEvents(db, [{ storyId: story, kind }], began);
  await addTasks(db, [taskOf(alertQueue, { eventIds })], began);
  return eventIds;
}
async function tell(story: number, kind: 'began' | 'grew' = 'began', change = {}): Promise<void> {
  await work(change).handle({ eventIds: await happen(story, kind) }, attempt);
}
const told = async () => (await database().db.select().from(mails)).map((mail) => mail.recipient).sort();
const isSomeoneWaiting = async () => {
  const waiting = sql`select 1 from pg_locks where locktype = 'advisory' and not granted`;
  return (await database().db.execute(waiting)).rows.length > 0;
};
const openTasks = async (queue: string) =>
  (await database().db.select().from(outbox).where(eq(outbox.queue, queue))).map((task) => task.payload);

describe('alertWork', () => {
  it('notes one mail a recipient, with the task to send it', async () => {
    await tell(storyId);
    const rows = await database().db.select().from(mails).orderBy(desc(mails.recipient));
    expect(rows).toMatchObject([
      {
        watch: 'velmora',
        storyId,
        recipient: 'desk@news.example',
        state: 'queued',
        subject: 'Arvik Lindqvist visits Velmora',
        text: expect.stringContaining(`https://desk.example/stories/${storyId}`),
        html: expect.stringContaining('Harbour Post'),
      },
      { recipient: 'ban-tin@news.example', text: expect.stringContaining('1 bài trên 1 báo') },
    ]);
    const ids = rows.map((row) => row.id).sort((a, b) => a - b);
    expect(await openTasks('mail')).toEqual(ids.map((mailId) => ({ mailId })));
    expect(await openTasks('alert')).toEqual([]);
  });

  it('notes nothing twice, whether the job or the event comes again', async () => {
    const eventIds = await happen(storyId);
    await Promise.all([work().handle({ eventIds }, attempt), work().handle({ eventIds }, attempt)]);
    await tell(storyId);
    expect(await told()).toHaveLength(2);
    expect(await openTasks('mail')).toHaveLength(2);
  });

  it.each([
    [
      'does not match',
      { watches: async () => [{ ...watch, match: { any: ['Cuba'], all: [], none: [] } }] },
      'began',
    ],
    ['has no mail server to go through', { mailDomain: null }, 'began'],
  ] as const)('notes no mail on a story that %s', async (_what, change, kind) => {
    await tell(storyId, kind, change);
    expect(await told()).toEqual([]);
    expect(await openTasks('alert')).toEqual([]);
  });

  it('notes no mail on a story that was dismissed, or has no article left', async () => {
    await database().db.update(stories).set({ attention: 'dismissed' }).where(eq(stories.id, storyId));
    await tell(storyId);
    await tell(await insertStory(database().db));
    expect(await told()).toEqual([]);
    expect(await openTasks('alert')).toEqual([]);
  });

  it('tells of the story into which one was merged, once', async () => {
    const { db } = database();
    const into = await insertStory(db, { title: 'The visit to Velmora' });
    await insertArticle(db, { storyId: into });
    await mergeStory(db, storyId, into, later(1));
    await tell(storyId);
    await tell(into);
    const rows = await db.select().from(mails);
    expect(rows.map((row) => [row.storyId, row.subject])).toEqual([
      [into, 'The visit to Velmora'],
      [into, 'The visit to Velmora'],
    ]);
  });

  it('waits for a merge under way, and notes what it finds then as of then', async () => {
    const { db } = database();
    const into = await insertStory(db);
    await insertArticle(db, { storyId: into });
    const eventIds = await happen(storyId);
    let clock = later(1);
    const alert = await db.transaction(async (tx) => {
      await lockStories(tx);
      let running = true;
      const handled = work({ now: () => clock })
        .handle({ eventIds }, attempt)
        .finally(() => {
          running = false;
        });
      while (running && !(await isSomeoneWaiting())) await Promise.resolve();
      await mergeStory(tx, storyId, into, now);
      clock = later(2);
      return { handled };
    });
    await alert.handled;
    const rows = await db.select().from(mails);
    expect(rows.map((row) => row.storyId)).toEqual([into, into]);
    expect(rows.map((row) => row.createdAt)).toEqual([later(2), later(2)]);
  });

  it('does not tell again of a story whose readers heard of it before it was merged', async () => {
    const { db } = database();
    await tell(storyId);
    const into = await insertStory(db);
    await insertArticle(db, { storyId: into });
    await mergeStory(db, storyId, into, later(2));
    await tell(into);
    expect(await told()).toEqual(['ban-tin@news.example', 'desk@news.example']);
  });
});

describe('a story that may still change', () => {
  const pageId = async () => {
    const articleId = await insertArticle(database().db, { source: 'river-times' });
    const [row] = await database().db.select().from(articles).where(eq(articles.id, articleId));
    return { articleId, pageId: row!.pageId };
  };
  const fetchOf = async (page: number) => {
    const [row] = await database()
      .db.insert(fetches)
      .values({
        pageId: page,
        fetchedAt: now,
        url: 'https://a.example',
        status: 200,
        bodyHash: `${page}`,
        warcRecord: Buffer.of(),
      })
      .returning();
    return row!.id;
  };
  const taskIn = {
    discover: async () => taskOf(discoverQueue, { source: 'river-times', slot: began.toISOString() }),
    fetch: async () => taskOf(fetchQueue, { pageId: (await pageId()).pageId, round: 0 }),
    extract: async () => taskOf(extractQueue, { fetchId: await fetchOf((await pageId()).pageId) }),
    cluster: async () => taskOf(clusterQueue, { articleId: (await pageId()).articleId, version: 1 }),
  };
  const kinds = ['discover', 'fetch', 'extract', 'cluster'] as const;
  const foundBy = (slot: Date) => database().db.update(pages).set({ slot });

  it.each(kinds)('is not told of while an older %s task is open', async (kind) => {
    const task = await taskIn[kind]();
    await foundBy(later(60));
    await addTasks(database().db, [task], later(-5));
    const eventIds = await happen(storyId);
    await expect(work().handle({ eventIds }, attempt)).rejects.toBeInstanceOf(RetryLaterError);
    expect(await told()).toEqual([]);
    await database().db.delete(outbox).where(eq(outbox.key, task.key));
    await work().handle({ eventIds }, attempt);
    expect(await told()).toHaveLength(2);
  });

  it.each(['fetch', 'extract', 'cluster'] as const)(
    'waits for a younger %s of a run that is older',
    async (kind) => {
      const task = await taskIn[kind]();
      await foundBy(later(-30));
      await addTasks(database().db, [task], later(1));
      await expect(tell(storyId)).rejects.toBeInstanceOf(RetryLaterError);
    },
  );

  it.each(kinds)('does not wait for a %s of a later run', async (kind) => {
    const task = await taskIn[kind]();
    await foundBy(later(60));
    await addTasks(database().db, [task], later(61));
    now = later(62);
    await tell(storyId);
    expect(await told()).toHaveLength(2);
  });

  it('waits for what the caller says may come alone, as where nobody reads sources', async () => {
    await addTasks(database().db, [await taskIn.discover(), await taskIn.fetch()], later(-5));
    const eventIds = await happen(storyId);
    await work({ settlesAfter: ['extract', 'cluster'] }).handle({ eventIds }, attempt);
    expect(await told()).toHaveLength(2);
  });

  it('does not wait for a page that failed and is tried again', async () => {
    await addTasks(database().db, [await taskIn.fetch()], later(-5));
    await database()
      .db.update(pages)
      .set({ problem: { code: 'gone', message: 'answered with status 404' } });
    await tell(storyId);
    expect(await told()).toHaveLength(2);
  });

  it('does not wait for a task that keeps failing', async () => {
    for (const kind of kinds) await addTasks(database().db, [await taskIn[kind]()], later(-5));
    await database().db.update(outbox).set({ dispatches: PROMPT_DISPATCHES });
    const eventIds = await happen(storyId);
    await work().handle({ eventIds }, attempt);
    expect(await told()).toHaveLength(2);
  });

  it.each(kinds)('waits for no younger %s where it began by a clock an hour ahead', async (kind) => {
    const task = await taskIn[kind]();
    await foundBy(later(-3_599));
    await addTasks(database().db, [task], later(-3_598));
    now = later(-3_600);
    const eventIds = await happen(storyId);
    await work().handle({ eventIds }, attempt);
    expect(await told()).toHaveLength(2);
  });

  it('waits for what is older by another clock, a minute behind', async () => {
    await addTasks(database().db, [await taskIn.fetch()], later(-90));
    now = later(-50);
    await expect(tell(storyId)).rejects.toBeInstanceOf(RetryLaterError);
  });

  it('is told of after ten minutes all the same', async () => {
    await addTasks(database().db, [await taskIn.fetch()], later(-5));
    now = later(599);
    const eventIds = await happen(storyId);
    await expect(work().handle({ eventIds }, attempt)).rejects.toMatchObject({ delayMs: 1_000 });
    now = later(600);
    await work().handle({ eventIds }, attempt);
    expect(await told()).toHaveLength(2);
  });

  it('is told of only then where it grows meanwhile', async () => {
    const task = await taskIn.fetch();
    await addTasks(database().db, [task], later(-5));
    const eventIds = await happen(storyId, 'grew');
    await expect(work().handle({ eventIds }, attempt)).rejects.toBeInstanceOf(RetryLaterError);
    now = later(700);
    await work().handle({ eventIds }, attempt);
    expect(await told()).toHaveLength(2);
  });

  it('keeps nobody waiting where there is no watch', async () => {
    await addTasks(database().db, [await taskIn.fetch()], later(-5));
    await tell(storyId, 'began', { watches: async () => [] });
    expect(await openTasks('alert')).toEqual([]);
  });
});
