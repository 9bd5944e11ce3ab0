import type { Watch } from '../../core/watch/schema.ts';
import { watchSchema } from '../../core/watch/schema.ts';
import { alertQueue } from '../../queues/alert.ts';
import { taskOf } from '../../queues/definition.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { addTasks } from '../../storage/outbox.ts';
import { addStoryEvents, type NewStoryEvent } from '../../storage/stories.ts';
import { insertArticle, insertStory } from '../../test/support/stories.ts';

const readers = (from: number, to: number): Watch['recipients'] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    address: `reader-${from + index}@news.example`,
    language: index % 2 ? 'vi' : 'en',
  }));
const watch = (fields: Pick<Watch, 'name' | 'recipients'> & { mail: object }): Watch =>
  watchSchema.parse({ title: `Visits: ${fields.name}`, match: { any: ['Velmora'] }, ...fields });

/** All of them catch every story of the run; some readers are in two, and are told once all the same. */
export const WATCHES: readonly Watch[] = [
  watch({ name: 'velmora', recipients: readers(1, 5), mail: { perHour: 1_000 } }),
  watch({ name: 'velmora-too', recipients: readers(1, 3), mail: { perHour: 1_000 } }),
  watch({
    name: 'velmora-hourly',
    recipients: readers(5, 6),
    mail: { instant: false, digest: { cron: '0 * * * *' } },
  }),
];

export type Channel = 'instant' | 'digest';

/** Who is to be told of each story, and how. */
export const READERS: Readonly<Record<Channel, readonly string[]>> = {
  instant: readers(1, 5).map(({ address }) => address),
  digest: readers(5, 6).map(({ address }) => address),
};

/** Stories that begin, as the clusterer writes them: with their events and the task to tell of them, in one transaction. */
export async function beginStories(
  { db }: Pick<Database, 'db'>,
  count: number,
  now: Date,
): Promise<number[]> {
  if (count === 0) return [];
  return db.transaction(async (tx) => {
    const began: NewStoryEvent[] = [];
    for (let index = 0; index < count; index++)
      began.push({ storyId: await storyOf(tx, now), kind: 'began' });
    const eventIds = await addStoryEvents(tx, began, now);
    await addTasks(tx, [taskOf(alertQueue, { eventIds })], now);
    return began.map(({ storyId }) => storyId);
  });
}

async function storyOf(tx: Queryable, now: Date): Promise<number> {
  const storyId = await insertStory(tx, { changedAt: now });
  const at = { published: now.toISOString(), assignedAt: now };
  await insertArticle(tx, { ...at, storyId });
  await insertArticle(tx, { ...at, storyId, source: 'delta-times', title: 'Velmora receives a president' });
  return storyId;
}
