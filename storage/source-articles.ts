import { and, desc, eq } from 'drizzle-orm';
import { type Article, articleSchema } from '../core/article.ts';
import type { Queryable } from './database.ts';
import { articles, articleVersions } from './schema.ts';

/** A source's newest articles as they were read, the newest first. */
export async function newestArticlesOf(tx: Queryable, source: string, limit: number): Promise<Article[]> {
  const rows = await tx
    .select({ content: articleVersions.content })
    .from(articles)
    .innerJoin(
      articleVersions,
      and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.version)),
    )
    .where(eq(articles.source, source))
    .orderBy(desc(articles.publishedAt))
    .limit(limit);
  return rows.map(({ content }) => articleSchema.parse(content));
}

export interface ListedArticle {
  id: number;
  title: string;
  language: string | null;
  publishedAt: Date;
  publishedOffset: number;
  publishedGuess: boolean;
}

/** A source's latest articles, the latest first, without their text. */
export function listArticlesOf(tx: Queryable, source: string, limit: number): Promise<ListedArticle[]> {
  return tx
    .select({
      id: articles.id,
      title: articles.title,
      language: articles.language,
      publishedAt: articles.publishedAt,
      publishedOffset: articles.publishedOffset,
      publishedGuess: articles.publishedGuess,
    })
    .from(articles)
    .where(eq(articles.source, source))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit);
}
