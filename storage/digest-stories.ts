import { count, eq, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { articles, assignments, stories } from './schema.ts';
import type { StoryRow } from './stories.ts';

/** A story as one among several is told of. */
export interface DigestStoryRow {
  story: StoryRow;
  outlets: number;
  articles: number;
}

/** Stories by their ids. */
export async function digestStories(
  tx: Queryable,
  ids: readonly number[],
): Promise<Map<number, DigestStoryRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({
      story: stories,
      outlets: sql<number>`count(distinct ${articles.source})`.mapWith(Number),
      articles: count(articles.id),
    })
    .from(stories)
    .leftJoin(assignments, eq(assignments.storyId, stories.id))
    .leftJoin(articles, eq(articles.id, assignments.articleId))
    .where(sql`${stories.id} = any(${sql.param(ids)}::bigint[])`)
    .groupBy(stories.id);
  return new Map(rows.map((row) => [row.story.id, row]));
}
