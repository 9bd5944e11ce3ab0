import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { dayInZone } from '../core/time.ts';
import type { Queryable } from './database.ts';
import { looks, readers, stories } from './schema.ts';

/** Who looks, by the name that signs their decisions. */
export interface Reader {
  person: string;
}

/** Whoever has no name: the one reader of a desk without accounts. */
export const DESK: Reader = { person: 'desk' };

/** When and where a page is drawn: on which day a visit came to another phase hangs on both. */
export interface Present {
  now: Date;
  zone: string;
}

/** What of a story a person has seen, and when. */
export interface Look {
  seenAt: Date;
  lookedAt: Date;
}

/** Remembers when a person came for the first time. */
export async function noteReader(db: Queryable, { person }: Reader, now: Date): Promise<void> {
  await db.insert(readers).values({ person, firstLookedAt: now }).onConflictDoNothing();
}

/** Joins the reader's look at each story, where there is one. */
export function ownLook({ person }: Reader): SQL | undefined {
  return and(eq(looks.storyId, stories.id), eq(looks.person, person));
}

/**
 * Whether a story changed since its joined look. To who comes for the first time, the last three days are new. A `Date`
 * ends at milliseconds, a PostgreSQL instant at microseconds: a change is held against what was shown.
 */
export function changedSince({ person }: Reader): SQL<boolean> {
  return sql<boolean>`(${stories.changedAt} > coalesce((select first_looked_at - interval '3 days'
      from ${readers} where person = ${person}), '-infinity')
    and (${looks.seenAt} is null or date_trunc('milliseconds', ${stories.changedAt}) > ${looks.seenAt}))`;
}

/** Whether a story's visit began or ended since its joined look; as `visitPhase` has it. */
export function phaseChangedSince({ now, zone }: Present): SQL<boolean> {
  const today = dayInZone(now, zone);
  const lookedOn = sql`to_char(${looks.lookedAt} at time zone ${zone}, 'YYYY-MM-DD')`;
  const start = sql`(${stories.visit} ->> 'start')`;
  const end = sql`coalesce(${stories.visit} ->> 'end', ${start})`;
  return sql<boolean>`coalesce(${start} is not null and (
    (${start} > ${lookedOn} and ${start} <= ${today}) or (${end} >= ${lookedOn} and ${end} < ${today})), false)`;
}

export interface Shown {
  storyId: number;
  /** The change that was shown: one that came meanwhile stays new. */
  changedAt: Date;
}

export interface Looked {
  storyId: number;
  /** What the person had seen before. */
  before: Look | null;
}

/**
 * Notes what a person has seen, each story up to the change that was shown and never back. The same again counts on
 * a later day only, when a visit may have come to another phase. Returns the stories for which that was news.
 */
export async function look(
  tx: Queryable,
  { person }: Reader,
  shown: readonly Shown[],
  { now, zone }: Present,
): Promise<Looked[]> {
  const changes = new Map(shown.map(({ storyId, changedAt }) => [storyId, changedAt]));
  // In one order, so that the same person in two windows never waits in a circle.
  const rows = await tx
    .select({ storyId: stories.id, changedAt: stories.changedAt, before: looks })
    .from(stories)
    .leftJoin(looks, ownLook({ person }))
    .where(and(inArray(stories.id, [...changes.keys()]), isNull(stories.mergedInto)))
    .orderBy(asc(stories.id));
  // Never beyond the last change: a time from the future would hide what comes next.
  const values = rows.map(({ storyId, changedAt }) => {
    const until = Math.min(changedAt.getTime(), changes.get(storyId)?.getTime() ?? 0);
    return { person, storyId, seenAt: new Date(until), lookedAt: now };
  });
  if (values.length === 0) return [];
  const onLaterDay = sql`(${looks.lookedAt} at time zone ${zone})::date < ${dayInZone(now, zone)}::date`;
  const isSame = sql`${looks.seenAt} = excluded.seen_at`;
  const looked = await tx
    .insert(looks)
    .values(values)
    .onConflictDoUpdate({
      target: [looks.person, looks.storyId],
      set: { seenAt: sql`excluded.seen_at`, lookedAt: now },
      setWhere: sql`${looks.seenAt} < excluded.seen_at or (${isSame} and ${onLaterDay})`,
    })
    .returning({ storyId: looks.storyId });
  const ids = new Set(looked.map(({ storyId }) => storyId));
  return rows
    .filter(({ storyId }) => ids.has(storyId))
    .map(({ storyId, before }) => ({
      storyId,
      before: before && { seenAt: before.seenAt, lookedAt: before.lookedAt },
    }));
}

/** Puts back what a person had seen before the look of `lookedAt`; a later look stays. */
export async function lookBack(
  tx: Queryable,
  { person }: Reader,
  { storyId, before }: Looked,
  lookedAt: Date,
): Promise<boolean> {
  const thatLook = and(eq(looks.person, person), eq(looks.storyId, storyId), eq(looks.lookedAt, lookedAt));
  const changed = before
    ? await tx.update(looks).set(before).where(thatLook).returning({ storyId: looks.storyId })
    : await tx.delete(looks).where(thatLook).returning({ storyId: looks.storyId });
  return changed.length > 0;
}
