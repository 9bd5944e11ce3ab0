import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Published } from '../core/article.ts';
import { CLOCKS_APART_MS } from '../core/time.ts';
import type { Queryable } from './database.ts';
import { type DuePage, keepPages } from './page-keys.ts';
import { articles, fetches, pageKeys, pages } from './schema.ts';

export type Page = typeof pages.$inferSelect;
export type { DuePage } from './page-keys.ts';

export interface FoundPage {
  url: string;
  title: string | null;
  published: Published | null;
  /** Named by hand: fetched again whenever its source is looked at. */
  watched?: true;
}

export interface RefetchPolicy {
  /** A page is looked at again for changes while it is younger than this … */
  watchedForMs: number;
  /** … and this long after it was last fetched. */
  everyMs: number;
  /** A page that failed is tried again when its source still leads to it, up to so many times. */
  failures: number;
}

export interface Finding {
  source: string;
  slot: Date;
  /** See `pageKey` in `core/url-identity.ts`; null for no web address. */
  keyOf: (url: string) => string | null;
}

/**
 * Notes the pages that a source led to, each once in whatever spellings. Returns those that are to be fetched: new ones,
 * and those due again. Writes nothing where there are none.
 */
export async function notePages(
  tx: Queryable,
  { source, slot, keyOf }: Finding,
  found: FoundPage[],
  policy: RefetchPolicy,
  now: Date,
): Promise<{ due: DuePage[]; created: number }> {
  if (found.length === 0) return { due: [], created: 0 };
  const byKey = onceByKey(found, keyOf);
  const wanted = [...byKey].map(([key, { url, title, published }]) => ({
    key,
    page: { url, source, hint: { title, published }, discoveredAt: now, slot },
  }));
  const { ids, created } = await keepPages(tx, wanted);
  const isNew = new Set(created.map(({ id }) => id));
  const known = [...byKey].flatMap(([key, { url, watched = false }]) => {
    const id = ids.get(key);
    return id === undefined || isNew.has(id) ? [] : [{ id, url, watched }];
  });
  const again = await giveOutAgain(tx, known, { source, slot }, policy, now);
  return { due: [...created, ...again], created: created.length };
}

/** The first spelling of each page, with the best of what all of them say. */
function onceByKey(
  found: readonly FoundPage[],
  keyOf: (url: string) => string | null,
): Map<string, FoundPage> {
  const byKey = new Map<string, FoundPage>();
  for (const page of found) {
    const key = keyOf(page.url) ?? page.url;
    const before = byKey.get(key);
    const watched = before?.watched || page.watched ? { watched: true as const } : {};
    byKey.set(key, before ? { url: before.url, ...betterHint(before, page), ...watched } : page);
  }
  return byKey;
}

type Hint = NonNullable<Page['hint']>;

/** What two lists say of one page: the first title, and a date that is no guess before one that is. */
export function betterHint(one: Hint, other: Hint): Hint {
  const isSurer = one.published === null || (one.published.guess && other.published?.guess === false);
  return {
    title: one.title ?? other.title,
    published: isSurer ? other.published : one.published,
  };
}

/** Gives out those pages that are due again, each once, and by a new address before its old one. */
async function giveOutAgain(
  tx: Queryable,
  known: readonly KnownPage[],
  { source, slot }: Pick<Finding, 'source' | 'slot'>,
  policy: RefetchPolicy,
  now: Date,
): Promise<DuePage[]> {
  if (known.length === 0) return [];
  const due = dueAgain(known, policy, now);
  return tx
    .update(pages)
    .set({
      state: 'waiting',
      round: sql`${pages.round} + 1`,
      url: sql`due.url`,
      // An imported page has no source that could fetch it.
      source: sql`case when due.moved or due.sourceless or ${pages.slot} is null then ${source} else ${pages.source} end`,
      slot: sql`coalesce(${pages.slot}, ${slot.toISOString()}::timestamptz)`,
      attempts: {},
      problem: sql`case when not due.sourceless then ${pages.problem} end`,
      // What the old address answered with says nothing of the new one.
      etag: sql`case when not due.moved then ${pages.etag} end`,
      lastModified: sql`case when not due.moved then ${pages.lastModified} end`,
      // What was rejected has not been counted.
      failures: sql`${pages.failures} + (due.moved and ${pages.state} = 'rejected')::int`,
    })
    .from(sql`(select distinct on (id) * from (${due}) as each order by id, moved desc) as due`)
    .where(sql`${pages.id} = due.id`)
    .returning({ id: pages.id, url: pages.url, round: pages.round });
}

interface KnownPage {
  id: number;
  /** Under which its source leads to it now. */
  url: string;
  watched: boolean;
}

/**
 * A page whose own address never gave anything is fetched under the one that its source leads to now: the old one may
 * have been a slip of the pen. So is one that gave no article after that of another page had gone into it, which alone
 * gives it a second key. Whoever did not know the source of a page yet never tried it.
 */
