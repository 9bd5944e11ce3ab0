import { and, count, desc, eq, gt, gte, inArray, isNotNull, max, min, or, sql } from 'drizzle-orm';
import type { Arrivals } from '../core/source/lateness.ts';
import type { PageOutcome } from '../core/source/page-troubles.ts';
import { illOfPage } from '../core/source/troubles.ts';
import type { Queryable } from './database.ts';
import { articles, pages } from './schema.ts';

const DAY_MS = 86_400_000;
/** The rhythm of a source is that of eight weeks; of a year for one that publishes little. */
const SHORT_MS = 56 * DAY_MS;
const LONG_MS = 365 * DAY_MS;
const FEW = 100;

/** Imported pages are no news of their source. */
const isOf = (source: string) => and(eq(pages.source, source), isNotNull(pages.slot));

/** When a source's runs found new pages. Null where none ever did. */
export async function arrivalsOf(tx: Queryable, source: string): Promise<Arrivals | null> {
  const [known] = await tx
    .select({ first: min(pages.discoveredAt), last: max(pages.discoveredAt) })
    .from(pages)
    .where(isOf(source));
  const { first = null, last = null } = known ?? {};
  if (!first || !last) return null;
  // What the first run found had lain there before, whenever it was published.
  if (last <= first) return { since: first, last: null, hours: new Map() };
  const from = (span: number) => new Date(Math.max(first.getTime(), last.getTime() - span));
  const short = await hoursSince(tx, source, from(SHORT_MS));
  const found = [...short.values()].reduce((sum, hour) => sum + hour, 0);
  const isLong = found < FEW && from(SHORT_MS) > first;
  const hours = isLong ? await hoursSince(tx, source, from(LONG_MS)) : short;
  return { since: from(isLong ? LONG_MS : SHORT_MS), last, hours };
}

async function hoursSince(tx: Queryable, source: string, since: Date): Promise<Map<number, number>> {
  const hour = sql<number>`floor(extract(epoch from ${pages.discoveredAt}) / 3600)::int`;
  const rows = await tx
    .select({ hour, count: count() })
    .from(pages)
    .where(and(isOf(source), gt(pages.discoveredAt, since)))
    .groupBy(hour);
  return new Map(rows.map((row) => [row.hour, row.count]));
}

/** Pages that are looked at, and for how long they matter. */
const MOST_OUTCOMES = 230;
const OUTCOMES_MS = 60 * DAY_MS;

/** What became of a source's latest pages, the latest first. Those on their way are left out. */
export async function outcomesOf(tx: Queryable, source: string, at: Date): Promise<PageOutcome[]> {
  const rows = await tx
    .select({
      at: pages.discoveredAt,
      url: pages.url,
      state: pages.state,
      attempts: pages.attempts,
      problem: pages.problem,
    })
    .from(pages)
    .where(
      and(
        isOf(source),
        gt(pages.discoveredAt, new Date(at.getTime() - OUTCOMES_MS)),
        or(
          inArray(pages.state, ['done', 'failed', 'rejected']),
          and(eq(pages.state, 'waiting'), isNotNull(pages.problem)),
        ),
      ),
    )
    .orderBy(desc(pages.discoveredAt), desc(pages.id))
    .limit(MOST_OUTCOMES);
  return rows.flatMap(({ problem, state, attempts, ...page }) => {
    const code = problem ? (problem.reason ?? problem.code) : null;
    if (state === 'waiting' && !(code && tellsAlready(code, attempts))) return [];
    return code === 'no-source' ? [] : [{ ...page, code: state === 'done' ? null : code }];
  });
}

/** Attempts that failed while others are to follow, for hours or days, before they count as an outcome. */
const TELLING = { refused: 2, failed: 4 };

/** What robots.txt says is no chance at all. */
function tellsAlready(code: string, attempts: Record<string, number>): boolean {
  const failed = Object.values(attempts).reduce((sum, number) => sum + number, 0);
  return code === 'robots' || failed >= (illOfPage(code) === 'blocked' ? TELLING.refused : TELLING.failed);
}

export interface ArticleCounts {
  day: number;
  week: number;
}

/** How many articles sources published in the last day and week. */
export async function articleCounts(tx: Queryable, at: Date): Promise<Map<string, ArticleCounts>> {
  const ago = (ms: number) => new Date(at.getTime() - ms);
  const day = sql<number>`count(*) filter (where ${articles.publishedAt} >= ${ago(DAY_MS).toISOString()}::timestamptz)::int`;
  const rows = await tx
    .select({ source: articles.source, day, week: count() })
    .from(articles)
    .where(gte(articles.publishedAt, ago(7 * DAY_MS)))
    .groupBy(articles.source);
  return new Map(rows.map(({ source, ...counts }) => [source, counts]));
}
