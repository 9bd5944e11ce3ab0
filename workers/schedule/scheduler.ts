import type { Logger } from 'pino';
import { CLOCKS_APART_MS } from '../../core/time.ts';
import { taskOf } from '../../queues/definition.ts';
import { discoverQueue } from '../../queues/discover.ts';
import { lastSlot, type Schedule, startTicks } from '../../queues/schedule.ts';
import type { Source } from '../../sources/schema.ts';
import type { Database } from '../../storage/database.ts';
import { addTasks } from '../../storage/outbox.ts';
import { bringSourcesForward, claimDueSlot, endRest, slotsOf } from '../../storage/source-states.ts';
import { inNewTrace } from '../../tracing/trace.ts';
import type { Activity } from '../monitor/activity.ts';

export interface SchedulerOptions {
  database: Database;
  sources: ReadonlyMap<string, Source>;
  activity?: Activity | undefined;
  now: () => Date;
  log: Logger;
}

/**
 * Has every source read at the slots of its schedule, those before its next check and those of paused sources left out.
 * Any number of schedulers may run: a slot belongs to the one that claims it. Slots that were missed count as one.
 */
export function startScheduler(options: SchedulerOptions): { stop(): Promise<void> } {
  const look = createLook(options);
  const lookOrTell = () =>
    look().catch((error: unknown) =>
      options.log.error({ error }, 'due sources could not be told; they are caught up within a minute'),
    );
  let looks = lookOrTell();
  const ticks = startTicks(() => {
    options.activity?.turn('scheduler');
    looks = looks.then(lookOrTell);
    return looks;
  }, options.log);
  return {
    async stop() {
      await ticks.stop();
      await looks;
    },
  };
}

export function scheduleOf(source: Source): Schedule {
  return { cron: source.schedule, zone: source.scheduleZone };
}

/** Looks through all sources as they are by then, and enqueues what is due. */
export function createLook(options: SchedulerOptions): () => Promise<void> {
  let seen: ReadonlyMap<string, Source> = new Map(options.sources);
  const enqueued: EnqueuedSlots = new Map();
  return async () => {
    const sources = new Map(options.sources);
    const ahead = await bringSourcesForward(options.database.db, options.now());
    if (ahead > 0)
      options.log.warn(
        { sources: ahead },
        'the clock was set back; sources are due as they were meant to be',
      );
    await endRest(options.database.db, changedSources(sources, seen));
    seen = sources;
    await enqueueDue(options, sources, enqueued);
  };
}

/** By source, the latest slot that this process had it read at. Another one whose clock is behind may take it back. */
type EnqueuedSlots = Map<string, number>;

async function enqueueDue(
  options: SchedulerOptions,
  sources: ReadonlyMap<string, Source>,
  enqueued: EnqueuedSlots,
): Promise<void> {
  const { database, now, log } = options;
  forgetSlotsAhead(enqueued, now());
  const states = await slotsOf(database.db, [...sources.keys()]);
  for (const source of sources.values()) {
    const { lastSlot: claimed = null, nextCheckAt = null, pausedAt = null } = states.get(source.name) ?? {};
    // Finding a slot takes 3 ms, and most sources rest.
    if (pausedAt || (nextCheckAt && nextCheckAt > now())) continue;
    const slot = lastSlot(scheduleOf(source), now());
    if ((claimed && claimed >= slot) || enqueued.get(source.name) === slot.getTime()) continue;
    await enqueue(options, source, slot, enqueued).catch((error: unknown) => {
      log.error(
        { source: source.name, error },
        'a slot could not be enqueued; it is caught up within a minute',
      );
    });
  }
}

/** Where the clock was set back, those slots are still to come. */
function forgetSlotsAhead(enqueued: EnqueuedSlots, now: Date): void {
  for (const [source, slot] of enqueued) if (slot > now.getTime() + CLOCKS_APART_MS) enqueued.delete(source);
}

/** Files are read anew where they changed, so that a source that is another object is another source. */
function changedSources(sources: ReadonlyMap<string, Source>, seen: ReadonlyMap<string, Source>): string[] {
  return [...sources].filter(([name, source]) => seen.get(name) !== source).map(([name]) => name);
}

/** Enqueues a source's slot unless that was done before, here or elsewhere. */
function enqueue(
  { database, now, log }: SchedulerOptions,
  source: Source,
  slot: Date,
  enqueued: EnqueuedSlots,
): Promise<void> {
  const about = { 'dateline.source': source.name, 'dateline.slot': slot.toISOString() };
  return inNewTrace({ name: 'schedule source', attributes: about }, async () => {
    const claimed = await database.db.transaction(async (tx) => {
      if (!(await claimDueSlot(tx, source.name, slot))) return false;
      await addTasks(tx, [taskOf(discoverQueue, { source: source.name, slot: slot.toISOString() })], now());
      return true;
    });
    if (!claimed) return;
    enqueued.set(source.name, slot.getTime());
    log.info({ source: source.name, slot }, 'due');
  });
}
