import { and, count, gte, inArray, sql } from 'drizzle-orm';
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
}

const stateOfPage = sql<string>`case when ${pages.state} = 'waiting' and ${pages.problem} is not null
  then 'failed' else ${pages.state}::text end`;

export async function reportSources(db: Queryable, sources: string[], since: Date): Promise<SourceReport[]> {
  if (sources.length === 0) return [];
  const [states, pageCounts, articleCounts] = await Promise.all([
    sourceStatesOf(db, sources),
    db
      .select({ source: pages.source, state: stateOfPage, count: count() })
      .from(pages)
      .where(and(inArray(pages.source, sources), gte(pages.discoveredAt, since)))
      .groupBy(pages.source, stateOfPage),
    db
      .select({ source: articles.source, count: count() })
      .from(articles)
      .where(and(inArray(articles.source, sources), gte(articles.createdAt, since)))
      .groupBy(articles.source),
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
    };
  });
}
