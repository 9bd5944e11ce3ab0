import { and, desc, eq } from 'drizzle-orm';
import { type Article, articleSchema } from '../core/article.ts';
import { type ArticleDifference, articleDifferenceSchema } from '../core/article-difference.ts';
import type { Queryable } from './database.ts';
import { articles, articleVersions } from './schema.ts';

export interface ArticleVersion {
  number: number;
  createdAt: Date;
  /** Against the version before; null for the first, and where it was not recorded. */
  difference: ArticleDifference | null;
  /** When a rule of retention took the text away, and what changed with it. */
  bodyRemovedAt: Date | null;
}

export interface StoredVersion {
  content: Article;
  contentHash: string;
  /** Whether a rule of retention took the text away. */
  isBodyRemoved: boolean;
}

/** An article as one of its versions has it, as it is stored; null where there is no such version. */
export async function storedVersion(
  tx: Queryable,
  articleId: number,
  number: number,
): Promise<StoredVersion | null> {
  const [version] = await tx
    .select({
      content: articleVersions.content,
      contentHash: articleVersions.contentHash,
      removedAt: articleVersions.bodyRemovedAt,
    })
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, articleId), eq(articleVersions.number, number)));
  if (!version) return null;
  const { content, contentHash, removedAt } = version;
  return { content: articleSchema.parse(content), contentHash, isBodyRemoved: removedAt !== null };
}

/** An article as one of its versions has it; null where there is no such version. */
export async function versionContent(
  tx: Queryable,
  articleId: number,
  number: number,
): Promise<Article | null> {
  return (await storedVersion(tx, articleId, number))?.content ?? null;
}

/** Whether a page's article stands as this fetch brought it. */
export async function isCurrentFetch(tx: Queryable, pageId: number, fetchId: number): Promise<boolean> {
  const [current] = await currentFetches(tx, pageId);
  return current?.fetchId === fetchId;
}

/** The fetch that brought a page's article as it stands, which stays so until the transaction ends; null for none. */
export async function holdCurrentFetch(tx: Queryable, pageId: number): Promise<number | null> {
  const [current] = await currentFetches(tx, pageId).for('update');
  return current?.fetchId ?? null;
}

function currentFetches(tx: Queryable, pageId: number) {
  const current = and(
    eq(articleVersions.articleId, articles.id),
    eq(articleVersions.number, articles.version),
  );
  return tx
    .select({ fetchId: articleVersions.fetchId })
    .from(articles)
    .innerJoin(articleVersions, current)
    .where(eq(articles.pageId, pageId));
}

/** An article's versions without their texts, newest first. */
export async function versionsOf(db: Queryable, articleId: number): Promise<ArticleVersion[]> {
  const rows = await db
    .select({
      number: articleVersions.number,
      createdAt: articleVersions.createdAt,
      difference: articleVersions.difference,
      bodyRemovedAt: articleVersions.bodyRemovedAt,
    })
    .from(articleVersions)
    .where(eq(articleVersions.articleId, articleId))
    .orderBy(desc(articleVersions.number));
  return rows.map((row) => ({
    ...row,
    difference: articleDifferenceSchema.nullable().parse(row.difference),
  }));
}
