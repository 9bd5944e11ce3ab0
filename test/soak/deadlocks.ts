import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Queryable } from '../../storage/database.ts';

export interface DeadlockWatch {
  /** How many were broken up. */
  broken(): number;
  stop(): Promise<void>;
}

/**
 * Does what PostgreSQL does after its `deadlock_timeout`, in a world whose clocks run faster: there it never comes to it,
 * since libfaketime shows the true time to a signal handler that interrupts a wait, and the handler finds nothing due.
 *
 * @param everyMs of the faster clock
 */
export function watchDeadlocks(db: Queryable, everyMs: number): DeadlockWatch {
  const stopping = new AbortController();
  const { signal } = stopping;
  let broken = 0;
  const watching = (async () => {
    while (!signal.aborted) {
      await sleep(everyMs, undefined, { signal }).catch(() => {});
      broken += (await db.execute(BREAK_ONE).catch(() => ({ rowCount: 0 }))).rowCount ?? 0;
    }
  })();
  return {
    broken: () => broken,
    async stop() {
      stopping.abort();
      await watching;
    },
  };
}

/** Of those that wait for themselves by way of others, the one that began last. */
const BREAK_ONE = sql`
  with recursive waits as (
    select pid, unnest(pg_blocking_pids(pid)) as blocker from pg_stat_activity
    where wait_event_type = 'Lock' and datname = current_database()
  ), ways as (
    select pid, blocker from waits
    union select ways.pid, waits.blocker from ways join waits on waits.pid = ways.blocker
  )
  select pg_cancel_backend(pid) from (
    select pid from ways join pg_stat_activity using (pid) where pid = blocker order by xact_start desc limit 1
  ) as youngest`;
