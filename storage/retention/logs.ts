import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Queryable } from '../database.ts';
import { mails, outbox, stories, storyEvents, webhookCalls } from '../schema.ts';
import { lockStories } from '../stories.ts';
import { isKept } from './kept-stories.ts';
import { noteRemoved } from './removals.ts';
import type { Removable, RetentionBatch, RetentionRule } from './rule.ts';

const ROWS_AT_ONCE = 500;

/** What is taken of a table whose rows are done with. */
interface LogRule {
  what: Removable;
  /** The rows that may go, as `id`, `at` and `bytes`. */
  going: (before: SQL) => SQL;
  /** Holds those of a batch against who might want them kept, where locks on the rows themselves do not. */
  hold?: (tx: Queryable, batch: SQL) => Promise<void>;
  /** Takes those of `going`. */
  take: (now: SQL) => SQL;
}

/** Of mails, calls and events nothing goes by which it is known that they were told, or in which thread. */
export const LOG_RULES: readonly LogRule[] = [
  {
    what: 'mails',
    going: (before) => sql`
      select id, created_at as at, octet_length("text") + octet_length(html) as bytes from ${mails}
      where body_removed_at is null and (state = 'sent' or settled_at is not null)
        and coalesce(settled_at, sent_at, created_at) < ${before}`,
    take: (now) => sql`update ${mails} set "text" = '', html = '', body_removed_at = ${now}
      from going where ${mails.id} = going.id`,
  },
  {
    what: 'webhook-calls',
    going: (before) => sql`
      select id, delivered_at as at, octet_length(payload::text) as bytes from ${webhookCalls}
      where state = 'delivered' and delivered_at < ${before} and payload <> '{}'`,
    take: () => sql`update ${webhookCalls} set payload = '{}' from going where ${webhookCalls.id} = going.id`,
  },
  {
    what: 'story-events',
    // While something is to be told, some task names the events that it is about.
    going: (before) => sql`
      select id, happened_at as at, 0 as bytes, story_id as story from ${storyEvents}
      where happened_at < ${before} and not exists (select from ${outbox} where queue = 'alert' and created_at < ${before})
        and not exists (select from ${stories} where ${stories.id} = ${storyEvents.storyId}
          and ${isKept(sql`coalesce(${stories.mergedInto}, ${stories.id})`)})`,
    hold: holdStories,
    take: () => sql`delete from ${storyEvents} using going where ${storyEvents.id} = going.id`,
  },
];

async function holdStories(tx: Queryable, batch: SQL): Promise<void> {
  await lockStories(tx);
  await tx.execute(sql`
    select id from ${stories} where id in (
      select coalesce(told.merged_into, told.id) from (${batch}) as going join ${stories} as told on told.id = going.story)
    order by id for update`);
}

const takenSchema = z.array(
  z.object({
    day: z.string(),
    items: z.coerce.number(),
    bytes: z.coerce.number(),
    last: z.coerce.number(),
  }),
);

/** Takes one batch of rows that are done with. */
export async function takeLogs(
  { db }: Database,
  { what, going, hold, take }: LogRule,
  rule: RetentionRule,
  after: number,
): Promise<RetentionBatch> {
  const before = sql`${rule.before.toISOString()}::timestamptz`;
  const batch = sql`select * from (${going(before)}) as old where id > ${after} order by id limit ${ROWS_AT_ONCE}`;
  // A mail may be sent again by somebody meanwhile, who has to find it whole: asked again once the row is held.
  const [held, taken] = rule.isDryRun
    ? [sql``, sql``]
    : [sql` for update of old`, sql`, taken as (${take(sql`${rule.now.toISOString()}::timestamptz`)})`];
  return db.transaction(async (tx) => {
    if (!rule.isDryRun) await hold?.(tx, batch);
    const { rows } = await tx.execute(sql`
      with going as (${batch}${held})${taken}
      select (at at time zone ${rule.zone})::date::text as day, count(*) as items, sum(bytes) as bytes, max(id) as last
      from going group by 1`);
    const removed = takenSchema.parse(rows);
    if (!rule.isDryRun) await noteRemoved(tx, what, rule, removed);
    return { removed, next: removed.length === 0 ? null : Math.max(...removed.map(({ last }) => last)) };
  });
}
