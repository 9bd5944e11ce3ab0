import type { Logger } from 'pino';
import { isFurther } from '../../core/watch/told.ts';
import { alertQueue } from '../../queues/alert.ts';
import { taskOf } from '../../queues/definition.ts';
import { startTicks } from '../../queues/schedule.ts';
import type { Database } from '../../storage/database.ts';
import { addTasks } from '../../storage/outbox.ts';
import { addStoryEvents } from '../../storage/stories.ts';
import { movePhases } from '../../storage/visit-phases.ts';
import { inNewTrace } from '../../tracing/trace.ts';

export interface PhaseSweepOptions {
  database: Database;
  /** The desk's, in which days begin. */
  zone: string;
  now: () => Date;
}

/**
 * Visits begin and end by the calendar, without an article. Notes where they stand, and what follows where one went on
 * from a phase that was known; of one that is first seen, or put off, nobody is told.
 */
export async function sweepPhases({ database, zone, now }: PhaseSweepOptions): Promise<void> {
  const at = now();
  await database.db.transaction(async (tx) => {
    const moves = await movePhases(tx, { now: at, zone });
    const told = moves.filter(
      ({ from, to, isDismissed }) => from !== null && isFurther(to, from) && !isDismissed,
    );
    if (told.length === 0) return;
    const events = told.map(({ storyId }) => ({ storyId, kind: 'phase' as const }));
    await inNewTrace({ name: 'move phases', attributes: { 'dateline.stories': told.length } }, async () => {
      const eventIds = await addStoryEvents(tx, events, at);
      await addTasks(tx, [taskOf(alertQueue, { eventIds })], at);
    });
  });
}

/** Looks twice a minute, until stopped. Any number of processes may. */
export function startPhaseSweep({ log, ...options }: PhaseSweepOptions & { log: Logger }): {
  stop(): Promise<void>;
} {
  const sweep = () =>
    sweepPhases(options).catch((error: unknown) =>
      log.error({ error }, 'the phases of visits were not looked at; it is tried again within a minute'),
    );
  let sweeps = sweep();
  const ticks = startTicks(() => {
    sweeps = sweeps.then(sweep);
    return sweeps;
  }, log);
  return {
    async stop() {
      await ticks.stop();
      await sweeps;
    },
  };
}
