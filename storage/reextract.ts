import { and, asc, count, eq, exists, gt, inArray, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { type Article, type DatedArticle, type Day, datedArticleSchema } from '../core/article.ts';
import { differenceOf } from '../core/article-difference.ts';
import { offsetMinutes } from '../core/time.ts';
import { contentHash } from './articles.ts';
import type { Queryable } from './database.ts';
import type { Page, PageProblem } from './pages.ts';
import { articles, articleVersions, assignments, fetches, pages, stories } from './schema.ts';

/** Which pages are read again. */
export interface PageChoice {
  /** Null for all. */
  sources: string[] | null;
  /** Days on which the pages were found, in `zone`; null for no bound. */
  since: Day | null;
  until: Day | null;
  zone: string;
}

/** A page that has an article, or has been fetched without giving one. */
export interface StoredPage {
  id: number;
  url: string;
  source: string;
  /** Its article and the current version; null where it gave none. */
  article: { id: number; version: number } | null;
  /** The raw page to be read; null where the article came without one. */
  fetchId: number | null;
}

/** Codes of problems that reading a page had, and not fetching it. */
const READING_PROBLEMS = ['not-an-article', 'extract'];

/** Whether a page's last fetch was read and gave no article. */
export function gaveNoArticle({ problem }: Pick<Page, 'problem'>): boolean {
  return problem !== null && READING_PROBLEMS.includes(problem.code);
}

const fetchesOfPage = sql`${fetches.pageId} = ${pages.id}`;
/** Of those whose raw page is there, if there are such. */
const newestFetch = sql`(select ${fetches.id} from ${fetches} where ${fetchesOfPage}
  order by ${fetches.warcRecord} is null, ${fetches.id} desc limit 1)`;
const gaveNone = inArray(sql`${pages.problem} ->> 'code'`, READING_PROBLEMS);

/**
 * The raw page that the current version was read from: a site that took a change back brings a body that is kept
 * already, so the newest fetch may be of an older state. Where the last reading gave no article, the newest.
 */
const fetchToRead = sql<number | null>`case
  when ${articles.id} is null or (${gaveNone} and ${articleVersions.fetchId} is not null) then ${newestFetch}
  else ${articleVersions.fetchId} end`;

const isCurrentVersion = and(
  eq(articleVersions.articleId, articles.id),
  eq(articleVersions.number, articles.version),
);

/** Pages by id, `limit` of those after one of them. Pages whose extraction waits in its queue are left out. */
export async function pagesToReextract(
  db: Queryable,
  choice: PageChoice,
  after: number,
  limit: number,
): Promise<StoredPage[]> {
  const rows = await db
    .select({
      id: pages.id,
      url: pages.url,
      source: pages.source,
      article: { id: articles.id, version: articles.version },
      fetchId: fetchToRead.mapWith(Number),
    })
    .from(pages)
    .leftJoin(articles, eq(articles.pageId, pages.id))
    .leftJoin(articleVersions, isCurrentVersion)
    .where(and(gt(pages.id, after), chosen(db, choice)))
    .orderBy(asc(pages.id))
    .limit(limit);
  return rows;
}

export async function countPagesToReextract(db: Queryable, choice: PageChoice): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(pages)
    .leftJoin(articles, eq(articles.pageId, pages.id))
    .where(chosen(db, choice));
  return row?.count ?? 0;
}

function chosen(db: Queryable, { sources, since, until, zone }: PageChoice): SQL | undefined {
  const day = sql`(${pages.discoveredAt} at time zone ${zone})::date`;
  const isFetched = exists(db.select({ id: fetches.id }).from(fetches).where(fetchesOfPage));
  return and(
    ne(pages.state, 'fetched'),
    or(isNotNull(articles.id), isFetched),
    sources ? inArray(pages.source, sources) : undefined,
    since ? sql`${day} >= ${since}::date` : undefined,
    until ? sql`${day} <= ${until}::date` : undefined,
  );
}

/** The sources of which there are pages, also those that the catalog has no more. */
export async function sourcesOfPages(db: Queryable): Promise<string[]> {
  const rows = await db.selectDistinct({ source: pages.source }).from(pages);
  return rows.map(({ source }) => source);
}

/**
 * Holds a page and its article until the transaction ends, in the order in which the workers lock them. False where
 * a worker or an import has changed either since they were read.
 */
export async function holdPage(tx: Queryable, page: Page, version: number): Promise<boolean> {
  const [article] = await tx
    .select({ version: articles.version })
    .from(articles)
    .where(eq(articles.pageId, page.id))
    .for('update');
  const [held] = await tx.select().from(pages).where(eq(pages.id, page.id)).for('no key update');
  return (
    (article?.version ?? 0) === version &&
    held?.state === page.state &&
    held.round === page.round &&
    held.fetchedAt?.getTime() === page.fetchedAt?.getTime()
  );
}

export interface Rereading {
  articleId: number;
  /** The version that was read again, as it is and as it should be. */
  version: number;
  before: Article;
  article: DatedArticle;
}

/** Keeps another reading of an article as a new version. Returns its number. */
export async function addVersion(
  tx: Queryable,
  { articleId, version, before, article }: Rereading,
  fetchId: number | null,
  now: Date,
): Promise<number> {
  const number = version + 1;
  await tx.insert(articleVersions).values({
    articleId,
    number,
    fetchId,
    contentHash: contentHash(article),
    content: datedArticleSchema.parse(article),
    difference: differenceOf(before, article),
    createdAt: now,
  });
  await showArticle(tx, articleId, article, number);
  return number;
}

/**
 * Writes what is told of an article beside its wording into the version that has it.
 * @returns the day of its story, whose files are out of date now; null where it is in none
 */
export async function amendVersion(
  tx: Queryable,
  { articleId, version, article }: Rereading,
): Promise<Day | null> {
  await tx
    .update(articleVersions)
    .set({ content: datedArticleSchema.parse(article) })
    .where(and(eq(articleVersions.articleId, articleId), eq(articleVersions.number, version)));
  await showArticle(tx, articleId, article, version);
  const [story] = await tx
    .select({ day: stories.day })
    .from(assignments)
    .innerJoin(stories, eq(stories.id, assignments.storyId))
    .where(eq(assignments.articleId, articleId));
  return story?.day ?? null;
}

async function showArticle(
  tx: Queryable,
  articleId: number,
  { url, title, language, published }: DatedArticle,
  version: number,
): Promise<void> {
  await tx
    .update(articles)
    .set({
      url,
      title,
      language,
      publishedAt: new Date(published.instant),
      publishedOffset: offsetMinutes(published.instant),
      publishedGuess: published.guess,
      version,
    })
    .where(eq(articles.id, articleId));
}

/** Marks a page as no article, without a fetch to date that by. Its article stays, as it does after a fetch. */
export async function markNoArticle(tx: Queryable, pageId: number, problem: PageProblem): Promise<void> {
  await tx.update(pages).set({ state: 'rejected', problem }).where(eq(pages.id, pageId));
}
