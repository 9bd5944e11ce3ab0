import { sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { articles, assignments } from './schema.ts';

/** How long articles took from their publication to a story on the desk. */
export interface DeskLag {
  articles: number;
  /** Null where there is none. */
  medianSeconds: number | null;
  p90Seconds: number | null;
}

const OLDEST = '1 day';

/**
 * Of articles that came to the desk since then and had been published within a day before: what a source's first run finds
 * had lain there for long, and dates that were guessed say nothing.
 */
export async function deskLag(db: Queryable, since: Date): Promise<DeskLag> {
  const after = sql`${since.toISOString()}::timestamptz`;
  const lag = sql`greatest(extract(epoch from ${assignments.assignedAt} - ${articles.publishedAt}), 0)::float8`;
  const { rows } = await db.execute<{ articles: number; median: number | null; p90: number | null }>(sql`
    select count(*)::int as articles,
      percentile_cont(0.5) within group (order by ${lag}) as median,
      percentile_cont(0.9) within group (order by ${lag}) as p90
    from ${articles} join ${assignments} on ${assignments.articleId} = ${articles.id}
    where ${articles.publishedAt} > ${after} - ${OLDEST}::interval and ${articles.createdAt} > ${after}
      and ${articles.publishedAt} > ${assignments.assignedAt} - ${OLDEST}::interval
      and not ${articles.publishedGuess}`);
  const [row] = rows;
  return { articles: row?.articles ?? 0, medianSeconds: row?.median ?? null, p90Seconds: row?.p90 ?? null };
}
