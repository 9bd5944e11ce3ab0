import { and, asc, eq, lt, sql } from 'drizzle-orm';
import type { Day } from '../core/article.ts';
import type { Queryable } from './database.ts';
import { archiveDays } from './schema.ts';

/**
 * Notes, in the transaction that changes a day's stories, that its files are to be written again; the caller orders
 * it with the outbox. Who notes several days does so in order, lest two transactions wait for each other.
 */
export async function wantArchiveDay(tx: Queryable, day: Day): Promise<{ day: Day; revision: number }> {
  const [row] = await tx
    .insert(archiveDays)
    .values({ day, wanted: 1 })
    .onConflictDoUpdate({ target: archiveDays.day, set: { wanted: sql`${archiveDays.wanted} + 1` } })
    .returning({ day: archiveDays.day, revision: archiveDays.wanted });
  if (!row) throw new Error('An upsert returned no row.');
  return row;
}

export interface ArchiveDayState {
  wanted: number;
  written: number;
}

/** How often a day was to be written, and up to which of these it is; zeros for a day that nobody spoke of. */
export async function archiveDayState(db: Queryable, day: Day): Promise<ArchiveDayState> {
  const [row] = await db
    .select({ wanted: archiveDays.wanted, written: archiveDays.written })
    .from(archiveDays)
    .where(eq(archiveDays.day, day));
  return row ?? { wanted: 0, written: 0 };
}

/** Notes that a day's files are at least as new as a revision; an earlier one changes nothing. */
export async function markWritten(tx: Queryable, day: Day, revision: number, now: Date): Promise<void> {
  await tx
    .update(archiveDays)
    .set({ written: revision, writtenAt: now })
    .where(and(eq(archiveDays.day, day), lt(archiveDays.written, revision)));
}

/** Days whose files lag behind their stories, earliest first. */
export function unwrittenDays(db: Queryable): Promise<({ day: Day } & ArchiveDayState)[]> {
  return db
    .select({ day: archiveDays.day, wanted: archiveDays.wanted, written: archiveDays.written })
    .from(archiveDays)
    .where(lt(archiveDays.written, archiveDays.wanted))
    .orderBy(asc(archiveDays.day));
}
