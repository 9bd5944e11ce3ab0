import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '../core/article.ts';
import type { Headline } from '../core/story/headlines.ts';
import { type Visit, visitSchema } from '../core/visit/visit.ts';
import type { Queryable } from './database.ts';
import { headlinesOf } from './headlines.ts';
import { stories } from './schema.ts';

/** A story of a visit some of whose days are known. */
export interface ListedVisit {
  id: number;
  title: string;
  headlines: Headline[];
  day: Day;
  visit: Visit;
  isFollowed: boolean;
}

/** The sort key of a visit: the first of its days that is known, and its story. */
export type VisitKey = [start: Day, id: number];

export interface VisitPage {
  visits: ListedVisit[];
  /** The key after which the next page begins; null at the end. */
  next: VisitKey | null;
}

/** ISO days compare as text. Where one end of a visit is not known, it is told of the other alone. */
const start = sql<string>`coalesce(${stories.visit} ->> 'start', ${stories.visit} ->> 'end')`;
const end = sql`coalesce(${stories.visit} ->> 'end', ${stories.visit} ->> 'start')`;

interface Choice {
  /** Visits that touch these days. */
  from?: Day | undefined;
  to?: Day | undefined;
  limit: number;
  after?: VisitKey | undefined;
}

/** Visits in the order of their first days, without those that were dismissed. */
export async function visitPage(db: Queryable, { from, to, limit, after }: Choice): Promise<VisitPage> {
  const conditions: SQL[] = [
    sql`${stories.mergedInto} is null and ${stories.attention} <> 'dismissed'`,
    sql`${stories.visit} is not null and ${start} is not null`,
    ...(to === undefined ? [] : [sql`${start} <= ${to}`]),
    ...(from === undefined ? [] : [sql`${end} >= ${from}`]),
    ...(after === undefined ? [] : [sql`(${start}, ${stories.id}) > (${after[0]}, ${after[1]}::bigint)`]),
  ];
  const rows = await db
    .select({
      id: stories.id,
      title: stories.title,
      headlines: stories.headlines,
      day: stories.day,
      visit: stories.visit,
      isFollowed: sql<boolean>`${stories.attention} = 'followed'`,
      start,
    })
    .from(stories)
    .where(sql.join(conditions, sql` and `))
    .orderBy(sql`${start}, ${stories.id}`)
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    visits: shown.map(({ start: _, ...row }) => ({
      ...row,
      headlines: headlinesOf(row),
      visit: visitSchema.parse(row.visit),
    })),
    next: last ? [last.start, last.id] : null,
  };
}