function dueAgain(known: readonly KnownPage[], policy: RefetchPolicy, now: Date): SQL {
  const before = (ms: number) => sql`${new Date(now.getTime() - ms).toISOString()}::timestamptz`;
  // Fetched by a clock that was ahead, it would rest for as much longer.
  const isRested = sql`(${pages.fetchedAt} < ${before(policy.everyMs)} or ${pages.fetchedAt} > ${before(-CLOCKS_APART_MS)})`;
  const isYoung = sql`${pages.state} = 'done' and ${pages.discoveredAt} > ${before(policy.watchedForMs)}`;
  const mayFail = sql`${pages.failures} < ${policy.failures}`;
  const gaveNothing = sql`not exists (select from ${fetches} where ${fetches.pageId} = ${pages.id})`;
  const tookInForNothing = sql`(select count(*) > 1 from ${pageKeys} where ${pageKeys.pageId} = ${pages.id})
      and not exists (select from ${articles} where ${articles.pageId} = ${pages.id})`;
  return sql`
    select ${pages.id} as id, case when moved then wanted.url else ${pages.url} end as url, moved, sourceless
    from unnest(
        ${sql.param(known.map(({ id }) => id))}::bigint[],
        ${sql.param(known.map(({ url }) => url))}::text[],
        ${sql.param(known.map(({ watched }) => watched))}::boolean[]
      ) as wanted (id, url, watched)
    join ${pages} on ${pages.id} = wanted.id
    cross join lateral (select ${pages.state} = 'rejected'
      and ${pages.problem}->>'code' is not distinct from 'no-source' as sourceless) as cause
    cross join lateral (select ${pages.state} in ('failed', 'rejected') and wanted.url <> ${pages.url}
      and not sourceless and (${gaveNothing} or ${tookInForNothing})
      and not exists (select from ${pages} other where other.url = wanted.url) as moved) as address
    where (${isYoung} and ${isRested}) or (${mayFail} and (moved or (${pages.state} = 'failed' and ${isRested})))
      or (wanted.watched and ${pages.state} in ('done', 'failed', 'rejected')) or sourceless
    order by ${pages.id}
    for no key update of pages`;
}

export async function findPage(tx: Queryable, id: number): Promise<Page | null> {
  const [page] = await tx.select().from(pages).where(eq(pages.id, id));
  return page ?? null;
}

/**
 * Until the end of the transaction nobody else writes what becomes of the page. Before its tasks are held: whoever writes
 * it down has the page first, and would wait crosswise.
 */
export async function lockPage(tx: Queryable, id: number): Promise<void> {
  await tx.select({ id: pages.id }).from(pages).where(eq(pages.id, id)).for('no key update');
}

/** The site says that the page is as it was. */
export async function markUnchanged(tx: Queryable, pageId: number, at: Date): Promise<void> {
  await tx
    .update(pages)
    .set({ state: 'done', fetchedAt: at, problem: null, attempts: {} })
    .where(eq(pages.id, pageId));
}

export async function markDone(tx: Queryable, pageId: number): Promise<void> {
  await tx.update(pages).set({ state: 'done', problem: null, attempts: {} }).where(eq(pages.id, pageId));
}

/** The site gives the page anew when it is asked next, and not that it is as it was: nothing came of what it gave. */
export async function forgetValidators(tx: Queryable, pageId: number): Promise<void> {
  await tx.update(pages).set({ etag: null, lastModified: null }).where(eq(pages.id, pageId));
}

export interface PageProblem {
  code: string;
  message: string;
  /** Why it is no article, in one word: `listing`. */
  reason?: string | undefined;
  /** What to do about it. */
  advice?: string | undefined;
}

/**
 * Counts a failed attempt at a page. False where somebody else wrote meanwhile, as when a job is delivered twice: then
 * nothing was counted.
 */
export async function countAttempt(
  tx: Queryable,
  page: Pick<Page, 'id' | 'round' | 'state' | 'attempts'>,
  attempts: Readonly<Record<string, number>>,
): Promise<boolean> {
  const counted = await tx
    .update(pages)
    .set({ attempts })
    .where(
      and(
        eq(pages.id, page.id),
        eq(pages.round, page.round),
        eq(pages.state, page.state),
        eq(pages.attempts, page.attempts),
      ),
    )
    .returning({ id: pages.id });
  return counted.length > 0;
}

/** The page could not be had, and is tried again before long. */
export async function markWaiting(tx: Queryable, pageId: number, problem: PageProblem): Promise<void> {
  await tx.update(pages).set({ state: 'waiting', problem }).where(eq(pages.id, pageId));
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

/** The page is not an article, or not to be had: it is not tried again, but for what `dueAgain` says. */
export async function markRejected(
  tx: Queryable,
  pageId: number,
  problem: PageProblem,
  at: Date,
): Promise<void> {
  await tx.update(pages).set({ state: 'rejected', problem, fetchedAt: at }).where(eq(pages.id, pageId));
}
