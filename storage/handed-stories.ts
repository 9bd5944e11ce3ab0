import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Day } from '../core/article.ts';
import type { Headline } from '../core/story/headlines.ts';
import { type Visit, visitSchema } from '../core/visit/visit.ts';
import type { Queryable } from './database.ts';
import { headlinesOf } from './headlines.ts';
import { type OutletsSay, outletsSayOf } from './outlets-say.ts';
import { articles, assignments, notes, stories, storyTags } from './schema.ts';

/** What is told of a story outside the desk in a line: in feeds and calendars. */
export interface HandedStory {
  id: number;
  title: string;
  headlines: Headline[];
  day: Day;
  visit: Visit | null;
  attention: (typeof stories.attention.enumValues)[number];
  createdAt: Date;
  changedAt: Date;
  firstPublishedAt: Date;
  lastPublishedAt: Date;
}

/** A story with all that leaves the desk with it. */
export interface WholeStory extends HandedStory {
  say: OutletsSay;
  tags: string[];
  /** In the order in which they were written. */
  notes: { id: number; author: string; body: string; writtenAt: Date }[];
  /** In the order in which they were published. */
  articles: HandedArticle[];
}

export interface HandedArticle {
  id: number;
  title: string;
  source: string;
  url: string;
  language: string | null;
  publishedAt: Date;
  /** Minutes east of UTC. */
  publishedOffset: number;
  publishedGuess: boolean;
  /** What it reprints, which may stand in another story. */
  copyOf: { id: number; title: string; source: string } | null;
}

const handed = {
  id: stories.id,
  title: stories.title,
  headlines: stories.headlines,
  day: stories.day,
  visit: stories.visit,
  attention: stories.attention,
  createdAt: stories.createdAt,
  changedAt: stories.changedAt,
  firstPublishedAt: stories.firstPublishedAt,
  lastPublishedAt: stories.lastPublishedAt,
};
const original = alias(articles, 'original');
const isCurrent = isNull(stories.mergedInto);
const isKept = and(isCurrent, ne(stories.attention, 'dismissed'));

/** Null for a story that does not exist or was merged into another. */
export async function wholeStory(db: Queryable, id: number): Promise<WholeStory | null> {
  const [story] = await wholeStories(db, and(isCurrent, eq(stories.id, id)));
  return story ?? null;
}

/** A day's stories in order of publication; those that were dismissed only where they are asked for. */
export function wholeStoriesOfDay(
  db: Queryable,
  day: Day,
  { dismissed = false }: { dismissed?: boolean } = {},
): Promise<WholeStory[]> {
  return wholeStories(db, and(dismissed ? isCurrent : isKept, eq(stories.day, day)));
}

/** Followed stories, the latest changed first. */
export function followedStories(db: Queryable, limit: number): Promise<HandedStory[]> {
  return handedStories(db, { where: and(isCurrent, eq(stories.attention, 'followed')), limit });
}

/** Stories of some ids, the latest changed first, without those that were dismissed or merged since. */
export function storiesOfIds(db: Queryable, ids: number[], limit: number): Promise<HandedStory[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return handedStories(db, { where: and(isKept, inArray(stories.id, ids)), limit });
}

/** Stories of visits that are filed under `from` or later, the latest filed first, without those that were dismissed. */
export function visitStories(db: Queryable, from: Day, limit: number): Promise<HandedStory[]> {
  return handedStories(db, {
    where: and(isKept, isNotNull(stories.visit), gte(stories.day, from)),
    order: desc(stories.day),
    limit,
  });
}

async function handedStories(
  db: Queryable,
  { where, order = desc(stories.changedAt), limit }: { where: SQL | undefined; order?: SQL; limit: number },
): Promise<HandedStory[]> {
  const rows = await db
    .select(handed)
    .from(stories)
    .where(where)
    .orderBy(order, desc(stories.id))
    .limit(limit);
  return rows.map(storyOf);
}

function storyOf<Row extends { headlines: unknown; visit: unknown }>(row: Row) {
  return { ...row, headlines: headlinesOf(row), visit: visitSchema.nullable().parse(row.visit) };
}

async function wholeStories(db: Queryable, where: SQL | undefined): Promise<WholeStory[]> {
  const rows = await db
    .select({ ...handed, figures: stories.figures, visitKinds: stories.visitKinds, stays: stories.stays })
    .from(stories)
    .where(where)
    .orderBy(asc(stories.firstPublishedAt), asc(stories.id));
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [theirArticles, theirNotes, theirTags] = await Promise.all([
    articlesOf(db, ids),
    notesOf(db, ids),
    tagsOf(db, ids),
  ]);
  return rows.map(({ figures, visitKinds, stays, ...row }) => ({
    ...storyOf(row),
    say: outletsSayOf({ figures, visitKinds, stays }),
    articles: ofStory(theirArticles, row.id),
    notes: ofStory(theirNotes, row.id),
    tags: ofStory(theirTags, row.id).map(({ tag }) => tag),
  }));
}

function ofStory<Row extends { storyId: number }>(rows: Row[], id: number): Omit<Row, 'storyId'>[] {
  return rows.filter(({ storyId }) => storyId === id).map(({ storyId: _, ...row }) => row);
}

function articlesOf(db: Queryable, ids: number[]) {
  return db
    .select({
      storyId: assignments.storyId,
      id: articles.id,
      title: articles.title,
      source: articles.source,
      url: articles.url,
      language: articles.language,
      publishedAt: articles.publishedAt,
      publishedOffset: articles.publishedOffset,
      publishedGuess: articles.publishedGuess,
      copyOf: { id: original.id, title: original.title, source: original.source },
    })
    .from(assignments)
    .innerJoin(articles, eq(articles.id, assignments.articleId))
    .leftJoin(original, eq(original.id, articles.copyOf))
    .where(inArray(assignments.storyId, ids))
    .orderBy(asc(articles.publishedAt), asc(articles.id));
}

/** What people put on a story goes with it into the one that it is merged into. */
const presentStory = sql<number>`coalesce(${stories.mergedInto}, ${stories.id})`.mapWith(Number);
const isNowOf = (ids: number[]) => or(inArray(stories.id, ids), inArray(stories.mergedInto, ids));

function notesOf(db: Queryable, ids: number[]) {
  return db
    .select({
      storyId: presentStory,
      id: notes.id,
      author: notes.author,
      body: notes.body,
      writtenAt: notes.writtenAt,
    })
    .from(notes)
    .innerJoin(stories, eq(stories.id, notes.storyId))
    .where(and(isNowOf(ids), isNull(notes.removedAt)))
    .orderBy(asc(notes.writtenAt), asc(notes.id));
}

function tagsOf(db: Queryable, ids: number[]) {
  return db
    .selectDistinct({ storyId: presentStory, tag: storyTags.tag })
    .from(storyTags)
    .innerJoin(stories, eq(stories.id, storyTags.storyId))
    .where(isNowOf(ids))
    .orderBy(asc(storyTags.tag));
}
