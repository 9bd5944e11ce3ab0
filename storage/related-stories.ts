import { and, between, eq, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Day } from '../core/article.ts';
import type { Headline } from '../core/story/headlines.ts';
import { type Related, relateVisits, type VisitStory } from '../core/story/related.ts';
import { addDays } from '../core/time.ts';
import { type Visit, visitSchema } from '../core/visit/visit.ts';
import type { Queryable } from './database.ts';
import { headlinesOf } from './headlines.ts';
import { PLANNED_ANEW } from './named-statements.ts';
import { stories } from './schema.ts';

export interface RelatedStory extends VisitStory {
  title: string;
  headlines: Headline[];
}

/** Visits of the same person are found so far away, other visits to the same country so far. */
const PERSON_DAYS = 730;
const HOST_DAYS = 21;
/** Looked at of each kind. */
const MOST_READ = 24;

/** Visits of the same people, or to the same country at the time, that have not been dismissed; none for what is no visit. */
export async function relatedStories(
  db: Queryable,
  story: { id: number; day: Day; visit: Visit | null },
): Promise<Related<RelatedStory>[]> {
  const { id, day, visit } = story;
  if (!visit) return [];
  const byHost = eq(sql`${stories.visit} ->> 'host'`, visit.host);
  const byPerson = sql`(${stories.visit} -> 'visitors') ?| ${sql.param(visit.visitors)}::text[]`;
  const [ofPerson, atHost] = await Promise.all([
    visit.visitors.length > 0 ? nearestStories(db, { id, day, days: PERSON_DAYS, condition: byPerson }) : [],
    nearestStories(db, { id, day, days: HOST_DAYS, condition: byHost }),
  ]);
  const others = new Map([...ofPerson, ...atHost].map((other) => [other.id, other]));
  return relateVisits({ id, day, visit }, [...others.values()]);
}

interface Search {
  id: number;
  day: Day;
  days: number;
  condition: SQL;
}

interface Row extends Record<string, unknown> {
  id: string;
  title: string;
  headlines: unknown;
  day: Day;
  visit: unknown;
}

/** Which index helps hangs on who or what is sought: kept plans, which are made for any, took 60 times as long. */
const planned = sql.raw(PLANNED_ANEW);

async function nearestStories(db: Queryable, { id, day, days, condition }: Search): Promise<RelatedStory[]> {
  const { rows } = await db.execute<Row>(sql`${planned}
    select ${stories.id}, ${stories.title}, ${stories.headlines}, ${stories.day}::text as day, ${stories.visit}
    from ${stories}
    where ${and(
      between(stories.day, addDays(day, -days), addDays(day, days)),
      condition,
      ne(stories.id, id),
      isNull(stories.mergedInto),
      ne(stories.attention, 'dismissed'),
    )}
    order by abs(${stories.day} - ${day}::date), ${stories.id} limit ${MOST_READ}`);
  return rows.map((row) => ({
    id: Number(row.id),
    title: row.title,
    headlines: headlinesOf(row),
    day: row.day,
    visit: visitSchema.parse(row.visit),
  }));
}
