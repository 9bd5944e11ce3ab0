import { describe, expect, it } from 'vitest';
import { archiveDays, outbox } from '../storage/schema.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { rearrangeAndTell } from './rearrange.ts';

const database = useDatabase();
const who = { actor: 'An', at: new Date('2026-02-09T09:00:00Z') };

describe('rearrangeAndTell', () => {
  it('orders the archive of the days, and the alert on the story that began', async () => {
    const { db } = database();
    const from = await insertStory(db);
    await insertArticle(db, { storyId: from, published: '2026-02-05T08:30:00+07:00' });
    const later = await insertArticle(db, { storyId: from, published: '2026-02-07T08:30:00+07:00' });
    const choice = { kind: 'split', from, articles: [later], ...who } as const;
    expect(await rearrangeAndTell(db, choice, 'Asia/Ho_Chi_Minh')).toMatchObject({ outcome: 'decided' });
    const days = await db.select({ day: archiveDays.day }).from(archiveDays).orderBy(archiveDays.day);
    expect(days).toEqual([{ day: '2026-02-05' }, { day: '2026-02-07' }]);
    const tasks = await db.select({ queue: outbox.queue }).from(outbox).orderBy(outbox.id);
    expect(tasks.map(({ queue }) => queue)).toEqual(['archive', 'archive', 'alert']);
  });

  it('orders nothing where nothing was decided', async () => {
    const { db } = database();
    const before = await db.$count(outbox);
    const outcome = await rearrangeAndTell(db, { kind: 'merge', from: 999, into: 998, ...who }, 'UTC');
    expect(outcome.outcome).toBe('missing');
    expect(await db.$count(outbox)).toBe(before);
  });
});
