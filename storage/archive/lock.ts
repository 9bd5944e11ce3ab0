import { sql } from 'drizzle-orm';
import type { Day } from '../../core/article.ts';
import { daysBetween } from '../../core/time.ts';
import type { Queryable } from '../database.ts';

/** Any number; the same in every process. With a second number, PostgreSQL keeps it apart from single ones. */
const ARCHIVE_LOCK = 7_246_160;

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
        ? sql`select pg_advisory_xact_lock_shared(${ARCHIVE_LOCK}::int, ${number}::int)`
        : sql`select pg_advisory_xact_lock(${ARCHIVE_LOCK}::int, ${number}::int)`,
    );
    return work(tx);
  });
}

/** Fails if the connection, and with it the lock, is lost. */
export async function assertLocked(tx: Queryable): Promise<void> {
  await tx.execute(sql`select 1`);
}
