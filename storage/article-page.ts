import { and, eq, getTableColumns } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Article, articleSchema } from '../core/article.ts';
import { type ArticleVersion, versionsOf } from './article-versions.ts';
import type { Queryable } from './database.ts';
import { headlinesOf } from './headlines.ts';
import type { StoryCard } from './review.ts';
import { articles, articleVersions, assignments, stories } from './schema.ts';
import type { StoryArticle } from './story-articles.ts';

export interface ArticlePage extends Omit<StoryArticle, 'reasons' | 'beside' | 'assignedAt' | 'versionAt'> {
  content: Article;
  /** When a rule of retention took the text away; null while it is there. */
  bodyRemovedAt: Date | null;
  /** Null until the article is clustered. */
  story: Pick<StoryCard, 'id' | 'title' | 'headlines' | 'day'> | null;
  /** Newest first. */
  versions: ArticleVersion[];
}

const original = alias(articles, 'original');

/** An article as its current version has it; null if there is no such article. */
export async function articlePage(db: Queryable, id: number): Promise<ArticlePage | null> {
  const [[row], versions] = await Promise.all([
    db
      .select({
        article: getTableColumns(articles),
        content: articleVersions.content,
        bodyRemovedAt: articleVersions.bodyRemovedAt,
        copyOf: { id: original.id, title: original.title, source: original.source },
        story: { id: stories.id, title: stories.title, headlines: stories.headlines, day: stories.day },
      })
      .from(articles)
      .innerJoin(
        articleVersions,
        and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.version)),
      )
      .leftJoin(original, eq(original.id, articles.copyOf))
      .leftJoin(assignments, eq(assignments.articleId, articles.id))
      .leftJoin(stories, eq(stories.id, assignments.storyId))
      .where(eq(articles.id, id)),
    versionsOf(db, id),
  ]);
  if (!row) return null;
  return {
    ...row.article,
    content: articleSchema.parse(row.content),
    bodyRemovedAt: row.bodyRemovedAt,
    copyOf: row.copyOf,
    story: row.story && { ...row.story, headlines: headlinesOf(row.story) },
    versions,
  };
}
