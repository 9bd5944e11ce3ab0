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
