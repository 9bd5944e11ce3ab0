import {
  and,
  count,
  countDistinct,
  desc,
  eq,
  getTableColumns,
  isNull,
  lt,
  not,
  type SQL,
  sql,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Day } from '../core/article.ts';
import type { Headline } from '../core/story/headlines.ts';
import { type Visit, visitSchema } from '../core/visit/visit.ts';
import type { Queryable } from './database.ts';
import { headlinesOf } from './headlines.ts';
import { changedSince, DESK, ownLook, type Present, phaseChangedSince, type Reader } from './looks.ts';
import { articles, assignments, looks, stars, stories } from './schema.ts';

export type Attention = (typeof stories.attention.enumValues)[number];

/** A day's stories by number; `stories` and `fresh` leave the dismissed ones out. */
export interface DayCounts {
  day: Day;
  stories: number;
  fresh: number;
  dismissed: number;
}

export interface StoryCard {
  id: number;
  title: string;
  /** The language of most voices first; none where an earlier release wrote the story. */
  headlines: Headline[];
  day: Day;
  visit: Visit | null;
  attention: Attention;
  /** Whether the reader keeps it at hand. */
  starred: boolean;
  /** Changed since the reader saw it, or new to them. */
  fresh: boolean;
  /** Up to which change the reader has seen it, and when they did. */
  seenAt: Date | null;
  lookedAt: Date | null;
  changedAt: Date;
  firstPublishedAt: Date;
  lastPublishedAt: Date;
  articles: number;
  /** Outlets that speak for themselves: a copy counts as the outlet that it copies. */
  outlets: number;
  /** What joined since the change that the reader has seen; all where they have not. */
  since: { articles: number; outlets: number };
  /** BCP 47 tags, in alphabetical order. */
  languages: string[];
}

const original = alias(articles, 'original');
const isCurrent = isNull(stories.mergedInto);
const isDismissed = eq(stories.attention, 'dismissed');

/** From the few that a person has starred; stars on what was merged into a story count. */
export const hasStar = ({ person }: Reader) => sql<boolean>`${stories.id} in (
  select coalesce(kin.merged_into, kin.id) from ${stars} join ${stories} kin on kin.id = ${stars.storyId}
  where ${stars.person} = ${person})`;
const isFresh = (reader: Reader) => sql`${not(isDismissed)} and ${changedSince(reader)}`;
const isNews = (reader: Reader, present: Present) =>
  sql`(${changedSince(reader)} or ${phaseChangedSince(present)})`;

/** Days that have stories, latest first; with `before`, only days earlier than that. */
export function listDays(
  db: Queryable,
  page: { limit: number; before?: Day | undefined },
  reader: Reader = DESK,
): Promise<DayCounts[]> {
  return db
    .select({
      day: stories.day,
      stories: sql<number>`count(*) filter (where ${not(isDismissed)})`.mapWith(Number),
      fresh: sql<number>`count(*) filter (where ${isFresh(reader)})`.mapWith(Number),
      dismissed: sql<number>`count(*) filter (where ${isDismissed})`.mapWith(Number),
    })
    .from(stories)
    .leftJoin(looks, ownLook(reader))
    .where(and(isCurrent, page.before ? lt(stories.day, page.before) : undefined))
    .groupBy(stories.day)
    .orderBy(desc(stories.day))
    .limit(page.limit);
}

/** The nearest days before and after one that have stories. */
export async function neighbourDays(
  db: Queryable,
  day: Day,
): Promise<{ previous: Day | null; next: Day | null }> {
  const { rows } = await db.execute<{ previous: Day | null; next: Day | null }>(sql`select
    (select max(day)::text from ${stories} where ${isCurrent} and ${stories.day} < ${day}) as previous,
    (select min(day)::text from ${stories} where ${isCurrent} and ${stories.day} > ${day}) as next`);
  return rows[0] ?? { previous: null, next: null };
}

/** A day's stories, dismissed ones included, newest change first. */
export function storiesOfDay(db: Queryable, day: Day, reader: Reader = DESK): Promise<StoryCard[]> {
  return storyCards(db, reader, eq(stories.day, day));
}

/** What is new to a reader on all days, newest change first, and how many stories there are beyond the limit. */
export async function newsFor(
  db: Queryable,
  reader: Reader,
  { limit, ...present }: Present & { limit: number },
): Promise<{ stories: StoryCard[]; total: number }> {
  const condition = sql`${not(isDismissed)} and ${isNews(reader, present)}`;
  const [cards, [counted]] = await Promise.all([
    storyCards(db, reader, condition, limit),
    db
      .select({ total: count() })
      .from(stories)
      .leftJoin(looks, ownLook(reader))
      .where(and(isCurrent, condition)),
  ]);
  return { stories: cards, total: counted?.total ?? cards.length };
}

