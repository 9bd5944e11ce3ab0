import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { insertStory } from '../test/support/stories.ts';
import { addNotices, noticesOfWatch } from './notices.ts';
import { notices } from './schema.ts';
import { mergeStory } from './stories.ts';

const database = useDatabase();
const now = new Date('2026-02-05T04:00:00Z');
const began = (storyId: number, watch = 'velmora') => ({
  watch,
  storyId,
  key: `story-${storyId} began`,
  detail: { kind: 'began' as const },
});

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.stories, dateline.notices restart identity cascade`);
});

describe('addNotices', () => {
  it('returns those that are new, once a watch', async () => {
    const { db } = database();
    const id = await insertStory(db);
    const [first] = await addNotices(db, [began(id)], now);
    expect(first).toEqual({
      id: 1,
      watch: 'velmora',
      storyId: id,
      detail: { kind: 'began' },
      noticedAt: now,
    });
    const added = await addNotices(db, [began(id), began(id, 'ferries')], now);
    expect(added.map(({ watch }) => watch)).toEqual(['ferries']);
    expect(await noticesOfWatch(db, 'velmora', { limit: 10 })).toMatchObject([first]);
  });
});

describe('noticesOfWatch', () => {
  it('has the newest first, a page at a time, each with its story where that is now', async () => {
    const { db } = database();
    const ids = [await insertStory(db, { title: 'One' }), await insertStory(db, { title: 'Other' })];
    const [one = 0, other = 0] = ids;
    await addNotices(db, [began(one), began(other), began(one, 'ferries')], now);
    const source = {
      source: 'delta',
      title: 'Delta',
      state: 'failing',
      since: now.toISOString(),
      cause: null,
    };
    await addNotices(
      db,
      [{ watch: 'velmora', storyId: null, key: 'source-delta', detail: { kind: 'source', ...source } }],
      now,
    );
    await mergeStory(db, one, other, now);
    const all = await noticesOfWatch(db, 'velmora', { limit: 10 });
    expect(all.map(({ storyId, story }) => [storyId, story?.id ?? null, story?.title])).toEqual([
      [null, null, undefined],
      [other, other, 'Other'],
      [one, other, 'Other'],
    ]);
    const [latest] = await noticesOfWatch(db, 'velmora', { limit: 1 });
    expect(latest).toEqual(all[0]);
    expect(await noticesOfWatch(db, 'velmora', { limit: 10, before: latest?.id })).toEqual(all.slice(1));
  });

  it('leaves out what another release wrote otherwise', async () => {
    const { db } = database();
    await addNotices(db, [began(await insertStory(db))], now);
    await db.update(notices).set({ detail: { kind: 'foretold' } });
    expect(await noticesOfWatch(db, 'velmora', { limit: 10 })).toEqual([]);
  });
});
