import { count, gte, sql } from 'drizzle-orm';
import type pg from 'pg';
import type { Queryable } from './database.ts';
import { archiveDays, outbox } from './schema.ts';

/** Work that was handed to the queues as often as given and still is not done, by queue. */
export async function stuckTasks(
  db: Queryable,
  leastDispatches: number,
): Promise<{ queue: string; tasks: number; example: string }[]> {
  return db
    .select({ queue: outbox.queue, tasks: count(), example: sql<string>`min(${outbox.key})` })
    .from(outbox)
    .where(gte(outbox.dispatches, leastDispatches))
    .groupBy(outbox.queue)
    .orderBy(outbox.queue);
}

/** Days whose folders in the archive lag behind the database. */
export async function laggingDays(db: Queryable): Promise<string[]> {
  const rows = await db
    .select({ day: archiveDays.day })
    .from(archiveDays)
    .where(sql`${archiveDays.written} < ${archiveDays.wanted}`)
    .orderBy(archiveDays.day);
  return rows.map(({ day }) => day);
}

/** By what names programs are connected to the database. */
export async function connectedPrograms(pool: pg.Pool): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ name: string; connections: string }>(`
    select application_name as name, count(*) as connections from pg_stat_activity
    where datname = current_database() group by 1`);
  return new Map(rows.map(({ name, connections }) => [name, Number(connections)]));
}
