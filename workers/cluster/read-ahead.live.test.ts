import { expect, it } from 'vitest';
import { waitsForStory } from '../../storage/articles.ts';
import { countClustering, lockStories } from '../../storage/stories.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle } from '../../test/support/stories.ts';
import { clusterWork } from './cluster.ts';

const database = useDatabase();
const now = () => new Date('2026-03-01T00:00:00Z');

/** Changes stories, for all that others know of them, until it is told to stop. */
async function changeOnAndOn(until: AbortSignal): Promise<number> {
  const { db } = database();
  let times = 0;
  for (; !until.aborted; times++)
    await db.transaction(async (tx) => {
      await lockStories(tx);
      await countClustering(tx);
    });
  return times;
}

it('places articles though people change stories all the while that it reads them', async () => {
  const { db } = database();
  const worker = clusterWork({ database: database(), zone: 'UTC', now, archiveDelayMs: 0 });
  const stopping = new AbortController();
  const changing = changeOnAndOn(stopping.signal);
  for (let number = 0; number < 3; number++) {
    await insertArticle(db, {
      title: `Boat ${number} leaves`,
      published: `2026-02-0${number + 1}T08:00:00Z`,
    });
    await worker.catchUp(AbortSignal.timeout(30_000));
    expect(await waitsForStory(db)).toBe(false);
  }
  stopping.abort();
  expect(await changing).toBeGreaterThan(3);
});
