import { type SQLWrapper, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { decisions } from './schema.ts';

/**
 * Whether a person split one of these stories off one that was followed, and nobody decided of it since: who followed the
 * one follows both, though no decision says so of the second.
 *
 * @param ids a query of the stories' ids
 */
export async function isFollowInherited(tx: Queryable, ids: SQLWrapper): Promise<boolean> {
  const began = sql`(split.before ->> 'began')::bigint`;
  const { rows } = await tx.execute(sql`
    select from ${decisions} split
    where split.kind = 'split' and split.undone_at is null and ${began} in ${ids}
      and split.before -> 'stories' @> jsonb_build_array(
        jsonb_build_object('id', split.story_id, 'attention', 'followed'))
      and not exists (select from ${decisions} later where later.story_id = ${began}
        and later.undone_at is null and later.kind in ('follow', 'unfollow', 'dismiss', 'restore'))
    limit 1`);
  return rows.length > 0;
}
