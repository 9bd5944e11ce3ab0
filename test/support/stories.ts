import type { Article } from '../../core/article.ts';
import type { Headline } from '../../core/story/headlines.ts';
import type { Reasons } from '../../core/story/story.ts';
import { offsetMinutes } from '../../core/time.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { Queryable } from '../../storage/database.ts';
import { articles, articleVersions, assignments, looks, pages, stories } from '../../storage/schema.ts';

export interface StoryRow {
  title?: string;
  headlines?: Headline[];
  day?: string;
  visit?: Visit | null;
  attention?: 'none' | 'followed' | 'dismissed';
  changedAt?: Date;
  /** Up to which change it was seen; by the desk, and at that time, unless said otherwise. */
  seenAt?: Date;
  seenBy?: string;
  lookedAt?: Date;
  mergedInto?: number;
}

/** Puts a story of 5 February 2026 into the database, as the clusterer would leave it. Returns its id. */
export async function insertStory(
  db: Queryable,
  { seenAt, seenBy = 'desk', lookedAt = seenAt, ...row }: StoryRow = {},
): Promise<number> {
  const changedAt = row.changedAt ?? new Date('2026-02-05T03:00:00Z');
  const [story] = await db
    .insert(stories)
    .values({
      title: 'Arvik Lindqvist visits Velmora',
      day: '2026-02-05',
      visit: null,
      firstPublishedAt: new Date('2026-02-05T01:00:00Z'),
      lastPublishedAt: changedAt,
      createdAt: changedAt,
      ...row,
      changedAt,
    })
    .returning({ id: stories.id });
  if (!story) throw new Error('no story came back');
  if (seenAt && lookedAt)
    await db.insert(looks).values({ person: seenBy, storyId: story.id, seenAt, lookedAt });
  return story.id;
}

export interface ArticleRow {
  url?: string;
  source?: string;
  title?: string;
  language?: string | null;
  published?: string;
  guess?: boolean;
  copyOf?: number;
  storyId?: number;
  reasons?: Reasons;
  assignedAt?: Date;
  content?: Partial<Article>;
  versions?: number;
}

let pageCount = 0;

/** Puts an article with its page and versions into the database, and into a story if one is given. Returns its id. */
export async function insertArticle(db: Queryable, row: ArticleRow = {}): Promise<number> {
  const content = contentOf(row);
  const at = row.assignedAt ?? new Date('2026-02-05T03:00:00Z');
  const source = row.source ?? 'harbour-post';
  const version = row.versions ?? 1;
  const [page] = await db
    .insert(pages)
    .values({ url: content.url, source, state: 'done', discoveredAt: at })
    .returning({ id: pages.id });
  if (!page) throw new Error('no page came back');
  const published = row.published ?? '2026-02-05T08:30:00+07:00';
  const [article] = await db
    .insert(articles)
    .values({
      pageId: page.id,
      source,
      url: content.url,
      title: content.title,
      language: content.language,
      publishedAt: new Date(published),
      publishedOffset: offsetMinutes(published),
      publishedGuess: row.guess ?? false,
      version,
      copyOf: row.copyOf ?? null,
      createdAt: at,
    })
    .returning({ id: articles.id });
  if (!article) throw new Error('no article came back');
  for (let number = 1; number <= version; number++) {
    const contentHash = `${article.id}-${number}`;
    await db
      .insert(articleVersions)
      .values({ articleId: article.id, number, contentHash, content, createdAt: at });
  }
  if (row.storyId !== undefined) {
    const reasons = row.reasons ?? { rule: 'first', beside: null, scores: {} };
    await db
      .insert(assignments)
      .values({ articleId: article.id, storyId: row.storyId, reasons, assignedAt: at });
  }
  return article.id;
}

/** An article's content as releases before agencies, links and confidence stored it. */
export function asEarlierRelease(article: Article, modifiedAt: string | null): unknown {
  const { url, title, lead, byline, published, language, blocks } = article;
  const images = article.images.map((image) => ({ url: image.url, caption: image.caption }));
  return { url, title, lead, byline, published, modifiedAt, language, blocks, images };
}

function contentOf(row: ArticleRow): Article {
  pageCount++;
  return {
    url: row.url ?? `https://harbourpost.example/news/${pageCount}`,
    title: row.title ?? 'President Lindqvist arrives in Velmora',
    lead: 'The president landed in the morning.',
    byline: [],
    published: {
      instant: row.published ?? '2026-02-05T08:30:00+07:00',
      origin: 'json-ld',
      guess: row.guess ?? false,
    },
    agencies: [],
    modified: null,
    language: row.language === undefined ? 'en' : row.language,
    blocks: [{ kind: 'paragraph', text: 'He was met by the prime minister.' }],
    images: [],
    leadImage: null,
    links: [],
    confidence: null,
    ...row.content,
  };
}
