import type { Logger } from 'pino';
import { dayInZone } from '../../core/time.ts';
import { lastSlot, startTicks } from '../../queues/schedule.ts';
import type { Queryable } from '../../storage/database.ts';
import { lastRun, noteRun } from '../../storage/retention/removals.ts';
import { withRetentionTurn } from '../../storage/retention/turn.ts';
import { namesOfRules, type RetainOptions, retain } from './retain.ts';

export interface RetentionWatchOptions extends Omit<RetainOptions, 'signal' | 'isDryRun'> {
  log: Logger;
}

/** When a desk sleeps. */
const NIGHTLY = '30 3 * * *';

/** Retains once a day at a quiet hour, or as soon after as Dateline runs; any number of processes may. */
export function startRetention(options: RetentionWatchOptions): { stop(): Promise<void> } {
  if (Object.values(options.keep).every((days) => days === null)) return { stop: async () => {} };
  const stopping = new AbortController();
  const look = () =>
    retainWhenDue(options, stopping.signal).catch((error: unknown) =>
      options.log.error({ error }, 'retention was broken off; it goes on within a minute'),
    );
  let looks = look();
  const ticks = startTicks(() => {
    looks = looks.then(look);
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

/** One look. */
export async function retainWhenDue(options: RetentionWatchOptions, signal: AbortSignal): Promise<void> {
  const { db } = options.database;
  if (!(await isDue(db, options))) return;
  await withRetentionTurn(db, async () => {
    if (!(await isDue(db, options))) return;
    const taken = await retain({ ...options, signal, isDryRun: false });
    options.log.info({ taken: taken.filter(({ items }) => items > 0) }, 'retention took what its rules say');
  });
}

/** Rules begin with the night after they are first seen: who sets a wrong number has until then to see it. */
async function isDue(db: Queryable, { keep, zone, now }: RetentionWatchOptions): Promise<boolean> {
  const at = now();
  const rules = namesOfRules(keep);
  const last = await lastRun(db);
  if (last?.rules === rules) return last.at < lastSlot({ cron: NIGHTLY, zone }, at);
  await noteRun(db, { day: dayInZone(at, zone), rules, now: at });
  return false;
}
