import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import type { Article } from '../../core/article.ts';
import { clusterQueue } from '../../queues/cluster.ts';
import { taskOf } from '../../queues/definition.ts';
import { decide } from '../../storage/decisions.ts';
import { addTasks } from '../../storage/outbox.ts';
import { currentStoryId, listDays, storiesOfDay } from '../../storage/review.ts';
import { outbox, storyEvents } from '../../storage/schema.ts';
import { articlesOfStory } from '../../storage/story-articles.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle } from '../../test/support/stories.ts';
import { clusterWork } from './cluster.ts';

const database = useDatabase();
const now = () => new Date('2026-02-07T00:00:00Z');
const work = () => clusterWork({ database: database(), zone: 'Asia/Ho_Chi_Minh', now, archiveDelayMs: 0 });
const ATTEMPT = { number: 1, last: false };
const FERRY =
  'The night ferry to Eastport sails again after a winter of repairs, with two hundred passengers.';

afterEach(async () => {
  await database().db.execute(
    'truncate dateline.pages, dateline.stories, dateline.outbox, dateline.archive_days restart identity cascade',
  );
});

/** Puts an article in and notes that it is to be clustered. */
async function arrive(
  title: string,
  text: string,
  published: string,
  source = 'harbour-post',
): Promise<number> {
  const { db } = database();
  const articleId = await insertArticle(db, {
    title,
    published,
    source,
    content: {
      title,
      lead: null,
      language: 'en',
      published: { instant: published, origin: 'meta', guess: false },
      blocks: [{ kind: 'paragraph', text }],
    },
  });
  await addTasks(db, [taskOf(clusterQueue, { articleId, version: 1 })], now());
  return articleId;
}

/** Gives an article a second version, and notes that it is to be clustered. */
async function revise(articleId: number, change: Partial<Article>): Promise<void> {
  const { db } = database();
  await db.execute(sql`insert into dateline.article_versions
      (article_id, number, fetch_id, content_hash, content, created_at)
    select article_id, 2, fetch_id, 'other', content || ${JSON.stringify(change)}::jsonb, created_at
    from dateline.article_versions where article_id = ${articleId}`);
  await db.execute(sql`update dateline.articles set version = 2 where id = ${articleId}`);
  await addTasks(db, [taskOf(clusterQueue, { articleId, version: 2 })], now());
}

const eventsOf = async () =>
  (await database().db.select().from(storyEvents).orderBy(storyEvents.id)).map(({ kind }) => kind);

async function stories(): Promise<string[][]> {
  const { db } = database();
  const days = await listDays(db, { limit: 100 });
  const cards = (await Promise.all(days.map(({ day }) => storiesOfDay(db, day)))).flat();
  const titles = cards.map(async ({ id }) =>
    (await articlesOfStory(db, id)).map(({ title }) => title).sort(),
  );
  return (await Promise.all(titles)).sort();
}

