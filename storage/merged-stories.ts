import { type SQL, sql } from 'drizzle-orm';
import { stories } from './schema.ts';

/** The ids of a story and of those that were merged into it; by two indexes, since there are hundreds of thousands. */
export function withMerged(storyId: number): SQL {
  return sql`(select member.id from ${stories} member where member.id = ${storyId}
    union all select member.id from ${stories} member where member.merged_into = ${storyId})`;
}
