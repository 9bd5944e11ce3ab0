import { createHash } from 'node:crypto';
import { and, asc, eq, lt, sql } from 'drizzle-orm';
import { type Article, articleSchema, type DatedArticle, datedArticleSchema } from '../core/article.ts';
import { differenceOf } from '../core/article-difference.ts';
import { offsetMinutes } from '../core/time.ts';
import { wordingOf } from '../core/wording.ts';
import { type StoredVersion, storedVersion } from './article-versions.ts';
import type { Queryable } from './database.ts';
import { articles, articleVersions, pages } from './schema.ts';

export type ArticleRow = typeof articles.$inferSelect;

export interface KeepArticle {
  pageId: number;
  source: string;
  fetchId: number | null;
  article: DatedArticle;
}

/** Hash of an article's wording; where the page lies and what its date was read from are no part of it. */
export function contentHash(article: Article): string {
  return createHash('sha256')
    .update(JSON.stringify(wordingOf(article)))
    .digest('hex');
}

/**
 * Keeps an article: as a new one, or as a new version where its wording differs from the current one's.
 * @returns the article and its current version; `changed` is false where everything was known.
 */
export async function keepArticle(
  tx: Queryable,
  { pageId, source, fetchId, article }: KeepArticle,
  now: Date,
): Promise<{ articleId: number; version: number; changed: boolean }> {
  const shown = {
    url: article.url,
    title: article.title,
    language: article.language,
    publishedAt: new Date(article.published.instant),
    publishedOffset: offsetMinutes(article.published.instant),
    publishedGuess: article.published.guess,
  };
  const [added] = await tx
    .insert(articles)
    .values({ pageId, source, ...shown, version: 1, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: articles.id });
  const version = { fetchId, article, createdAt: now };
  if (added) {
    await addVersion(tx, { ...version, articleId: added.id, number: 1, before: null });
    return { articleId: added.id, version: 1, changed: true };
  }
  // Two jobs may bring the same page at once: the row's lock lets one pass after the other.
  const [row] = await tx.select().from(articles).where(eq(articles.pageId, pageId)).for('update');
  if (!row) throw new Error('An article that is in the way of another is gone.');

  const before = await storedVersion(tx, row.id, row.version);
  if (before && hashOf(before) === contentHash(article)) {
    return { articleId: row.id, version: row.version, changed: false };
  }

  const number = row.version + 1;
  const compared = before?.isBodyRemoved ? null : (before?.content ?? null);
  await addVersion(tx, { ...version, articleId: row.id, number, before: compared });
  await tx
    .update(articles)
    .set({ ...shown, version: number })
    .where(eq(articles.id, row.id));
  return { articleId: row.id, version: number, changed: true };
}

/** The stored hash only where the text is gone: a version that an earlier release wrote may have been hashed otherwise. */
function hashOf({ content, contentHash: stored, isBodyRemoved }: StoredVersion): string {
  return isBodyRemoved ? stored : contentHash(content);
}

interface NewVersion {
  articleId: number;
  number: number;
  fetchId: number | null;
  article: DatedArticle;
  /** The version before; null for the first, and where its text is gone. */
  before: Article | null;
  createdAt: Date;
}

async function addVersion(tx: Queryable, { article, before, ...row }: NewVersion): Promise<void> {
  await tx.insert(articleVersions).values({
    ...row,
    contentHash: contentHash(article),
    // What could not be read back would stop the clustering of all the others.
    content: datedArticleSchema.parse(article),
    difference: before && differenceOf(before, article),
  });
}

export interface CurrentArticle {
  id: number;
  url: string;
  source: string;
  version: number;
  /** 0 for an article that no clustering has seen. */
  clusteredVersion: number;
  copyOf: number | null;
  publishedAt: Date;
  content: Article;
}

const current = {
  id: articles.id,
  url: pages.url,
  source: articles.source,
  version: articles.version,
  clusteredVersion: articles.clusteredVersion,
  copyOf: articles.copyOf,
  publishedAt: articles.publishedAt,
  content: articleVersions.content,
};
/** Joins an article's current version. */
export const isCurrentVersion = and(
  eq(articleVersions.articleId, articles.id),
  eq(articleVersions.number, articles.version),
);

/** Articles whose current version no clustering has seen, in order of publication. */
export async function articlesToCluster(tx: Queryable, limit: number): Promise<CurrentArticle[]> {
  const rows = await tx
    .select(current)
    .from(articles)
    .innerJoin(articleVersions, isCurrentVersion)
    .innerJoin(pages, eq(pages.id, articles.pageId))
    .where(lt(articles.clusteredVersion, articles.version))
    .orderBy(asc(articles.publishedAt), asc(articles.id))
    .limit(limit);
  return rows.map(withContent);
}

/** Whether this article, or any, has a version that is in no story yet. */
export async function waitsForStory(tx: Queryable, id?: number): Promise<boolean> {
  const [waiting] = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(
      and(
        lt(articles.clusteredVersion, articles.version),
        id === undefined ? undefined : eq(articles.id, id),
      ),
    )
    .limit(1);
  return waiting !== undefined;
}

/** The ids go over as one array: PostgreSQL takes 65,535 parameters at most. */
export async function currentArticles(tx: Queryable, ids: readonly number[]): Promise<CurrentArticle[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select(current)
    .from(articles)
    .innerJoin(articleVersions, isCurrentVersion)
    .innerJoin(pages, eq(pages.id, articles.pageId))
    .where(sql`${articles.id} = any(${sql.param(ids)}::bigint[])`);
  return rows.map(withContent);
}

function withContent<Row extends { content: unknown }>(row: Row): Row & { content: Article } {
  return { ...row, content: articleSchema.parse(row.content) };
}

/** Notes that versions were clustered, and whose copies the articles are. */
export async function markClustered(
  tx: Queryable,
  rows: readonly { id: number; version: number; copyOf: number | null }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .update(articles)
    .set({ clusteredVersion: sql`clustered.version`, copyOf: sql`clustered.copy_of` })
    .from(
      sql`unnest(
        ${sql.param(rows.map(({ id }) => id))}::bigint[],
        ${sql.param(rows.map(({ version }) => version))}::int[],
        ${sql.param(rows.map(({ copyOf }) => copyOf))}::bigint[]
      ) as clustered (id, version, copy_of)`,
    )
    .where(sql`${articles.id} = clustered.id`);
}
