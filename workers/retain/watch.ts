import type { Logger } from 'pino';
import { dayInZone } from '../../core/time.ts';
import { lastSlot, startTicks } from '../../queues/schedule.ts';
import type { Queryable } from '../../storage/database.ts';
import { lastRun, noteRules } from '../../storage/retention/removals.ts';
import { withRetentionTurn } from '../../storage/retention/turn.ts';
import { namesOfRules, type RetainOptions, retain } from './retain.ts';

export interface RetentionWatchOptions extends Omit<RetainOptions, 'signal' | 'isDryRun'> {
  log: Logger;
}

/** When a desk sleeps. */
const NIGHTLY = '30 3 * * *';

/** Retains once a day at a quiet hour, or as soon after as Dateline runs; any number of processes may. */
export function startRetention(options: RetentionWatchOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const hasRules = namesOfRules(options.keep) !== '';
  let since: Date | null = null;
  const look = async () => {
    try {
      since ??= await rulesSince(options);
      if (hasRules) await retainWhenDue(options, since, stopping.signal);
    } catch (error) {
      options.log.error({ error }, 'retention was broken off; it goes on within a minute');
    }
  };
  let looks = look();
  const ticks = startTicks(() => {
    if (hasRules || !since) looks = looks.then(look);
    return looks;
  }, options.log);
  return {
    async stop() {
      stopping.abort();
      await ticks.stop();
      await looks;
    },
  };
}

/** Asked once a process: two with other rules than one another would have none ever stand. */
export function rulesSince({ database, keep, zone, now }: RetentionWatchOptions): Promise<Date> {
  const at = now();
  return noteRules(database.db, { day: dayInZone(at, zone), rules: namesOfRules(keep), now: at });
}

/**
 * One look. The rules begin with the night after they were made: who sets a wrong number has until then to see it.
 * @param since when they stand
 */
export async function retainWhenDue(
  options: RetentionWatchOptions,
  since: Date,
  signal: AbortSignal,
): Promise<void> {
  const { db } = options.database;
  if (!(await isDue(db, since, options))) return;
  await withRetentionTurn(db, async () => {
    if (!(await isDue(db, since, options))) return;
    const taken = await retain({ ...options, signal, isDryRun: false });
    options.log.info({ taken: taken.filter(({ items }) => items > 0) }, 'retention took what its rules say');
  });
}

async function isDue(db: Queryable, since: Date, { zone, now }: RetentionWatchOptions): Promise<boolean> {
  const slot = lastSlot({ cron: NIGHTLY, zone }, now());
  const last = await lastRun(db, now());
  return since < slot && (!last || last < slot);
}
