import { gt, max } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { outbox, processes, sourceStates } from './schema.ts';

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
