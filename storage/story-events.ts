import { and, asc, eq, or, sql } from 'drizzle-orm';
import { type CurrentArticle, currentArticles } from './articles.ts';
import type { Queryable } from './database.ts';
import { articles, assignments, fetches, outbox, pages, stories, storyEvents } from './schema.ts';
import type { StoryRow } from './stories.ts';

export type StoryEvent = typeof storyEvents.$inferSelect;

/** In the order in which they happened. */
export async function findStoryEvents(tx: Queryable, ids: readonly number[]): Promise<StoryEvent[]> {
  const isWanted = sql`${storyEvents.id} = any(${sql.param(ids)}::bigint[])`;
  return tx.select().from(storyEvents).where(isWanted).orderBy(asc(storyEvents.id));
}

/** A story as it stands, or the one it was merged into. Its articles come whole, the earliest first. */
export async function findStoryWithArticles(
  tx: Queryable,
  id: number,
): Promise<{ story: StoryRow; articles: CurrentArticle[] } | null> {
  const [story] = await tx
    .select()
    .from(stories)
    .where(
      eq(
        stories.id,
        sql`(select coalesce(${stories.mergedInto}, ${stories.id}) from ${stories} where ${stories.id} = ${id})`,
      ),
    );
  if (!story) return null;
  const members = await tx
    .select({ id: assignments.articleId })
    .from(assignments)
    .where(eq(assignments.storyId, story.id))
    .orderBy(asc(assignments.articleId));
  const found = await currentArticles(
    tx,
    members.map((member) => member.id),
  );
  found.sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || a.id - b.id);
  return { story, articles: found };
}

/**
 * Whether articles may still be on their way that were there to be found at a given time: a task is open that is
 * older, or whose page was found by a run that is older. The second counts because a fetch makes a younger
 * extraction, and that a younger clustering. Pages that failed and are tried again are not waited for.
 */
export async function hasArticlesUnderWay(tx: Queryable, since: Date): Promise<boolean> {
  const instant = sql`${since.toISOString()}::timestamptz`;
  const number = (field: string) => sql`(${outbox.payload}->>${field})::bigint`;
  const pageId = sql`case ${outbox.queue}
    when 'fetch' then ${number('pageId')}
    when 'extract' then ${fetches.pageId}
    when 'cluster' then ${articles.pageId} end`;
  const [row] = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .leftJoin(fetches, and(eq(outbox.queue, 'extract'), sql`${fetches.id} = ${number('fetchId')}`))
    .leftJoin(articles, and(eq(outbox.queue, 'cluster'), sql`${articles.id} = ${number('articleId')}`))
    .leftJoin(pages, sql`${pages.id} = ${pageId}`)
    .where(
      and(
        sql`${outbox.queue} in ('discover', 'fetch', 'extract', 'cluster')`,
        sql`(${outbox.queue} <> 'fetch' or ${pages.problem} is null)`,
        or(
          sql`${outbox.createdAt} <= ${instant}`,
          sql`${outbox.queue} <> 'discover' and coalesce(${pages.slot} <= ${instant}, true)`,
        ),
      ),
    )
    .limit(1);
  return row !== undefined;
}
