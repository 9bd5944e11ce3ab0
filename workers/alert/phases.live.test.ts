import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { visitPhase } from '../../core/story/life.ts';
import type { Visit } from '../../core/visit/visit.ts';
import { outbox, stories, storyEvents } from '../../storage/schema.ts';
import { movePhases } from '../../storage/visit-phases.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertStory } from '../../test/support/stories.ts';
import { sweepPhases } from './phases.ts';

const database = useDatabase();
const zone = 'Asia/Ho_Chi_Minh';
const ANNOUNCED = new Date('2026-02-05T16:00:00Z');
/** An hour later, when the 6th has begun in the desk's zone. */
const BEGUN = new Date('2026-02-05T17:00:00Z');
const OVER = new Date('2026-02-08T00:00:00Z');

const visit = (start: string | null, end: string | null = start): Visit => ({
  visitors: ['Arvik Lindqvist'],
  host: 'LA',
  kind: null,
  start,
  end,
});
const sweep = (now: Date) => sweepPhases({ database: database(), zone, now: () => now });
const phaseOf = async (id: number) =>
  (await database().db.select().from(stories).where(eq(stories.id, id)))[0]?.phase;
const happened = async () =>
  (await database().db.select().from(storyEvents).orderBy(storyEvents.id)).map(({ storyId, kind }) => ({
    storyId,
    kind,
  }));

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.stories, dateline.outbox restart identity cascade`);
});

describe('sweepPhases', () => {
  it('writes where a visit stands, and tells when it goes on from there', async () => {
    const id = await insertStory(database().db, { visit: visit('2026-02-06', '2026-02-07') });
    await sweep(ANNOUNCED);
    expect([await phaseOf(id), await happened()]).toEqual(['announced', []]);
    await sweep(BEGUN);
    await sweep(BEGUN);
    expect([await phaseOf(id), await happened()]).toEqual(['under-way', [{ storyId: id, kind: 'phase' }]]);
    await sweep(OVER);
    expect(await phaseOf(id)).toBe('concluded');
    expect(await happened()).toHaveLength(2);
    const tasks = await database().db.select().from(outbox);
    expect(tasks.map(({ queue, payload }) => ({ queue, payload }))).toEqual([
      { queue: 'alert', payload: { eventIds: [1] } },
      { queue: 'alert', payload: { eventIds: [2] } },
    ]);
  });

  it('tells once, whoever else looks at the same time', async () => {
    for (let index = 0; index < 20; index++) await insertStory(database().db, { visit: visit('2026-02-06') });
    await sweep(ANNOUNCED);
    await Promise.all([sweep(BEGUN), sweep(BEGUN), sweep(BEGUN)]);
    await sweep(BEGUN);
    expect(new Set((await happened()).map(({ storyId }) => storyId)).size).toBe(20);
    expect(await happened()).toHaveLength(20);
  });

  it('tells of no visit that is first seen, put off, dismissed, or in another story', async () => {
    const { db } = database();
    const seen = await insertStory(db, { visit: visit('2026-02-01') });
    const putOff = await insertStory(db, { visit: visit('2026-02-05') });
    const dismissed = await insertStory(db, { visit: visit('2026-02-06'), attention: 'dismissed' });
    await insertStory(db, { visit: visit('2026-02-06'), mergedInto: seen });
    await sweep(ANNOUNCED);
    await db
      .update(stories)
      .set({ visit: visit('2026-03-05') })
      .where(eq(stories.id, putOff));
    await sweep(BEGUN);
    expect([await phaseOf(putOff), await phaseOf(dismissed), await happened()]).toEqual([
      'announced',
      'under-way',
      [],
    ]);
  });

  it('writes nothing of what is no visit, or has no days', async () => {
    const { db } = database();
    const ids = [await insertStory(db), await insertStory(db, { visit: visit(null, '2026-02-06') })];
    await sweep(BEGUN);
    for (const id of ids) expect(await phaseOf(id)).toBeNull();
  });
});

describe('movePhases', () => {
  it('has it as visitPhase', async () => {
    const day = fc.integer({ min: 1, max: 12 }).map((one) => `2026-02-${String(one).padStart(2, '0')}`);
    const anyVisit = fc.record({ start: fc.option(day), end: fc.option(day) });
    await fc.assert(
      fc.asyncProperty(fc.array(anyVisit, { minLength: 1, maxLength: 10 }), async (visits) => {
        const { db } = database();
        await db.execute(sql`truncate dateline.stories restart identity cascade`);
        for (const { start, end } of visits) await insertStory(db, { visit: visit(start, end) });
        await movePhases(db, { now: BEGUN, zone });
        const rows = await db.select().from(stories).orderBy(stories.id);
        expect(rows.map(({ phase }) => phase)).toEqual(visits.map((one) => visitPhase(one, BEGUN, zone)));
      }),
      { numRuns: 15 },
    );
  });
});
