import { and, asc, eq, lt, sql } from 'drizzle-orm';
import type { Day } from '../core/article.ts';
import type { Queryable } from './database.ts';
import { archiveDays, articles, articleVersions, assignments, stories } from './schema.ts';

/** An order to write a day anew; `revision` tells it from those before. */
export interface ArchiveOrder {
  day: Day;
  revision: number;
}

/**
 * Notes, in the transaction that changes some days' stories, that the days' files are to be written again.
 * @returns what the caller is to order with the outbox: days that already wait to be written need no second order,
 * since who writes a day does so until it is as new as its stories
 */
export async function wantArchiveDays(tx: Queryable, days: Iterable<Day>): Promise<ArchiveOrder[]> {
  // In order, so that transactions that change the same days never wait for one another in a circle.
  const ordered = [...new Set(days)].sort();
  if (ordered.length === 0) return [];
  const rows = await tx
    .insert(archiveDays)
    .select(
      sql`select day, 1, 0, null::timestamptz from unnest(${sql.param(ordered)}::date[]) as wanted (day)`,
    )
    .onConflictDoUpdate({ target: archiveDays.day, set: { wanted: sql`${archiveDays.wanted} + 1` } })
    .returning({ day: archiveDays.day, revision: archiveDays.wanted, written: archiveDays.written });
  return rows
    .filter(({ revision, written }) => revision === written + 1)
    .map(({ day, revision }) => ({ day, revision }));
}

/** The days whose files hold a fetched page: one, or none. */
export async function daysOfFetch(tx: Queryable, fetchId: number): Promise<Day[]> {
  const isArchived = and(
    eq(articleVersions.articleId, articles.id),
    eq(articleVersions.number, articles.clusteredVersion),
  );
  const rows = await tx
    .selectDistinct({ day: stories.day })
    .from(articleVersions)
    .innerJoin(articles, isArchived)
    .innerJoin(assignments, eq(assignments.articleId, articles.id))
    .innerJoin(stories, eq(stories.id, assignments.storyId))
    .where(eq(articleVersions.fetchId, fetchId));
  return rows.map(({ day }) => day);
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

/**
 * Notes that a day's files are at least as new as a revision; an earlier one changes nothing. Until the transaction
 * ends, nobody else can want the day.
 * @returns whether they are as new as its stories
 */
export async function markWritten(tx: Queryable, day: Day, revision: number, now: Date): Promise<boolean> {
  const newer = sql`${archiveDays.written} < ${revision}`;
  const [row] = await tx
    .update(archiveDays)
    .set({
      written: sql`greatest(${archiveDays.written}, ${revision})`,
      writtenAt: sql`case when ${newer} then ${now.toISOString()}::timestamptz else ${archiveDays.writtenAt} end`,
    })
    .where(eq(archiveDays.day, day))
    .returning({ isCurrent: sql<boolean>`${archiveDays.written} >= ${archiveDays.wanted}` });
  return row?.isCurrent ?? true;
}

/** Days whose files lag behind their stories, earliest first. */
export function unwrittenDays(db: Queryable): Promise<({ day: Day } & ArchiveDayState)[]> {
  return db
    .select({ day: archiveDays.day, wanted: archiveDays.wanted, written: archiveDays.written })
    .from(archiveDays)
    .where(lt(archiveDays.written, archiveDays.wanted))
    .orderBy(asc(archiveDays.day));
}
