import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { type DatedArticle, type Day, datedArticleSchema } from '../../core/article.ts';
import { instantInZone } from '../../core/time.ts';
import { visitSchema } from '../../core/visit/visit.ts';
import type { Queryable } from '../database.ts';
import { headlinesOf } from '../headlines.ts';
import { articles, articleVersions, assignments, fetches, stories } from '../schema.ts';
import { ArchiveError } from './errors.ts';
import { articleFile } from './layout.ts';
import type { ArchivedArticle, ArchivedStory } from './manifest.ts';

/** An article as its day's folder lists it, with what its own files are made of. */
export interface ArticleContent {
  storyId: number;
  listed: ArchivedArticle;
  content: DatedArticle;
  /** Null where there is no page, or no more. */
  fetchId: number | null;
}

export interface DayContent {
  day: Day;
  zone: string;
  stories: ArchivedStory[];
  /** In the order of `stories`. */
  articles: ArticleContent[];
}

/**
 * The stories that are filed under a day, in order of publication, with the versions of their articles that were
 * clustered last: the clustering of a newer one orders the day anew.
 * @throws ArchiveError `archive-unreadable-row`
 */
export async function readDay(tx: Queryable, day: Day, zone: string): Promise<DayContent> {
  const content: DayContent = { day, zone, stories: [], articles: [] };
  for (const { story, rows } of (await selectByStory(tx, day)).values()) {
    const members = rows.flatMap((row) => archivedArticle(row, zone) ?? []).sort(byPublication);
    const listed = members.map((member) => member.listed);
    content.stories.push(archivedStory(story, listed, zone));
    content.articles.push(...members);
  }
  return content;
}

function byPublication({ listed: a }: ArticleContent, { listed: b }: ArticleContent): number {
  return Date.parse(a.published.instant) - Date.parse(b.published.instant) || a.id - b.id;
}

async function selectByStory(tx: Queryable, day: Day) {
  const byStory = new Map<number, { story: Row['story']; rows: Row[] }>();
  for (const row of await selectDay(tx, day)) {
    const group = byStory.get(row.story.id) ?? { story: row.story, rows: [] };
    byStory.set(row.story.id, group);
    group.rows.push(row);
  }
  return byStory;
}

/** One statement, hence one moment: stories do not change between one row and the next. */
function selectDay(tx: Queryable, day: Day) {
  return tx
    .select({
      story: stories,
      article: articles,
      version: articleVersions,
      fetch: {
        id: fetches.id,
        url: fetches.url,
        fetchedAt: fetches.fetchedAt,
        bodyHash: fetches.bodyHash,
        isRemoved: sql<boolean>`${fetches.warcRecord} is null`,
      },
    })
    .from(stories)
    .leftJoin(assignments, eq(assignments.storyId, stories.id))
    .leftJoin(articles, eq(articles.id, assignments.articleId))
    .leftJoin(
      articleVersions,
      and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.clusteredVersion)),
    )
    .leftJoin(fetches, eq(fetches.id, articleVersions.fetchId))
    .where(and(eq(stories.day, day), isNull(stories.mergedInto)))
    .orderBy(asc(stories.firstPublishedAt), asc(stories.id));
}

type Row = Awaited<ReturnType<typeof selectDay>>[number];

function archivedStory(row: Row['story'], articles: ArchivedArticle[], zone: string): ArchivedStory {
  const visit = visitSchema.nullable().safeParse(row.visit);
  if (!visit.success) {
    throw new ArchiveError('archive-unreadable-row', `The visit of story ${row.id} is none.`, visit.error);
  }
  return {
    id: row.id,
    title: row.title,
    headlines: headlinesOf(row),
    visit: visit.data,
    firstPublished: instantInZone(row.firstPublishedAt, zone),
    lastPublished: instantInZone(row.lastPublishedAt, zone),
    attention: row.attention,
    articles,
  };
}

/** Null for the one row of a story that has no articles. */
function archivedArticle({ story, article, version, fetch }: Row, zone: string): ArticleContent | null {
  if (!article || !version) return null;
  const { id, source, copyOf } = article;
  const { data: content, error } = datedArticleSchema.safeParse(version.content);
  if (error) {
    const what = `Version ${version.number} of article ${id} is no article.`;
    throw new ArchiveError('archive-unreadable-row', what, error);
  }
  const { url, title, language, published } = content;
  const page = fetch && {
    url: fetch.url,
    fetchedAt: instantInZone(fetch.fetchedAt, zone),
    sha256: fetch.bodyHash,
    ...(fetch.isRemoved ? { removed: true as const } : {}),
  };
  const file = articleFile(id, title);
  const listed = { id, version: version.number, file, url, source, title, language, published, copyOf, page };
  return { storyId: story.id, listed, content, fetchId: fetch && !fetch.isRemoved ? fetch.id : null };
}

/** The WARC record of a fetch; one at a time, since a day's pages may be more than memory holds. */
export async function* warcRecords(tx: Queryable, fetchIds: number[]): AsyncGenerator<Buffer> {
  for (const id of fetchIds) {
    const [row] = await tx.select({ record: fetches.warcRecord }).from(fetches).where(eq(fetches.id, id));
    if (row?.record) yield row.record;
  }
}

/** The days that have stories. */
export async function daysWithStories(db: Queryable): Promise<Day[]> {
  const rows = await db
    .selectDistinct({ day: stories.day })
    .from(stories)
    .where(isNull(stories.mergedInto))
    .orderBy(asc(stories.day));
  return rows.map((row) => row.day);
}
