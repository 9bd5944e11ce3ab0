import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { discoverQueue } from '../../queues/discover.ts';
import { fictionalSource } from '../../sources/fixture.ts';
import { outbox, sourceStates } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { startScheduler } from './scheduler.ts';

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
});
