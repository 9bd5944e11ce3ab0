import { sql } from 'drizzle-orm';
import type { Day } from '../core/article.ts';
import type { Headline } from '../core/story/headlines.ts';
import { type Visit, visitSchema } from '../core/visit/visit.ts';
import type { Queryable } from './database.ts';
import { headlinesOf } from './headlines.ts';
import { stories } from './schema.ts';

/** A story of a visit some of whose days are known. */
export interface CalendarVisit {
  storyId: number;
  title: string;
  headlines: Headline[];
  visit: Visit;
  isFollowed: boolean;
}

export interface DaySpan {
  from: Day;
  to: Day;
}

const isShown = sql`${stories.mergedInto} is null and ${stories.attention} <> 'dismissed'`;

/** How many stories are filed under each day; days without any are absent, dismissed stories do not count. */
export async function storiesByDays(db: Queryable, { from, to }: DaySpan): Promise<Map<Day, number>> {
  const { rows } = await db.execute<{ day: Day; count: number }>(sql`
    select ${stories.day}::text as day, count(*)::int as count from ${stories}
    where ${isShown} and ${stories.day} between ${from}::date and ${to}::date group by ${stories.day}`);
  return new Map(rows.map(({ day, count }) => [day, count]));
}

/** The visits that touch a span of days, followed ones first, then by their first day. */
export async function visitsDuring(db: Queryable, { from, to }: DaySpan): Promise<CalendarVisit[]> {
  // ISO days compare as text. Where one end of a visit is not known, it is told of the other alone.
  const start = sql`coalesce(${stories.visit} ->> 'start', ${stories.visit} ->> 'end')`;
  const end = sql`coalesce(${stories.visit} ->> 'end', ${stories.visit} ->> 'start')`;
  const isFollowed = sql<boolean>`${stories.attention} = 'followed'`;
  const rows = await db
    .select({
      storyId: stories.id,
      title: stories.title,
      headlines: stories.headlines,
      visit: stories.visit,
      isFollowed,
    })
    .from(stories)
    .where(sql`${isShown} and ${stories.visit} is not null and ${start} <= ${to} and ${end} >= ${from}`)
    .orderBy(sql`${isFollowed} desc, ${start}, ${end} desc, ${stories.id}`);
  return rows.map((row) => ({ ...row, headlines: headlinesOf(row), visit: visitSchema.parse(row.visit) }));
}
