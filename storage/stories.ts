import { and, asc, eq, exists, gte, inArray, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Headline } from '../core/story/headlines.ts';
import type { Reasons, StorySummary } from '../core/story/story.ts';
import type { Queryable } from './database.ts';
import { LOCKS } from './locks.ts';
import type { OutletsSay } from './outlets-say.ts';
import { articles, assignments, clusterRevision, pages, stories, storyEvents } from './schema.ts';

export type StoryRow = typeof stories.$inferSelect;
export type StoryEventKind = (typeof storyEvents.kind.enumValues)[number];

/**
 * Waits for its turn to change stories, and keeps it until the transaction ends. Returns how many clusterings
 * there were: a worker whose memory is of that revision need not read the stories again.
 */
export async function lockStories(tx: Queryable): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCKS.stories})`);
  return clusteringRevision(tx);
}

/** How many clusterings there were. */
export async function clusteringRevision(tx: Queryable): Promise<number> {
  const [row] = await tx.select().from(clusterRevision);
  return row?.revision ?? 0;
}

export async function countClustering(tx: Queryable): Promise<number> {
  const [row] = await tx
    .update(clusterRevision)
    .set({ revision: sql`${clusterRevision.revision} + 1` })
    .returning({ revision: clusterRevision.revision });
  return row?.revision ?? 0;
}

export interface StoryMember {
  articleId: number;
  storyId: number;
  /** See `assignments.groupKey`. */
  groupKey: string | null;
  /** Of the article's page. */
  url: string;
  version: number;
  copyOf: number | null;
  publishedAt: Date;
}

/**
 * The articles of what was written about in a span of time, whole stories, in order of publication; also of the stories
 * that `articleIds` stand in, for a new version of an article may give it a date far from its story's.
 */
export async function membersOfStories(
  tx: Queryable,
  span: { from: Date; to: Date },
  articleIds: readonly number[],
): Promise<StoryMember[]> {
  const theirs = tx
    .select({ id: assignments.storyId })
    .from(assignments)
    .where(sql`${assignments.articleId} = any(${sql.param(articleIds)}::bigint[])`);
  return (
    tx
      .select({
        articleId: assignments.articleId,
        storyId: assignments.storyId,
        groupKey: assignments.groupKey,
        url: pages.url,
        version: articles.version,
        copyOf: articles.copyOf,
        publishedAt: articles.publishedAt,
      })
      .from(assignments)
      .innerJoin(stories, eq(stories.id, assignments.storyId))
      .innerJoin(articles, eq(articles.id, assignments.articleId))
      .innerJoin(pages, eq(pages.id, articles.pageId))
      .where(
        and(
          isNull(stories.mergedInto),
          or(
            and(gte(stories.lastPublishedAt, span.from), lte(stories.firstPublishedAt, span.to)),
            inArray(stories.id, theirs),
          ),
        ),
      )
      // By code points, as the clusterer breaks ties.
      .orderBy(asc(articles.publishedAt), sql`${pages.url} collate "C"`)
  );
}

/** What a story is and what its outlets say. */
export type StoryContent = Omit<StorySummary, 'headlines'> & OutletsSay & { headlines: Headline[] };

const columnsOf = (summary: StoryContent) => ({
  title: summary.title,
  headlines: summary.headlines,
  day: summary.day,
  visit: summary.visit,
  figures: summary.figures,
  visitKinds: summary.visitKinds,
  stays: summary.stays,
  firstPublishedAt: new Date(summary.firstPublished),
  lastPublishedAt: new Date(summary.lastPublished),
});

export async function createStory(tx: Queryable, summary: StoryContent, now: Date): Promise<number> {
  const [row] = await tx
    .insert(stories)
    .values({ ...columnsOf(summary), createdAt: now, changedAt: now })
    .returning({ id: stories.id });
  if (!row) throw new Error('An insert returned no row.');
  return row.id;
}

export async function updateStory(
  tx: Queryable,
  id: number,
  summary: StoryContent,
  changedAt: Date | SQL,
): Promise<void> {
  await tx
    .update(stories)
    .set({ ...columnsOf(summary), changedAt })
    .where(eq(stories.id, id));
}

/** When a story changes, later than it ever did: whoever saw what a clock noted that was ahead would not see this. */
export function nextChange(now: Date): SQL {
  return sql`greatest(${now.toISOString()}::timestamptz, ${stories.changedAt} + interval '1 millisecond')`;
}

/** What people decided of one story holds for another that fell off it. */
export async function takeAttention(
  tx: Queryable,
  { from, to }: { from: number; to: number },
): Promise<void> {
  await tx
    .update(stories)
    .set({ attention: sql`(select attention from ${stories} as before where before.id = ${from})` })
    .where(eq(stories.id, to));
}

export async function daysOfStories(tx: Queryable, ids: number[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.selectDistinct({ day: stories.day }).from(stories).where(inArray(stories.id, ids));
  return rows.map((row) => row.day);
}

/**
 * Leaves a redirect. Stories that led to the one that goes now lead on to the same place. Who followed the one that
 * goes follows the other; that it was dismissed says nothing of the other.
 */
export async function mergeStory(tx: Queryable, from: number, into: number, now: Date): Promise<void> {
  const followed = tx
    .select({ id: stories.id })
    .from(stories)
    .where(and(eq(stories.id, from), eq(stories.attention, 'followed')));
  await tx
    .update(stories)
    .set({ attention: 'followed' })
    .where(and(eq(stories.id, into), exists(followed)));
  await tx
    .update(stories)
    .set({ mergedInto: into })
    .where(and(eq(stories.mergedInto, from), ne(stories.id, into)));
  await tx.update(stories).set({ mergedInto: into, changedAt: now }).where(eq(stories.id, from));
}

export interface Assignment {
  articleId: number;
  storyId: number;
  reasons: Reasons;
  groupKey: string;
}

export async function assign(tx: Queryable, rows: Assignment[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(assignments)
    .values(rows.map((row) => ({ ...row, assignedAt: now })))
    .onConflictDoUpdate({
      target: assignments.articleId,
      set: {
        storyId: sql`excluded.story_id`,
        reasons: sql`excluded.reasons`,
        groupKey: sql`excluded.group_key`,
        assignedAt: sql`case when ${assignments.storyId} = excluded.story_id
          then ${assignments.assignedAt} else excluded.assigned_at end`,
      },
      setWhere: sql`(${assignments.storyId}, ${assignments.reasons}, ${assignments.groupKey})
        is distinct from (excluded.story_id, excluded.reasons, excluded.group_key)`,
    });
}

/** Puts articles into another story because a person said so. */
export async function moveArticles(
  tx: Queryable,
  articleIds: number[],
  storyId: number,
  now: Date,
): Promise<void> {
  await tx
    .update(assignments)
    .set({
      storyId,
      reasons: { rule: 'decision', beside: null, scores: {} } satisfies Reasons,
      groupKey: null,
      assignedAt: now,
    })
    .where(inArray(assignments.articleId, articleIds));
}

export interface NewStoryEvent {
  storyId: number;
  kind: StoryEventKind;
}

/** @returns their ids */
export async function addStoryEvents(
  tx: Queryable,
  events: readonly NewStoryEvent[],
  now: Date,
): Promise<number[]> {
  if (events.length === 0) return [];
  const rows = await tx
    .insert(storyEvents)
    .values(events.map((event) => ({ ...event, happenedAt: now })))
    .returning({ id: storyEvents.id });
  return rows.map(({ id }) => id);
}