/** Followed stories that are not new to a reader, newest change first. */
export function quietFollowedStories(
  db: Queryable,
  reader: Reader,
  { limit, ...present }: Present & { limit: number },
): Promise<StoryCard[]> {
  const condition = sql`${eq(stories.attention, 'followed')} and not ${isNews(reader, present)}`;
  return storyCards(db, reader, condition, limit);
}

/** Null for a story that does not exist or was merged into another: see `currentStoryId`. */
export async function storyCard(db: Queryable, id: number, reader: Reader = DESK): Promise<StoryCard | null> {
  const [card] = await storyCards(db, reader, eq(stories.id, id));
  return card ?? null;
}

/** The cards of stories by their ids, in no order; those that were merged into others are left out. */
export async function storyCardsOf(
  db: Queryable,
  ids: readonly number[],
  reader: Reader = DESK,
): Promise<StoryCard[]> {
  if (ids.length === 0) return [];
  return storyCards(db, reader, sql`${stories.id} = any(${sql.param(ids)}::bigint[])`);
}

/** Where a story's address leads today: its own id, or that of the story it ended up in. Null if there is none. */
export async function currentStoryId(db: Queryable, id: number): Promise<number | null> {
  // `union` drops what was met before, so that even a circle of merges would end.
  const { rows } = await db.execute<{ id: string }>(sql`
    with recursive way (id, merged_into) as (
      select id, merged_into from ${stories} where id = ${id}
      union
      select next.id, next.merged_into from ${stories} next join way on next.id = way.merged_into
    )
    select id from way where merged_into is null`);
  return rows[0] ? Number(rows[0].id) : null;
}

/** Chooses the stories first and counts only their articles, so that a limit bounds the work. */
async function storyCards(
  db: Queryable,
  reader: Reader,
  condition: SQL,
  limit?: number,
): Promise<StoryCard[]> {
  const chosen = chosenStories(db, reader, condition, limit);
  const counts = countsOf(db, chosen);
  const rows = await db
    .select({
      id: chosen.id,
      title: chosen.title,
      headlines: chosen.headlines,
      day: chosen.day,
      visit: chosen.visit,
      attention: chosen.attention,
      fresh: chosen.fresh,
      starred: chosen.starred,
      seenAt: chosen.seen,
      lookedAt: chosen.looked,
      changedAt: chosen.changedAt,
      firstPublishedAt: chosen.firstPublishedAt,
      lastPublishedAt: chosen.lastPublishedAt,
      articles: counts.articles,
      outlets: counts.outlets,
      since: { articles: counts.newArticles, outlets: counts.newOutlets },
      languages: counts.languages,
    })
    .from(chosen)
    .innerJoinLateral(counts, sql`true`)
    .orderBy(desc(chosen.changedAt), desc(chosen.id));
  return rows.map((row) => ({
    ...row,
    headlines: headlinesOf(row),
    visit: visitSchema.nullable().parse(row.visit),
  }));
}

function chosenStories(db: Queryable, reader: Reader, condition: SQL, limit?: number) {
  const choice = db
    .select({
      ...getTableColumns(stories),
      fresh: sql<boolean>`${isFresh(reader)}`.as('fresh'),
      starred: hasStar(reader).as('starred'),
      seen: sql<Date | null>`${looks.seenAt}`.mapWith(looks.seenAt).as('seen'),
      looked: sql<Date | null>`${looks.lookedAt}`.mapWith(looks.lookedAt).as('looked'),
    })
    .from(stories)
    .leftJoin(looks, ownLook(reader))
    .where(and(isCurrent, condition))
    .orderBy(desc(stories.changedAt), desc(stories.id));
  return (limit === undefined ? choice : choice.limit(limit)).as('chosen');
}

/** Of each chosen story. */
function countsOf(db: Queryable, chosen: ReturnType<typeof chosenStories>) {
  const outlet = sql`coalesce(${original.source}, ${articles.source})`;
  const joined = sql`(${chosen.seen} is null
    or date_trunc('milliseconds', ${assignments.assignedAt}) > ${chosen.seen})`;
  return db
    .select({
      articles: count().as('articles'),
      outlets: countDistinct(outlet).as('outlets'),
      newArticles: sql<number>`count(*) filter (where ${joined})`.mapWith(Number).as('new_articles'),
      newOutlets: sql<number>`count(distinct ${outlet}) filter (where ${joined})`
        .mapWith(Number)
        .as('new_outlets'),
      languages: sql<string[]>`coalesce(array_agg(distinct ${articles.language})
        filter (where ${articles.language} is not null), '{}')`.as('languages'),
    })
    .from(assignments)
    .innerJoin(articles, eq(articles.id, assignments.articleId))
    .leftJoin(original, eq(original.id, articles.copyOf))
    .where(eq(assignments.storyId, chosen.id))
    .as('counts');
}
