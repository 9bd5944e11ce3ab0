import { sql } from 'drizzle-orm';
import type { Queryable } from '../database.ts';
import { LOCKS } from '../locks.ts';

/** Does something unless another process does so already. The connection that holds the turn is not used for it. */
export function withRetentionTurn(db: Queryable, work: () => Promise<void>): Promise<boolean> {
  return db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ taken: boolean }>(
      sql`select pg_try_advisory_xact_lock(${LOCKS.retention}) as taken`,
    );
    if (!rows[0]?.taken) return false;
    await work();
    return true;
  });
}
