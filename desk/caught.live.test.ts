import { beforeEach, expect, it } from 'vitest';
import { watchSchema } from '../core/watch/schema.ts';
import type { KeptWatch } from '../storage/watches.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { caughtBy, keptCatches } from './caught.ts';

const database = useDatabase();
const now = new Date('2026-02-06T01:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const watch = watchSchema.parse({ name: 'laos', title: 'Laos', match: { any: ['Velmora'] } });

const add = async () => {
  const { db } = database();
  await insertArticle(db, { storyId: await insertStory(db), title: 'To Velmora' });
};
beforeEach(add);

it('is kept for five minutes, and found anew when the watch changes', async () => {
  const { db } = database();
  const catchOf = keptCatches(db, 3);
  const kept = { watch, revision: 1 } as KeptWatch;
  const count = async (revision: number, minutes: number) =>
    (await catchOf({ ...kept, revision }, later(minutes))).count;
  const first = await count(1, 0);
  await add();
  expect([await count(1, 4), await count(2, 4)]).toEqual([first, first + 1]);
  await add();
  expect([await count(2, 8), await count(2, 9)]).toEqual([first + 1, first + 2]);
});

it('counts no further than a hundred, and shows as many as it is asked for', async () => {
  const { db } = database();
  for (let { count } = await caughtBy(db, watch, { now, show: 1 }); count < 100; count++) await add();
  expect(await caughtBy(db, watch, { now, show: 3 })).toMatchObject({ count: 100, isMore: false });
  await add();
  const caught = await caughtBy(db, watch, { now, show: 3 });
  expect(caught).toMatchObject({ count: 100, isMore: true });
  expect(caught.latest).toHaveLength(3);
});
