import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import { CLOCKS_APART_MS } from '../core/time.ts';

export const CLOCKS_APART = sql`interval '${sql.raw(String(CLOCKS_APART_MS))} milliseconds'`;

/**
 * What was noted before a clock was set back counts as noted now. What was never noted stays so: `least` passes over null.
 */
export function atLatest(noted: AnyColumn, now: SQL): SQL {
  return sql`case when ${noted} > ${now} then ${now} else ${noted} end`;
}
