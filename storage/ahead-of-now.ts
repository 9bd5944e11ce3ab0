import { type AnyColumn, gt, max, type SQL, sql } from 'drizzle-orm';
import { CLOCKS_APART_MS } from '../core/time.ts';
import type { Queryable } from './database.ts';
import { outbox, processes, sourceStates } from './schema.ts';

export const CLOCKS_APART = sql`interval '${sql.raw(String(CLOCKS_APART_MS))} milliseconds'`;

/**
 * What was noted before a clock was set back counts as noted now. What was never noted stays so: `least` passes over null.
 */
export function atLatest(noted: AnyColumn, now: SQL): SQL {
  return sql`case when ${noted} > ${now} then ${now} else ${noted} end`;
}

/** Instants in rows that lie after the given one: somebody's clock was ahead. Null where there is none. */
export async function latestAhead(db: Queryable, now: Date): Promise<Date | null> {
  const [slots, tasks, beats] = await Promise.all([
    db
      .select({ at: max(sourceStates.lastRunAt) })
      .from(sourceStates)
      .where(gt(sourceStates.lastRunAt, now)),
    db
      .select({ at: max(outbox.dispatchedAt) })
      .from(outbox)
      .where(gt(outbox.dispatchedAt, now)),
    db
      .select({ at: max(processes.startedAt) })
      .from(processes)
      .where(gt(processes.startedAt, now)),
  ]);
  const ahead = [...slots, ...tasks, ...beats].flatMap(({ at }) => at ?? []);
  return ahead.length === 0 ? null : new Date(Math.max(...ahead.map((at) => at.getTime())));
}
