import { and, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { Published } from '../core/article.ts';
import type { Queryable } from './database.ts';
import { fetches, pages } from './schema.ts';

export type Page = typeof pages.$inferSelect;
export type Fetch = typeof fetches.$inferSelect;

export interface FoundPage {
  url: string;
  title: string | null;
  published: Published | null;
}

/** A page that is to be fetched, and for the how-many-eth time. */
export interface DuePage {
  id: number;
  url: string;
  round: number;
}

export interface RefetchPolicy {
  /** A page is looked at again for changes while it is younger than this … */
  watchedForMs: number;
  /** … and this long after it was last fetched. */
  everyMs: number;
  /** A page that failed is tried again when its source still leads to it, up to so many times. */
  failures: number;
}

/** Notes the pages that a source led to. Returns those that are to be fetched: new ones, and those due again. */
export async function notePages(
  tx: Queryable,
  { source, slot }: { source: string; slot: Date },
  found: FoundPage[],
  policy: RefetchPolicy,
  now: Date,
): Promise<{ due: DuePage[]; created: number }> {
  if (found.length === 0) return { due: [], created: 0 };
  const created = await tx
    .insert(pages)
    .values(
      found.map(({ url, title, published }) => ({
        url,
        source,
        hint: { title, published },
        discoveredAt: now,
        slot,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: pages.id, url: pages.url, round: pages.round });
  const again = await giveOutAgain(
    tx,
    found.map((page) => page.url),
    policy,
    now,
  );
  return { due: [...created, ...again], created: created.length };
}

async function giveOutAgain(
  tx: Queryable,
  urls: string[],
  policy: RefetchPolicy,
  now: Date,
): Promise<DuePage[]> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const changed = and(
    eq(pages.state, 'done'),
    sql`${pages.discoveredAt} > ${before(policy.watchedForMs).toISOString()}::timestamptz`,
  );
  const failed = and(eq(pages.state, 'failed'), lt(pages.failures, policy.failures));
  return tx
    .update(pages)
    .set({ state: 'waiting', round: sql`${pages.round} + 1` })
    .where(and(inArray(pages.url, urls), lt(pages.fetchedAt, before(policy.everyMs)), or(changed, failed)))
    .returning({ id: pages.id, url: pages.url, round: pages.round });
}

export async function findPage(tx: Queryable, id: number): Promise<Page | null> {
  const [page] = await tx.select().from(pages).where(eq(pages.id, id));
  return page ?? null;
}

export interface NewFetch {
  pageId: number;
  fetchedAt: Date;
  url: string;
  status: number;
  bodyHash: string;
  warcRecord: Buffer;
  etag: string | null;
  lastModified: string | null;
}

/**
 * Keeps a page as it came. A body that the page had before is not kept twice: the fetch that brought it first
 * is returned.
 */
export async function keepFetch(tx: Queryable, fetch: NewFetch): Promise<number> {
  const { etag, lastModified, ...row } = fetch;
  const [kept] = await tx
    .insert(fetches)
    .values(row)
    // Setting a column to itself makes the existing row come back.
    .onConflictDoUpdate({ target: [fetches.pageId, fetches.bodyHash], set: { status: row.status } })
    .returning({ id: fetches.id });
  if (!kept) throw new Error('An upsert returned no row.');
  await tx
    .update(pages)
    .set({ state: 'fetched', fetchedAt: fetch.fetchedAt, etag, lastModified, problem: null })
    .where(eq(pages.id, fetch.pageId));
  return kept.id;
}

/** The site says that the page is as it was. */
export async function markUnchanged(tx: Queryable, pageId: number, at: Date): Promise<void> {
  await tx.update(pages).set({ state: 'done', fetchedAt: at, problem: null }).where(eq(pages.id, pageId));
}

export async function markDone(tx: Queryable, pageId: number): Promise<void> {
  await tx.update(pages).set({ state: 'done', problem: null }).where(eq(pages.id, pageId));
}

export interface PageProblem {
  code: string;
  message: string;
  /** Why it is no article, in one word: `listing`. */
  reason?: string | undefined;
  /** What to do about it. */
  advice?: string | undefined;
}

/** The page could not be had; it may be tried again when its source still leads to it. */
export async function markFailed(
  tx: Queryable,
  pageId: number,
  problem: PageProblem,
  at: Date,
): Promise<void> {
  await tx
    .update(pages)
    .set({ state: 'failed', problem, fetchedAt: at, failures: sql`${pages.failures} + 1` })
    .where(eq(pages.id, pageId));
}

/** The page is not an article, or not to be had: it is not tried again. */
export async function markRejected(
  tx: Queryable,
  pageId: number,
  problem: PageProblem,
  at: Date,
): Promise<void> {
  await tx.update(pages).set({ state: 'rejected', problem, fetchedAt: at }).where(eq(pages.id, pageId));
}

export async function findFetch(tx: Queryable, id: number): Promise<{ fetch: Fetch; page: Page } | null> {
  const [row] = await tx
    .select({ fetch: fetches, page: pages })
    .from(fetches)
    .innerJoin(pages, eq(pages.id, fetches.pageId))
    .where(eq(fetches.id, id));
  return row ?? null;
}
