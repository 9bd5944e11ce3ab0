import { and, asc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { PROMPT_DISPATCHES } from './outbox.ts';
import { articles, fetches, outbox, pages, stories, storyEvents } from './schema.ts';
import type { StoryEventKind } from './stories.ts';

/** What happened to a story. */
export interface HappenedEvent {
  id: number;
  kind: StoryEventKind;
  happenedAt: Date;
  /** Where the story is now: the one that it was merged into. */
  storyId: number;
  /** When the story itself began. */
  createdAt: Date;
}

/** In the order in which they happened. */
export async function findStoryEvents(tx: Queryable, ids: readonly number[]): Promise<HappenedEvent[]> {
  return tx
    .select({
      id: storyEvents.id,
      kind: storyEvents.kind,
      happenedAt: storyEvents.happenedAt,
      storyId: sql<number>`coalesce(${stories.mergedInto}, ${stories.id})`.mapWith(Number),
      createdAt: stories.createdAt,
    })
    .from(storyEvents)
    .innerJoin(stories, eq(stories.id, storyEvents.storyId))
    .where(sql`${storyEvents.id} = any(${sql.param(ids)}::bigint[])`)
    .orderBy(asc(storyEvents.id));
}

/** Through which an article goes before it stands in a story. */
const ARTICLE_QUEUES = ['discover', 'fetch', 'extract', 'cluster'] as const;
export type ArticleQueue = (typeof ARTICLE_QUEUES)[number];

/**
 * Whether articles may still be on their way that were there to be found at a given time: a task is open that is
 * older, or whose page was found by a run that is older. The second counts because a fetch makes a younger
 * extraction, and that a younger clustering. Pages that failed and are tried again are not waited
 * for, nor what keeps failing.
 */
export async function hasArticlesUnderWay(
  tx: Queryable,
  since: Date,
  queues: readonly ArticleQueue[] = ARTICLE_QUEUES,
): Promise<boolean> {
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
        inArray(outbox.queue, [...queues]),
        lt(outbox.dispatches, PROMPT_DISPATCHES),
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