describe('clusterWork', () => {
  it('is done with a job when its own article is in a story, however many wait before it', async () => {
    const published = (minute: number) => new Date(Date.UTC(2026, 1, 5, 0, minute)).toISOString();
    for (let number = 0; number < 200; number++)
      await arrive(`Boat ${number}`, 'It left the harbour.', published(number));
    const articleId = await arrive('Orchard fair opens', 'Growers brought apples.', published(200));
    await work().handle({ articleId, version: 1 }, ATTEMPT);
    expect((await stories()).flat()).toContain('Orchard fair opens');
    const { rows } = await database().db.execute(
      sql`select 1 from dateline.outbox where queue = ${clusterQueue.name}`,
    );
    expect(rows).toEqual([]);
  });

  it('leaves a job off between two batches when the process ends, with its task for whoever comes next', async () => {
    for (let number = 0; number < 201; number++)
      await arrive(
        `Boat ${number}`,
        'It left the harbour.',
        new Date(Date.UTC(2026, 1, 5, 0, number)).toISOString(),
      );
    const articleId = await arrive('Orchard fair opens', 'Growers brought apples.', '2026-02-05T23:00:00Z');
    const ending = AbortSignal.abort();
    await clusterWork({ database: database(), zone: 'UTC', now, archiveDelayMs: 0, ending }).handle(
      { articleId, version: 1 },
      ATTEMPT,
    );
    const { rows } = await database().db.execute(
      sql`select payload->>'articleId' as id from dateline.outbox where queue = ${clusterQueue.name}`,
    );
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual({ id: String(articleId) });
  });

  it('puts what waits into stories, strikes it off, and orders the archive and the alerts', async () => {
    const articleId = await arrive('Night ferry returns', FERRY, '2026-02-05T08:00:00+07:00');
    await arrive(
      'Night ferry to Eastport returns',
      `${FERRY} The captain spoke.`,
      '2026-02-05T09:00:00+07:00',
    );
    await arrive('Orchard fair opens', 'Growers brought forty kinds of apples.', '2026-02-05T10:00:00+07:00');
    await work().handle({ articleId, version: 1 }, ATTEMPT);
    expect(await stories()).toEqual([
      ['Night ferry returns', 'Night ferry to Eastport returns'],
      ['Orchard fair opens'],
    ]);
    const left = await database().db.select().from(outbox);
    expect([...new Set(left.map(({ queue }) => queue))].sort()).toEqual(['alert', 'archive']);
    expect(await database().db.select().from(storyEvents)).toHaveLength(2);
  });

  it('gives a story its most central title, and the lead that can stand alone', async () => {
    const { db } = database();
    const articleId = await arrive('Night ferry to Eastport sails', 'Eastport.', '2026-02-05T08:00:00+07:00');
    await arrive('Night ferry to Eastport sails again', FERRY, '2026-02-05T09:00:00+07:00');
    await arrive(
      'Night ferry to Eastport sails again after repairs',
      'Two hundred passengers were aboard the night ferry to Eastport, which sails again after winter repairs.',
      '2026-02-05T10:00:00+07:00',
    );
    await work().handle({ articleId, version: 1 }, ATTEMPT);
    const cards = await storiesOfDay(db, '2026-02-05');
    const ferry = cards.find(({ articles }) => articles === 3);
    expect(ferry?.headlines).toMatchObject([
      { language: 'en', title: 'Night ferry to Eastport sails again', lead: FERRY },
    ]);
    expect(ferry?.title).toBe('Night ferry to Eastport sails again');
  });

  it('changes nothing the second time, in this worker or another', async () => {
    const articleId = await arrive('Night ferry returns', FERRY, '2026-02-05T08:00:00+07:00');
    const first = work();
    await first.handle({ articleId, version: 1 }, ATTEMPT);
    const before = await database().db.select().from(outbox);
    await first.handle({ articleId, version: 1 }, ATTEMPT);
    await work().handle({ articleId, version: 1 }, ATTEMPT);
    expect(await database().db.select().from(outbox)).toEqual(before);
    expect(await database().db.select().from(storyEvents)).toHaveLength(1);
  });

  it('leaves an article in its story when a new version gives it a date far from it', async () => {
    const { db } = database();
    const ids = [
      await arrive('Night ferry returns', FERRY, '2026-02-05T08:00:00+07:00'),
      await arrive('Night ferry to Eastport returns', FERRY, '2026-02-05T09:00:00+07:00', 'valley'),
    ];
    const [first = 0] = ids;
    await work().handle({ articleId: first, version: 1 }, ATTEMPT);
    expect(await stories()).toHaveLength(1);
    const published = { instant: '2025-09-05T08:00:00+07:00', origin: 'meta' as const, guess: false };
    await revise(first, { published });
    await db.execute(sql`update dateline.articles
      set published_at = ${published.instant}::timestamptz where id = ${first}`);
    await work().handle({ articleId: first, version: 2 }, ATTEMPT);
    expect(await stories()).toEqual([['Night ferry returns', 'Night ferry to Eastport returns']]);
  });

  it('notes that a story changed where an outlet corrected its article, and none joined', async () => {
    const worker = work();
    const paragraph = (text: string) => ({ blocks: [{ kind: 'paragraph' as const, text }] });
    const first = await arrive('Night ferry returns', FERRY, '2026-02-05T08:00:00+07:00');
    const other = await arrive(
      'Night ferry to Eastport returns',
      FERRY,
      '2026-02-05T09:00:00+07:00',
      'valley',
    );
    await worker.handle({ articleId: first, version: 1 }, ATTEMPT);
    expect(await eventsOf()).toEqual(['began']);
    await revise(first, paragraph(`${FERRY} Trade was 3 billion USD in 2025.`));
    await worker.handle({ articleId: first, version: 2 }, ATTEMPT);
    await worker.handle({ articleId: first, version: 2 }, ATTEMPT);
    expect(await eventsOf()).toEqual(['began', 'changed']);
    const tasks = await database().db.select().from(outbox);
    expect(tasks.filter(({ queue }) => queue === 'alert')).toHaveLength(2);
    await revise(other, paragraph(`${FERRY} Trade was 2.6 billion USD in 2025.`));
    const third = await arrive('Night ferry is back', FERRY, '2026-02-05T10:00:00+07:00', 'delta');
    await worker.handle({ articleId: third, version: 1 }, ATTEMPT);
    expect(await eventsOf()).toEqual(['began', 'changed', 'grew']);
  });

  it('notes no correction of a story that rests', async () => {
    const first = await arrive('Night ferry returns', FERRY, '2026-02-02T08:00:00+07:00');
    await work().handle({ articleId: first, version: 1 }, ATTEMPT);
    await revise(first, { lead: 'It sailed at night.' });
    await work().handle({ articleId: first, version: 2 }, ATTEMPT);
    expect(await eventsOf()).toEqual(['began']);
  });

  it('lets two workers share the work without a story twice', async () => {
    const ids = [];
    for (let hour = 0; hour < 8; hour++)
      ids.push(
        await arrive(
          `Night ferry returns, ${hour}`,
          `${FERRY} Trip ${hour}.`,
          `2026-02-05T1${hour}:00:00+07:00`,
        ),
      );
    const [one, other] = [work(), work()];
    await Promise.all(
      ids.map((articleId, index) => (index % 2 ? one : other).handle({ articleId, version: 1 }, ATTEMPT)),
    );
    const all = await stories();
    expect(all).toHaveLength(1);
    expect(all[0]).toHaveLength(8);
  });

  it('merges stories for a late article and keeps their reasons, a redirect, and what people decided', async () => {
    const { db } = database();
    const worker = work();
    const id = await arrive('Night ferry returns', FERRY, '2026-02-05T12:00:00+07:00');
    await worker.handle({ articleId: id, version: 1 }, ATTEMPT);
    const [story] = await storiesOfDay(db, '2026-02-05');
    await decide(db, { kind: 'follow', storyId: story?.id ?? 0, actor: 'desk', at: now() });
    const late = await arrive('Night ferry to return', FERRY, '2026-02-05T08:00:00+07:00', 'valley');
    await worker.handle({ articleId: late, version: 1 }, ATTEMPT);
    const [card, ...others] = await storiesOfDay(db, '2026-02-05');
    expect(others).toEqual([]);
    expect(card).toMatchObject({ id: story?.id, attention: 'followed', articles: 2 });
    expect(await currentStoryId(db, story?.id ?? 0)).toBe(card?.id);
    const reasons = (await articlesOfStory(db, card?.id ?? 0)).map(({ reasons: { rule } }) => rule);
    expect(reasons.filter((rule) => rule === 'first')).toHaveLength(1);
  });

  it('goes on with stories of a release that noted no groups', async () => {
    const { db } = database();
    const first = await arrive('Night ferry returns', FERRY, '2026-02-05T08:00:00+07:00');
    await arrive('Orchard fair opens', 'Growers brought forty kinds of apples.', '2026-02-05T09:00:00+07:00');
    await work().handle({ articleId: first, version: 1 }, ATTEMPT);
    await db.execute(`update dateline.assignments set group_key = null, reasons = reasons - 'beside'`);
    const next = await arrive('Night ferry is back', `${FERRY} It is full.`, '2026-02-05T12:00:00+07:00');
    await work().handle({ articleId: next, version: 1 }, ATTEMPT);
    expect(await stories()).toEqual([['Night ferry is back', 'Night ferry returns'], ['Orchard fair opens']]);
  });
});
