import { eq, sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discoverQueue } from '../../queues/discover.ts';
import { fictionalSource } from '../../sources/fixture.ts';
import type { Source } from '../../sources/schema.ts';
import { outbox, sourceStates } from '../../storage/schema.ts';
import {
  claimDueSlot,
  claimSlot,
  pauseSource,
  recordRun,
  resumeSource,
} from '../../storage/source-states.ts';
import { useDatabase } from '../../test/support/database.ts';
import { createLook, startScheduler } from './scheduler.ts';

const database = useDatabase();
const log = pino({ level: 'silent' });
const source = fictionalSource({ schedule: '0 */6 * * *', scheduleZone: 'UTC' });

afterEach(async () => {
  await database().db.delete(outbox);
  await database().db.delete(sourceStates);
});

/** Starts a scheduler at a moment and stops it when what was due then is noted. */
async function runAt(moment: string): Promise<void> {
  const scheduler = startScheduler({
    database: database(),
    sources: new Map([[source.name, source]]),
    now: () => new Date(moment),
    log,
  });
  await scheduler.stop();
}

/** What a run at some moment left behind: a rest. */
function rest(until: string, kind: 'failures' | 'asked' = 'failures'): Promise<void> {
  const reason =
    kind === 'asked'
      ? { kind, until: new Date(until).toISOString() }
      : { kind, failures: 3, restMinutes: 60 };
  return recordRun(database().db, {
    source: source.name,
    at: new Date('2026-02-05T06:01:00Z'),
    linksFound: 0,
    problems: [],
    failures: 0,
    next: { at: new Date(until), reason },
    lastGood: null,
  });
}

async function slots(): Promise<string[]> {
  const rows = await database().db.select().from(outbox).where(eq(outbox.queue, discoverQueue.name));
  return rows.map(({ payload }) => discoverQueue.payload.parse(payload).slot).sort();
}

