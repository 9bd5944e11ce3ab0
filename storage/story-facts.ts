import { desc, eq, sql } from 'drizzle-orm';
import { REST_DAYS } from '../core/story/life.ts';
import type { Rest } from '../core/watch/news.ts';
import { type WatchedArticle, watchedArticle } from '../core/watch/watched-article.ts';
import { currentArticles, isCurrentVersion } from './articles.ts';
import type { Queryable } from './database.ts';
import { articles, articleVersions, assignments, stories } from './schema.ts';
import type { StoryRow } from './stories.ts';

/** A story as it stands, or the one that it was merged into. */
export async function currentStory(tx: Queryable, id: number): Promise<StoryRow | null> {
  const current = sql`(select coalesce(went.merged_into, went.id) from ${stories} went where went.id = ${id})`;
  const [story] = await tx.select().from(stories).where(eq(stories.id, current));
  return story ?? null;
}

export interface StoryCounts {
  articles: number;
  /** Outlets with a report that is no copy. */
  outlets: number;
  /** The last time without an article that made the story rest; null where there is none. */
  rest: Rest | null;
}

/** Counted in the database: a story may have thousands of articles. */
export async function countsOfStory(tx: Queryable, storyId: number): Promise<StoryCounts> {
  const { rows } = await tx.execute<{
    articles: number;
    outlets: number;
    rest_from: string | null;
    rest_to: string | null;
  }>(sql`
    with reports as (
      select source, copy_of, published_at, lag(published_at) over (order by published_at) as before
      from ${assignments} join ${articles} on ${articles.id} = article_id where story_id = ${storyId})
    select count(*)::int as articles, (count(distinct source) filter (where copy_of is null))::int as outlets,
      max(before) filter (where ended) as rest_from, max(published_at) filter (where ended) as rest_to
    from (select *, published_at - before >= ${`${REST_DAYS} days`}::interval as ended from reports) as reports`);
  const [row] = rows;
  if (!row) throw new Error('An aggregate returned no row.');
  const { rest_from: from, rest_to: to } = row;
  const rest = from && to ? { from: new Date(from), to: new Date(to) } : null;
  return { articles: row.articles, outlets: row.outlets, rest };
}

/**
 * The articles of a story that came since a time, and more of those that came or changed last until they are as many as
 * are wanted at least; as watches read them.
 */
export async function latestToCome(
  tx: Queryable,
  storyId: number,
  { since, least, most }: { since: Date; least: number; most: number },
): Promise<WatchedArticle[]> {
  const cameAt = sql`greatest(${assignments.assignedAt}, ${articleVersions.createdAt})`;
  const latest = await tx
    .select({ id: assignments.articleId, assignedAt: assignments.assignedAt })
    .from(assignments)
    .innerJoin(articles, eq(articles.id, assignments.articleId))
    .innerJoin(articleVersions, isCurrentVersion)
    .where(eq(assignments.storyId, storyId))
    .orderBy(desc(cameAt), desc(assignments.articleId))
    .limit(most);
  const wanted = latest.filter(({ assignedAt }, index) => index < least || assignedAt >= since);
  const found = await currentArticles(
    tx,
    wanted.map(({ id }) => id),
  );
  return found.map(({ source, content }) => watchedArticle(source, content));
}
