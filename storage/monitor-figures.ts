import { sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { outbox, removals } from './schema.ts';

/** How much work of a queue is not done. */
export interface WaitingTasks {
  queue: string;
  /** Not handed to the queue yet, and due. */
  fresh: number;
  /** In the queue, and due. */
  queued: number;
  /** Due later. */
  later: number;
  /** For how long the oldest has been due, in seconds; null where none is. */
  oldestSeconds: number | null;
}

/** One pass over the outbox, which holds what is not done and nothing else. */
export async function waitingTasks(db: Queryable, now: Date): Promise<WaitingTasks[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const since = sql`coalesce(${outbox.dueAt}, ${outbox.createdAt})`;
  const isDue = sql`${since} <= ${at}`;
  return db
    .select({
      queue: outbox.queue,
      fresh: sql<number>`count(*) filter (where ${isDue} and ${outbox.dispatchedAt} is null)`.mapWith(Number),
      queued: sql<number>`count(*) filter (where ${isDue} and ${outbox.dispatchedAt} is not null)`.mapWith(
        Number,
      ),
      later: sql<number>`count(*) filter (where not (${isDue}))`.mapWith(Number),
      oldestSeconds: sql<
        number | null
      >`extract(epoch from ${at} - min(${since}) filter (where ${isDue}))::float8`,
    })
    .from(outbox)
    .groupBy(outbox.queue);
}

/** What retention took away since ever, by what it was. */
export async function removedSoFar(db: Queryable): Promise<{ what: string; items: number; bytes: number }[]> {
  return db
    .select({
      what: removals.what,
      items: sql<number>`sum(${removals.items})`.mapWith(Number),
      bytes: sql<number>`sum(${removals.bytes})`.mapWith(Number),
    })
    .from(removals)
    .groupBy(removals.what);
}

/** The size of the database's files. */
export async function databaseBytes(db: Queryable): Promise<number> {
  const { rows } = await db.execute<{ bytes: string }>(
    sql`select pg_database_size(current_database()) as bytes`,
  );
  return Number(rows[0]?.bytes ?? 0);
}