describe('startScheduler', () => {
  it('enqueues a slot once, however many schedulers see it', async () => {
    await Promise.all([1, 2, 3].map(() => runAt('2026-02-05T06:00:30Z')));
    expect(await slots()).toEqual(['2026-02-05T06:00:00.000Z']);
  });

  it('makes up for missed slots once, not once each', async () => {
    await runAt('2026-02-05T06:00:30Z');
    await runAt('2026-02-09T17:59:00Z');
    expect(await slots()).toEqual(['2026-02-05T06:00:00.000Z', '2026-02-09T12:00:00.000Z']);
  });

  it('enqueues nothing anew after a restart within a slot', async () => {
    await runAt('2026-02-05T06:00:30Z');
    await database().db.delete(outbox);
    await runAt('2026-02-05T11:59:59Z');
    expect(await slots()).toEqual([]);
  });

  it('never goes back behind a slot when the clock does', async () => {
    await runAt('2026-02-05T12:00:30Z');
    await runAt('2026-02-05T07:00:00Z');
    expect(await slots()).toEqual(['2026-02-05T12:00:00.000Z']);
  });

  it('goes on with the next slot when the clock was set back, and waits no longer than was meant', async () => {
    await runAt('2026-02-06T12:00:30Z');
    await recordRun(database().db, {
      source: source.name,
      at: new Date('2026-02-06T12:01:00Z'),
      linksFound: 0,
      problems: [],
      failures: 0,
      next: {
        at: new Date('2026-02-06T18:00:00Z'),
        reason: { kind: 'failures', failures: 3, restMinutes: 359 },
      },
      lastGood: null,
    });
    await database().db.delete(outbox);
    await runAt('2026-02-05T12:02:00Z');
    expect(await slots()).toEqual([]);
    await runAt('2026-02-05T18:02:00Z');
    expect(await slots()).toEqual(['2026-02-05T18:00:00.000Z']);
  });

  it('has a slot read at its time that was read before it, by a clock that was ahead', async () => {
    let moment = '2026-02-05T12:00:10Z';
    const look = createLook({
      database: database(),
      sources: new Map([[source.name, source]]),
      now: () => new Date(moment),
      log,
    });
    await look();
    await database().db.delete(outbox);
    for (moment of ['2026-02-05T11:58:00Z', '2026-02-05T12:00:20Z']) await look();
    expect(await slots()).toEqual(['2026-02-05T12:00:00.000Z']);
  });

  it('takes no source for read that never was, when the clock was set back', async () => {
    await runAt('2026-02-06T12:00:30Z');
    await runAt('2026-02-05T12:02:00Z');
    const [state] = await database().db.select().from(sourceStates);
    expect(state).toMatchObject({
      lastSlot: new Date('2026-02-05T12:02:00Z'),
      lastRunAt: null,
      lastSuccessAt: null,
    });
  });

  it('does not check again and again where the clocks of two machines are far apart', async () => {
    const lookAt = (moment: string) =>
      createLook({
        database: database(),
        sources: new Map([[source.name, source]]),
        now: () => new Date(moment),
        log,
      });
    const [ahead, right] = [lookAt('2026-02-05T18:00:10Z'), lookAt('2026-02-05T12:00:10Z')];
    for (let times = 0; times < 3; times++) {
      await ahead();
      await right();
      await database().db.update(outbox).set({ queue: 'done', key: sql`id` });
    }
    const rows = await database().db.select().from(outbox);
    expect(rows).toHaveLength(1);
  });

  it('passes over slots before the next check, however many schedulers see them', async () => {
    await runAt('2026-02-05T06:00:30Z');
    await rest('2026-02-05T18:00:00Z');
    await Promise.all([1, 2, 3].map(() => runAt('2026-02-05T12:00:30Z')));
    expect(await slots()).toHaveLength(1);
    await Promise.all([1, 2, 3].map(() => runAt('2026-02-05T18:00:30Z')));
    expect(await slots()).toEqual(['2026-02-05T06:00:00.000Z', '2026-02-05T18:00:00.000Z']);
  });

  it('takes the slot after a next check that no slot lies on', async () => {
    await rest('2026-02-05T13:10:00Z');
    await runAt('2026-02-05T17:59:30Z');
    expect(await slots()).toEqual([]);
    await runAt('2026-02-05T18:00:30Z');
    expect(await slots()).toEqual(['2026-02-05T18:00:00.000Z']);
  });

  it('claims nothing of a paused source in any process, and catches up once when it is resumed', async () => {
    const { db } = database();
    const at = new Date('2026-02-05T05:00:00Z');
    await pauseSource(db, source.name, 'An', at);
    await Promise.all([1, 2, 3].map(() => runAt('2026-02-05T06:00:30Z')));
    await runAt('2026-02-06T12:00:30Z');
    expect(await slots()).toEqual([]);
    await resumeSource(db, source.name, new Date('2026-02-06T12:01:00Z'));
    await runAt('2026-02-06T12:01:30Z');
    expect(await slots()).toEqual(['2026-02-06T12:00:00.000Z']);
  });

  it('claims nothing of a source that is paused between the look and the claim', async () => {
    const { db } = database();
    await pauseSource(db, source.name, null, new Date('2026-02-05T05:00:00Z'));
    expect(await claimDueSlot(db, source.name, new Date('2026-02-05T06:00:00Z'))).toBe(false);
  });

  it('keeps the word of who paused first', async () => {
    const { db } = database();
    await pauseSource(db, source.name, 'An', new Date('2026-02-05T05:00:00Z'));
    await pauseSource(db, source.name, 'Bình', new Date('2026-02-05T06:00:00Z'));
    expect(await db.select().from(sourceStates)).toMatchObject([
      { pausedBy: 'An', pausedAt: new Date('2026-02-05T05:00:00Z') },
    ]);
  });

  it('leaves it to people to look at a source that rests', async () => {
    await rest('2026-02-05T18:00:00Z');
    expect(await claimSlot(database().db, source.name, new Date('2026-02-05T12:00:00Z'))).toBe(true);
  });
});

describe('createLook', () => {
  const sources = new Map<string, Source>();
  let now: Date;
  let look: () => Promise<void>;

  beforeEach(() => {
    sources.clear();
    sources.set(source.name, source);
    look = createLook({ database: database(), sources, now: () => now, log });
  });
  const lookAt = (moment: string) => {
    now = new Date(moment);
    return look();
  };

  it('reads a source that was added, at once, and one that was taken away no more', async () => {
    await lookAt('2026-02-05T06:00:30Z');
    const other = { ...source, name: 'other' };
    sources.set(other.name, other);
    sources.delete(source.name);
    await lookAt('2026-02-05T12:01:30Z');
    const tasks = (await database().db.select().from(outbox)).map(({ key }) => key).sort();
    expect(tasks).toEqual(['daily@20260205T060000Z', 'other@20260205T120000Z']);
  });

  it('ends the rest of a source whose file was changed, not one that the site asked for', async () => {
    for (const [kind, count] of [
      ['asked', 0],
      ['failures', 1],
    ] as const) {
      await rest('2026-02-06T00:00:00Z', kind);
      await lookAt('2026-02-05T12:00:30Z');
      expect(await slots()).toEqual([]);
      sources.set(source.name, { ...source });
      await lookAt('2026-02-05T12:01:30Z');
      expect(await slots()).toHaveLength(count);
    }
  });

  it('looks with the schedule that holds by then', async () => {
    await lookAt('2026-02-05T06:00:30Z');
    sources.set(source.name, { ...source, schedule: '*/10 * * * *' });
    await lookAt('2026-02-05T06:11:00Z');
    expect(await slots()).toEqual(['2026-02-05T06:00:00.000Z', '2026-02-05T06:10:00.000Z']);
  });
});
