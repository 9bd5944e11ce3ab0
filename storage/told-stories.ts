import { asc, eq } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { articles, assignments, pages } from './schema.ts';
import type { StoryRow } from './stories.ts';
import { currentStory } from './story-facts.ts';

/** An article as people are told of it: without its content, for a story may have thousands. */
export interface ToldArticle {
  id: number;
  source: string;
  title: string;
  /** BCP 47 primary language tag. */
  language: string | null;
  url: string;
  /** Of its page, by which headlines name it. */
  pageUrl: string;
  publishedAt: Date;
  /** When Dateline had it, however long ago it was published. */
  takenInAt: Date;
  /** Whether the time or the day of publication had to be supposed. */
  isGuess: boolean;
  /** What it reprints. */
  copyOf: number | null;
}

export interface ToldStory {
  story: StoryRow;
  /** All of them, the earliest first. */
  articles: ToldArticle[];
}

/** A story as it stands, or the one it was merged into, with what there is to tell of its articles. */
export async function findToldStory(tx: Queryable, id: number): Promise<ToldStory | null> {
  const story = await currentStory(tx, id);
  if (!story) return null;
  const found = await tx
    .select({
      id: articles.id,
      source: articles.source,
      title: articles.title,
      language: articles.language,
      url: articles.url,
      pageUrl: pages.url,
      publishedAt: articles.publishedAt,
      takenInAt: articles.createdAt,
      isGuess: articles.publishedGuess,
      copyOf: articles.copyOf,
    })
    .from(assignments)
    .innerJoin(articles, eq(articles.id, assignments.articleId))
    .innerJoin(pages, eq(pages.id, articles.pageId))
    .where(eq(assignments.storyId, story.id))
    .orderBy(asc(articles.publishedAt), asc(articles.id));
  return { story, articles: found };
}
