import { asc, inArray, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { pageKeys, pages } from './schema.ts';

/** A page as it is to be where there is none of that key yet. */
export interface KeyedPage {
  /** See `pageKey` in `core/url-identity.ts`. */
  key: string;
  page: typeof pages.$inferInsert;
}

/** A page that is to be fetched, and for the how-many-eth time. */
export interface DuePage {
  id: number;
  url: string;
  round: number;
}

/** The ids of the pages that have these keys, by key. */
export async function pagesByKey(tx: Queryable, keys: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select()
    .from(pageKeys)
    .where(sql`${pageKeys.key} = any(${sql.param(keys)}::text[])`);
  return new Map(rows.map(({ key, pageId }) => [key, pageId]));
}

/**
 * The pages of some keys, made where there are none. A page that an earlier release wrote has no key until its address
 * is met again. A fixed number of statements, and only one where all keys are known.
 * @param wanted each key once
 */
export async function keepPages(
  tx: Queryable,
  wanted: readonly KeyedPage[],
): Promise<{ ids: Map<string, number>; created: DuePage[] }> {
  const ids = await pagesByKey(
    tx,
    wanted.map(({ key }) => key),
  );
  const unknown = wanted.filter(({ key }) => !ids.has(key));
  if (unknown.length === 0) return { ids, created: [] };
  const created = await insertPages(
    tx,
    unknown.map(({ page }) => page),
  );
  for (const { key, pageId } of await keyByAddress(tx, unknown)) ids.set(key, pageId);
  const lost = unknown.filter(({ key }) => !ids.has(key));
  if (lost.length === 0) return { ids, created };
  return withoutLost(tx, lost, { ids, created });
}

/** PostgreSQL takes 65,535 parameters at most. */
const ROWS_AT_ONCE = 5_000;

/** Rows that transactions insert in one order never make two wait for each other. */
async function insertPages(tx: Queryable, rows: (typeof pages.$inferInsert)[]): Promise<DuePage[]> {
  const ordered = rows.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const created: DuePage[] = [];
  for (let start = 0; start < ordered.length; start += ROWS_AT_ONCE) {
    const inserted = await tx
      .insert(pages)
      .values(ordered.slice(start, start + ROWS_AT_ONCE))
      .onConflictDoNothing()
      .returning({ id: pages.id, url: pages.url, round: pages.round });
    created.push(...inserted);
  }
  return created;
}

/** Gives keys to the pages that have their addresses, as far as no other transaction has just taken them. */
function keyByAddress(tx: Queryable, wanted: readonly KeyedPage[]) {
  const keys = sql.param(wanted.map(({ key }) => key));
  const urls = sql.param(wanted.map(({ page }) => page.url));
  return tx
    .insert(pageKeys)
    .select(
      sql`select wanted.key, ${pages.id}
        from unnest(${keys}::text[], ${urls}::text[]) as wanted (key, url)
        join ${pages} on ${pages.url} = wanted.url
        order by wanted.key collate "C"`,
    )
    .onConflictDoNothing()
    .returning();
}

/** Others have made the pages of these keys meanwhile, under other addresses: ours go again. */
async function withoutLost(
  tx: Queryable,
  lost: readonly KeyedPage[],
  { ids, created }: { ids: Map<string, number>; created: DuePage[] },
): Promise<{ ids: Map<string, number>; created: DuePage[] }> {
  const theirs = await pagesByKey(
    tx,
    lost.map(({ key }) => key),
  );
  const addresses = new Set(lost.map(({ page }) => page.url));
  const superfluous = created.filter(({ url }) => addresses.has(url)).map(({ id }) => id);
  if (superfluous.length > 0) await tx.delete(pages).where(inArray(pages.id, superfluous));
  return {
    ids: new Map([...ids, ...theirs]),
    created: created.filter(({ url }) => !addresses.has(url)),
  };
}

/** Gives a page those of the keys that no page has. */
export async function addKeys(tx: Queryable, pageId: number, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .insert(pageKeys)
    .values([...keys].sort().map((key) => ({ key, pageId })))
    .onConflictDoNothing();
}

/** The caller holds both pages' rows. */
export async function moveKeys(tx: Queryable, from: number, to: number): Promise<void> {
  await tx.update(pageKeys).set({ pageId: to }).where(sql`${pageKeys.pageId} = ${from}`);
}

/** The keys of a page, for tests and reports. */
export async function keysOfPage(tx: Queryable, pageId: number): Promise<string[]> {
  const rows = await tx
    .select({ key: pageKeys.key })
    .from(pageKeys)
    .where(sql`${pageKeys.pageId} = ${pageId}`)
    .orderBy(asc(pageKeys.key));
  return rows.map(({ key }) => key);
}
