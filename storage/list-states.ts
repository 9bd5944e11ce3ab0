import { eq } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { listingStates } from './schema.ts';

/** What is known of a feed, sitemap or listing that was read. */
export interface ListState {
  etag: string | null;
  lastModified: string | null;
  /** For sites that know no validators: the same body is not read again. */
  bodyHash: string | null;
  /** Until when the site said that its answer holds; null where it did not. */
  freshUntil: Date | null;
  /** By the clock of which that was told. */
  checkedAt: Date;
}

export async function listStateOf(tx: Queryable, url: string): Promise<ListState | null> {
  const [row] = await tx.select().from(listingStates).where(eq(listingStates.url, url));
  return row ?? null;
}

/** Written together with what was found in the lists: a state without its links would hide them for good. */
export async function keepListStates(tx: Queryable, states: ReadonlyMap<string, ListState>): Promise<void> {
  // In one order, so that two transactions do not wait for each other's rows.
  for (const [url, state] of [...states].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const values = { ...state, url };
    await tx
      .insert(listingStates)
      .values(values)
      .onConflictDoUpdate({ target: listingStates.url, set: values });
  }
}
