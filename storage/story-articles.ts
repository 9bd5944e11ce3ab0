import { and, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reasons } from '../core/story/story.ts';
import type { Queryable } from './database.ts';
import { reasonsSchema } from './reasons.ts';
import { articles, articleVersions, assignments, pages } from './schema.ts';

export interface ArticleReference {
  id: number;
  title: string;
  source: string;
}

export interface StoryArticle extends ArticleReference {
  url: string;
  language: string | null;
  publishedAt: Date;
  /** Minutes east of UTC. */
  publishedOffset: number;
  publishedGuess: boolean;
  copyOf: ArticleReference | null;
  reasons: Reasons;
  /** What `reasons.beside` names, where it is still there. */
  beside: ArticleReference | null;
  assignedAt: Date;
  /** The current version's number, and when it was read. */
  version: number;
  versionAt: Date;
}

const original = alias(articles, 'original');
const originalReference = { id: original.id, title: original.title, source: original.source };
const besidePage = alias(pages, 'beside_page');
const beside = alias(articles, 'beside');

/** A story's articles, copies included, latest published first. */
export async function articlesOfStory(db: Queryable, storyId: number): Promise<StoryArticle[]> {
  const rows = await db
    .select({
      id: articles.id,
      title: articles.title,
      source: articles.source,
      url: articles.url,
      language: articles.language,
      publishedAt: articles.publishedAt,
      publishedOffset: articles.publishedOffset,
      publishedGuess: articles.publishedGuess,
      copyOf: originalReference,
      reasons: assignments.reasons,
      beside: { id: beside.id, title: beside.title, source: beside.source },
      assignedAt: assignments.assignedAt,
      version: articles.version,
      versionAt: articleVersions.createdAt,
    })
    .from(assignments)
    .innerJoin(articles, eq(articles.id, assignments.articleId))
    .innerJoin(
      articleVersions,
      and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.version)),
    )
    .leftJoin(original, eq(original.id, articles.copyOf))
    .leftJoin(besidePage, sql`${besidePage.url} = ${assignments.reasons} ->> 'beside'`)
    .leftJoin(beside, eq(beside.pageId, besidePage.id))
    .where(eq(assignments.storyId, storyId))
    .orderBy(desc(articles.publishedAt), desc(articles.id));
  return rows.map((row) => ({ ...row, reasons: reasonsSchema.parse(row.reasons) }));
}
