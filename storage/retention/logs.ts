import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { mails, outbox, stories, storyEvents, webhookCalls } from '../schema.ts';
import { isKept } from './kept-stories.ts';
import { noteRemoved } from './removals.ts';
import type { Removable, RetentionBatch, RetentionRule } from './rule.ts';

const ROWS_AT_ONCE = 500;

/** What is taken of a table whose rows are done with. */
interface LogRule {
  what: Removable;
  /** The rows that may go, as `id`, `at` and `bytes`. */
  going: (before: SQL) => SQL;
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
      select id, happened_at as at, 0 as bytes from ${storyEvents}
      where happened_at < ${before} and not exists (select from ${outbox} where queue = 'alert' and created_at < ${before})
        and not exists (select from ${stories} where ${stories.id} = ${storyEvents.storyId}
          and ${isKept(sql`coalesce(${stories.mergedInto}, ${stories.id})`)})`,
    take: () => sql`delete from ${storyEvents} using going where ${storyEvents.id} = going.id`,
  },
];

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
  { what, going, take }: LogRule,
  rule: RetentionRule,
  after: number,
): Promise<RetentionBatch> {
  const before = sql`${rule.before.toISOString()}::timestamptz`;
  const batch = sql`select * from (${going(before)}) as old where id > ${after} order by id limit ${ROWS_AT_ONCE}`;
  const taken = rule.isDryRun
    ? sql``
    : sql`, taken as (${take(sql`${rule.now.toISOString()}::timestamptz`)})`;
  return db.transaction(async (tx) => {
    const { rows } = await tx.execute(sql`
      with going as (${batch})${taken}
      select (at at time zone ${rule.zone})::date::text as day, count(*) as items, sum(bytes) as bytes, max(id) as last
      from going group by 1`);
    const removed = takenSchema.parse(rows);
    if (!rule.isDryRun) await noteRemoved(tx, what, rule, removed);
    return { removed, next: removed.length === 0 ? null : Math.max(...removed.map(({ last }) => last)) };
  });
}
