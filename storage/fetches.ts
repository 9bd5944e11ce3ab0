import { and, eq, isNull, ne, notExists } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import type { Page } from './pages.ts';
import { articleVersions, fetches, pages } from './schema.ts';

type Fetch = typeof fetches.$inferSelect;
export type RawFetch = Fetch & { warcRecord: Buffer };

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
 * is returned, and is not new; `isBack` where its raw page had been taken away.
 */
export async function keepFetch(
  tx: Queryable,
  fetch: NewFetch,
): Promise<{ fetchId: number; isNew: boolean; isBack: boolean }> {
  const { etag, lastModified, ...row } = fetch;
  const [added] = await tx.insert(fetches).values(row).onConflictDoNothing().returning({ id: fetches.id });
  const back = added ? null : await bringBack(tx, row);
  const kept = added ?? back ?? (await fetchWithBody(tx, row));
  if (!kept) throw new Error('A fetch that was there before is gone.');
  await tx
    .update(pages)
    .set({ state: 'fetched', fetchedAt: fetch.fetchedAt, etag, lastModified, problem: null })
    .where(eq(pages.id, fetch.pageId));
  return { fetchId: kept.id, isNew: added !== undefined, isBack: back !== null };
}

/** The fetches of a page but for one. */
export async function otherFetches(tx: Queryable, pageId: number, fetchId: number): Promise<number[]> {
  const rows = await tx
    .select({ id: fetches.id })
    .from(fetches)
    .where(and(eq(fetches.pageId, pageId), ne(fetches.id, fetchId)));
  return rows.map(({ id }) => id);
}

/** With its raw page; null also where a rule of retention took that away. */
export async function findFetch(tx: Queryable, id: number): Promise<{ fetch: RawFetch; page: Page } | null> {
  const [row] = await tx
    .select({ fetch: fetches, page: pages })
    .from(fetches)
    .innerJoin(pages, eq(pages.id, fetches.pageId))
    .where(eq(fetches.id, id));
  if (!row?.fetch.warcRecord) return null;
  return { page: row.page, fetch: { ...row.fetch, warcRecord: row.fetch.warcRecord } };
}

/**
 * Lets go of a raw page from which nothing new was read: a counter or an advertisement makes another page of it each time
 * that it is looked at. That it was fetched stays; a page that a version was read from does too.
 */
export async function dropRawPage(tx: Queryable, fetchId: number): Promise<void> {
  const versions = tx
    .select({ number: articleVersions.number })
    .from(articleVersions)
    .where(eq(articleVersions.fetchId, fetchId));
  await tx
    .update(fetches)
    .set({ warcRecord: null })
    .where(and(eq(fetches.id, fetchId), notExists(versions)));
}

/** A page that retention took away is kept again as it came now: its article may have to be read from it once more. */
async function bringBack(
  tx: Queryable,
  { pageId, bodyHash, ...row }: Omit<NewFetch, 'etag' | 'lastModified'>,
) {
  const isGone = and(eq(fetches.pageId, pageId), eq(fetches.bodyHash, bodyHash), isNull(fetches.warcRecord));
  const [back] = await tx.update(fetches).set(row).where(isGone).returning({ id: fetches.id });
  return back ?? null;
}

async function fetchWithBody(tx: Queryable, { pageId, bodyHash }: Pick<NewFetch, 'pageId' | 'bodyHash'>) {
  const [known] = await tx
    .select({ id: fetches.id })
    .from(fetches)
    .where(and(eq(fetches.pageId, pageId), eq(fetches.bodyHash, bodyHash)));
  return known;
}
