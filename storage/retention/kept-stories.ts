import { type SQL, sql } from 'drizzle-orm';
import { assignees, decisions, notes, stars, stories, storyTags } from '../schema.ts';

const IS_KEEPING = sql`made.rule_id is null and made.undone_at is null and made.kind not in ('dismiss', 'seen')`;

/**
 * That nothing is taken of a story: somebody follows it, has put something on it, or decided about it or a story that was
 * merged into it otherwise than by dismissing it; also where that was taken back by another decision. To be asked in the
 * statement that takes, under the story's lock, which everybody holds who does any of that.
 */
export function isKept(story: SQL): SQL {
  const kin = sql`(select kin.id from ${stories} kin where kin.id = ${story} or kin.merged_into = ${story})`;
  return sql`(exists (select from ${stories} own where own.id = ${story} and own.attention = 'followed')
    or exists (select from ${stars} mark where mark.story_id in ${kin})
    or exists (select from ${storyTags} mark where mark.story_id in ${kin})
    or exists (select from ${assignees} mark where mark.story_id in ${kin})
    or exists (select from ${notes} mark where mark.story_id in ${kin} and mark.removed_at is null)
    or exists (select from ${decisions} made where made.story_id in ${kin} and ${IS_KEEPING})
    or exists (select from ${decisions} made where (made.detail ->> 'story')::bigint in ${kin} and ${IS_KEEPING}))`;
}

/** Holds stories against whoever marks them or decides about them, until the transaction ends. */
export function lockingStories(ids: readonly number[]): SQL {
  return sql`select id from ${stories} where id = any(${sql.param(ids)}::bigint[]) order by id for update`;
}
