import { sql } from 'drizzle-orm';
import type { Day } from '../../core/article.ts';
import { daysBetween } from '../../core/time.ts';
import type { Queryable } from '../database.ts';
import { LOCK_KINDS } from '../locks.ts';

/** Does something while no other process writes the day; `shared` lets others read it at the same time. */
export function withDayLock<Result>(
  db: Queryable,
  day: Day,
  mode: 'exclusive' | 'shared',
  work: (tx: Queryable) => Promise<Result>,
): Promise<Result> {
  const number = daysBetween('1970-01-01', day);
  return db.transaction(async (tx) => {
    await tx.execute(
      mode === 'shared'
        ? sql`select pg_advisory_xact_lock_shared(${LOCK_KINDS.archiveDay}::int, ${number}::int)`
        : sql`select pg_advisory_xact_lock(${LOCK_KINDS.archiveDay}::int, ${number}::int)`,
    );
    return work(tx);
  });
}

/** Fails if the connection, and with it the lock, is lost. */
export async function assertLocked(tx: Queryable): Promise<void> {
  await tx.execute(sql`select 1`);
}
