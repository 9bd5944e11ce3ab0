import type { Logger } from 'pino';
import { taskOf } from '../../queues/definition.ts';
import { discoverQueue } from '../../queues/discover.ts';
import { lastSlot, type Schedule, startTicks } from '../../queues/schedule.ts';
import type { Source } from '../../sources/schema.ts';
import type { Database } from '../../storage/database.ts';
import { addTasks } from '../../storage/outbox.ts';
import { claimSlot } from '../../storage/source-states.ts';

export interface SchedulerOptions {
  database: Database;
  sources: ReadonlyMap<string, Source>;
  now: () => Date;
  log: Logger;
}

/**
 * Has every source read at each slot of its schedule. Any number of schedulers may run: a slot belongs to the one
 * that claims it. Slots that were missed count as one.
 */
export function startScheduler(options: SchedulerOptions): { stop(): Promise<void> } {
  const { sources, log } = options;
  const catchUp = async () => {
    for (const source of sources.values()) {
      await enqueueDue(options, source).catch((error: unknown) => {
        log.error(
          { source: source.name, error },
          'a slot could not be enqueued; it is caught up within a minute',
        );
      });
    }
  };
  const entries = [...sources.values()].map((source) => ({
    ...scheduleOf(source),
    tick: () => enqueueDue(options, source),
  }));
  // Once a minute, for what node-cron passes over: a clock that jumped, the night daylight saving begins, a lost database.
  const everyMinute = { cron: '* * * * *', zone: 'UTC', tick: catchUp };
  const ticks = startTicks([...entries, everyMinute], async ({ tick }) => {
    await tick().catch((error: unknown) =>
      log.error({ error }, 'a tick failed; it is caught up within a minute'),
    );
  });
  const caughtUp = catchUp();
  return {
    async stop() {
      await ticks.stop();
      await caughtUp;
    },
  };
}

export function scheduleOf(source: Source): Schedule {
  return { cron: source.schedule, zone: source.scheduleZone };
}

/** Enqueues a source's latest slot unless that was done before, here or elsewhere. */
async function enqueueDue({ database, now, log }: SchedulerOptions, source: Source): Promise<void> {
  const slot = lastSlot(scheduleOf(source), now());
  const claimed = await database.db.transaction(async (tx) => {
    if (!(await claimSlot(tx, source.name, slot))) return false;
    await addTasks(tx, [taskOf(discoverQueue, { source: source.name, slot: slot.toISOString() })], now());
    return true;
  });
  if (claimed) log.info({ source: source.name, slot }, 'due');
}
