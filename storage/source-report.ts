import { and, count, gte, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { articles, pages } from './schema.ts';
import { sourceStatesOf } from './source-states.ts';

/** What a source gave since some time. */
export interface SourceReport {
  source: string;
  /** Links in its feeds and lists at the last run. */
  linksFound: number;
  newPages: number;
  newArticles: number;
  /** Pages that could not be had, those among them that are tried again; and pages that are no articles. */
  failed: number;
  rejected: number;
  lastError: string | null;
  /** What the most of the pages that could not be had have in common; null where all could. */
  pageTrouble: PageTrouble | null;
}

export interface PageTrouble {
  /** How many pages have it. */
  pages: number;
  /** Of one of them. */
  message: string;
}

const stateOfPage = sql<string>`case when ${pages.state} = 'waiting' and ${pages.problem} is not null
  then 'failed' else ${pages.state}::text end`;

export async function reportSources(db: Queryable, sources: string[], since: Date): Promise<SourceReport[]> {
  if (sources.length === 0) return [];
  const isNew = and(inArray(pages.source, sources), gte(pages.discoveredAt, since));
  const [states, pageCounts, articleCounts, troubles] = await Promise.all([
    sourceStatesOf(db, sources),
    db
      .select({ source: pages.source, state: stateOfPage, count: count() })
      .from(pages)
      .where(isNew)
      .groupBy(pages.source, stateOfPage),
    db
      .select({ source: articles.source, count: count() })
      .from(articles)
      .where(and(inArray(articles.source, sources), gte(articles.createdAt, since)))
      .groupBy(articles.source),
    troublesOf(db, isNew),
  ]);
  return sources.map((source) => {
    const own = pageCounts.filter((row) => row.source === source);
    const inState = (state: string) => own.find((row) => row.state === state)?.count ?? 0;
    const state = states.get(source);
    return {
      source,
      linksFound: state?.linksFound ?? 0,
      newPages: own.reduce((sum, row) => sum + row.count, 0),
      newArticles: articleCounts.find((row) => row.source === source)?.count ?? 0,
      failed: inState('failed'),
      rejected: inState('rejected'),
      lastError: state?.lastError ?? null,
      pageTrouble: troubles.get(source) ?? null,
    };
  });
}

/** By source, the kind of failure that most of its pages have, in the words of the first of them. */
async function troublesOf(db: Queryable, areMeant: SQL | undefined): Promise<Map<string, PageTrouble>> {
  const rows = await db
    .select({
      source: pages.source,
      pages: count(),
      message: sql<string>`(array_agg(${pages.problem} ->> 'message' order by ${pages.id}))[1]`,
    })
    .from(pages)
    .where(and(areMeant, sql`${stateOfPage} = 'failed'`, isNotNull(pages.problem)))
    .groupBy(pages.source, sql`${pages.problem} ->> 'code'`)
    .orderBy(count());
  // The last of a source stands: the most frequent.
  return new Map(rows.map(({ source, ...trouble }) => [source, trouble]));
}
