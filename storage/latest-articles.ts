import { desc } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { articles } from './schema.ts';

export interface LatestArticle {
  source: string;
  title: string;
  url: string;
  publishedAt: Date;
  cameAt: Date;
}

/** The articles that came last, the latest first. */
export function latestArticles(db: Queryable, limit: number): Promise<LatestArticle[]> {
  return db
    .select({
      source: articles.source,
      title: articles.title,
      url: articles.url,
      publishedAt: articles.publishedAt,
      cameAt: articles.createdAt,
    })
    .from(articles)
    .orderBy(desc(articles.id))
    .limit(limit);
}
