import { describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { insertStory } from '../test/support/stories.ts';
import { listActivity } from './activity.ts';
import { addStoryEvents } from './stories.ts';

const database = useDatabase();

describe('listActivity', () => {
  it('has corrections on a story’s own page only', async () => {
    const { db } = database();
    const storyId = await insertStory(db);
    const kinds = ['began', 'changed', 'phase'] as const;
    await addStoryEvents(
      db,
      kinds.map((kind) => ({ storyId, kind })),
      new Date('2026-02-05T04:00:00Z'),
    );
    const listed = async (choice: { storyId?: number }) =>
      (await listActivity(db, { limit: 10, ...choice })).entries.map(({ kind }) => kind);
    expect(await listed({})).toEqual(['phase', 'began']);
    expect(await listed({ storyId })).toEqual(['phase', 'changed', 'began']);
  });
});
