import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../../test/support/database.ts';
import { insertStory } from '../../test/support/stories.ts';
import { addTasks, PROMPT_DISPATCHES } from '../outbox.ts';
import { outbox, storyEvents } from '../schema.ts';
import { addStoryEvents } from '../stories.ts';
import { LOG_RULES, takeLogs } from './logs.ts';

const database = useDatabase();
const happened = new Date('2026-02-05T03:00:00Z');
const before = new Date('2026-03-05T03:00:00Z');
const now = new Date('2026-04-05T03:00:00Z');

describe('what happened to stories', () => {
  let events: number[] = [];
  beforeEach(async () => {
    const { db } = database();
    for (const table of [storyEvents, outbox]) await db.delete(table);
    const storyId = await insertStory(db);
    events = await addStoryEvents(
      db,
      [1, 2, 3].map(() => ({ storyId, kind: 'grew' as const })),
      happened,
    );
  });

  const noteAlert = async (payload: object, dispatches: number) => {
    await addTasks(database().db, [{ queue: 'alert', key: 'one', payload }], happened);
    await database().db.update(outbox).set({ dispatches });
  };
  const leftAfterwards = async () => {
    const rule = LOG_RULES.find(({ what }) => what === 'story-events')!;
    const run = { name: 'DATELINE_KEEP_LOGS=30', before, zone: 'Asia/Ho_Chi_Minh', now, isDryRun: false };
    await takeLogs(database(), rule, run, 0);
    const left = await database().db.select().from(storyEvents).orderBy(storyEvents.id);
    return left.map(({ id }) => id);
  };

  it('stays while something of that time is to be told', async () => {
    await noteAlert({ eventIds: events.slice(0, 1) }, PROMPT_DISPATCHES - 1);
    expect(await leftAfterwards()).toEqual(events);
  });

  it.each([
    ['in this release’s words', () => ({ eventIds: events.slice(0, 2) }), 2],
    ['in those of an earlier one', () => ({ eventId: events[0] }), 1],
  ])('stays alone where telling of it keeps failing, asked for %s', async (_, payload, count) => {
    await noteAlert(payload(), PROMPT_DISPATCHES);
    expect(await leftAfterwards()).toEqual(events.slice(0, count));
  });
});
