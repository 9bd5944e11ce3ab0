import { eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { listingStates, outbox, sourceStates } from './schema.ts';

export type SourceState = typeof sourceStates.$inferSelect;

/**
 * Moves a source's last slot forward. True for the one caller who did: two schedulers that see the same slot, or a
 * restart that catches up, enqueue it once.
 */
export async function claimSlot(tx: Queryable, source: string, slot: Date): Promise<boolean> {
  const claimed = await tx
    .insert(sourceStates)
    .values({ source, lastSlot: slot })
    .onConflictDoUpdate({
      target: sourceStates.source,
      set: { lastSlot: slot },
      setWhere: sql`${sourceStates.lastSlot} is null or ${sourceStates.lastSlot} < ${slot.toISOString()}::timestamptz`,
    })
    .returning({ source: sourceStates.source });
  return claimed.length > 0;
}

/**
 * The slot of a source's earliest run that is not done. After a crash several are open, and the one that happens to
 * read the list first finds what all of them would have found.
 */
export async function earliestOpenSlot(tx: Queryable, source: string): Promise<Date | null> {
  const { rows } = await tx.execute<{ slot: string | null }>(sql`
    select min(payload->>'slot') as slot from ${outbox}
    where ${outbox.queue} = 'discover' and payload->>'source' = ${source}`);
  return rows[0]?.slot ? new Date(rows[0].slot) : null;
}

export async function sourceStatesOf(tx: Queryable, sources: string[]): Promise<Map<string, SourceState>> {
  if (sources.length === 0) return new Map();
  const rows = await tx.select().from(sourceStates).where(inArray(sourceStates.source, sources));
  return new Map(rows.map((row) => [row.source, row]));
}

export interface SourceRun {
  source: string;
  at: Date;
  linksFound: number;
  /** Null where the whole source was read. */
  error: string | null;
}

export async function recordRun(tx: Queryable, run: SourceRun): Promise<void> {
  const good = run.error === null;
  const seen = { lastRunAt: run.at, linksFound: run.linksFound, lastError: run.error };
  await tx
    .insert(sourceStates)
    .values({ source: run.source, ...seen, lastSuccessAt: good ? run.at : null, failures: good ? 0 : 1 })
    .onConflictDoUpdate({
      target: sourceStates.source,
      set: good
        ? { ...seen, lastSuccessAt: run.at, failures: 0 }
        : { ...seen, failures: sql`${sourceStates.failures} + 1` },
    });
}

export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export async function validatorsOf(tx: Queryable, url: string): Promise<Validators | null> {
  const [row] = await tx.select().from(listingStates).where(eq(listingStates.url, url));
  return row ?? null;
}

export async function keepValidators(
  tx: Queryable,
  read: ReadonlyMap<string, Validators>,
  at: Date,
): Promise<void> {
  for (const [url, validators] of read) {
    const values = { url, ...validators, checkedAt: at };
    await tx
      .insert(listingStates)
      .values(values)
      .onConflictDoUpdate({ target: listingStates.url, set: values });
  }
}
