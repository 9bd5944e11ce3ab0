import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { clusterQueue } from '../../queues/cluster.ts';
import { taskOf } from '../../queues/definition.ts';
import { addTasks } from '../../storage/outbox.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle } from '../../test/support/stories.ts';
import { clusterWork } from './cluster.ts';

const database = useDatabase();
const now = () => new Date('2026-02-07T00:00:00Z');
const newWorker = () => clusterWork({ database: database(), zone: 'UTC', now, archiveDelayMs: 0 });
const ATTEMPT = { number: 1, last: false };
const DAY_MS = 86_400_000;
const BETWEEN = 50;

afterEach(async () => {
  await database().db.execute(
    'truncate dateline.pages, dateline.stories, dateline.outbox, dateline.archive_days restart identity cascade',
  );
});

/** Puts an article in and notes that it is to be clustered. */
async function arrive(title: string, instant: string): Promise<number> {
  const { db } = database();
  const articleId = await insertArticle(db, {
    title,
    published: instant,
    content: {
      title,
      lead: null,
      language: 'en',
      published: { instant, origin: 'meta', guess: false },
      blocks: [{ kind: 'paragraph', text: `${title}. It left the harbour at noon.` }],
    },
  });
  await addTasks(db, [taskOf(clusterQueue, { articleId, version: 1 })], now());
  return articleId;
}

/** Articles spread over 2020, in stories. */
async function arriveBetween(worker: ReturnType<typeof newWorker>): Promise<void> {
  for (let number = 0; number < BETWEEN; number++)
    await arrive(`Boat ${number}`, new Date(Date.UTC(2020, 0, 1) + number * 7 * DAY_MS).toISOString());
  await worker.catchUp(AbortSignal.timeout(60_000));
}

/** Makes it an error to read an article that is there. */
const makeUnreadable = () =>
  database().db.execute(sql`update dateline.article_versions set content = '{"kind": "not to be read"}'`);

/** Which transaction wrote the assignment of each article; null for one that has none. */
async function written(): Promise<Map<number, string | null>> {
  const { rows } = await database().db.execute<{ id: string; by: string | null }>(sql`
    select article.id, assignment.xmin::text as by
    from dateline.articles article
    left join dateline.assignments assignment on article_id = article.id
    order by article.id`);
  return new Map(rows.map(({ id, by }) => [Number(id), by]));
}

const openTasks = async () => {
  const { rows } = await database().db.execute<{ id: string }>(
    sql`select payload->>'articleId' as id from dateline.outbox where queue = ${clusterQueue.name}`,
  );
  return rows.map(({ id }) => Number(id));
};

describe('articles that wait together and lie years apart', () => {
  it.each([
    ['by the job of the newer one', 'newer'],
    ['when all that waits is taken', 'all'],
  ])('are put into stories without those between, %s', async (_, by) => {
    await arriveBetween(newWorker());
    const before = await written();
    expect(before.size).toBe(BETWEEN);
    await makeUnreadable();
    const older = await arrive('Old bridge opens', '2015-03-01T08:00:00Z');
    const newer = await arrive('New bridge opens', '2026-02-05T08:00:00Z');
    if (by === 'newer') await newWorker().handle({ articleId: newer, version: 1 }, ATTEMPT);
    else await newWorker().catchUp(AbortSignal.timeout(60_000));
    const after = await written();
    expect([after.get(older), after.get(newer)]).toEqual([expect.any(String), expect.any(String)]);
    expect([...after].filter(([id]) => before.has(id))).toEqual([...before]);
    expect(await openTasks()).toEqual([]);
  });

  it('leave the task of the newer one open when the older one is done', async () => {
    const worker = newWorker();
    const older = await arrive('Old bridge opens', '2015-03-01T08:00:00Z');
    const newer = await arrive('New bridge opens', '2026-02-05T08:00:00Z');
    await worker.handle({ articleId: older, version: 1 }, ATTEMPT);
    expect(await openTasks()).toEqual([newer]);
    await worker.handle({ articleId: newer, version: 1 }, ATTEMPT);
    expect(await openTasks()).toEqual([]);
    expect([...(await written()).values()]).toEqual([expect.any(String), expect.any(String)]);
  });

  it.each(['one worker', 'a new worker each time'])(
    'join the stories of their time by turns, with %s',
    async (by) => {
      const one = newWorker();
      for (let hour = 10; hour < 14; hour++)
        for (const day of ['2026-02-05', '2015-03-01', '2026-01-10', '2015-03-20']) {
          await arrive(`Night ferry to Eastport returns on ${day}`, `${day}T${hour}:00:00Z`);
          await (by === 'one worker' ? one : newWorker()).catchUp(AbortSignal.timeout(60_000));
        }
      const { rows } = await database().db.execute(sql`
        select array_agg(distinct published_at::date::text) as days, count(*)::int as articles
        from dateline.assignments join dateline.articles article on article.id = article_id
        group by story_id order by min(published_at)`);
      const days = ['2015-03-01', '2015-03-20', '2026-01-10', '2026-02-05'];
      expect(rows).toEqual(days.map((day) => ({ days: [day], articles: 4 })));
    },
  );
});
