import { eq, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { hostPaces } from './schema.ts';

/**
 * Takes a host's turn, for all processes together: one statement, so no two take the same.
 * @returns 0 if the request may go out now, else the milliseconds until the host's next turn.
 */
export async function takeTurn(db: Queryable, host: string, gapMs: number, now: Date): Promise<number> {
  const next = new Date(now.getTime() + gapMs);
  const taken = await db
    .insert(hostPaces)
    .values({ host, nextAt: next })
    .onConflictDoUpdate({
      target: hostPaces.host,
      set: { nextAt: next },
      setWhere: sql`${hostPaces.nextAt} <= ${now.toISOString()}::timestamptz`,
    })
    .returning({ host: hostPaces.host });
  if (taken.length > 0) return 0;
  const [row] = await db.select().from(hostPaces).where(eq(hostPaces.host, host));
  return Math.max(1, (row?.nextAt ?? now).getTime() - now.getTime());
}
