import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Queryable } from '../database.ts';
import { PROMPT_DISPATCHES } from '../outbox.ts';
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
  /** Whether `going` also has the `story` of a row, by which it is kept: locks on the rows themselves would not help. */
  isOfStory?: boolean;
  /** Takes those of `going`. */
  take: (now: SQL) => SQL;
}

/**
 * While something is to be told, some task names the events that it is about. One that keeps failing, for months perhaps,
 * keeps those alone.
 */
const isToBeTold = (before: SQL) => sql`exists (
  select from ${outbox} where queue = 'alert' and created_at < ${before} and (dispatches < ${PROMPT_DISPATCHES}
    or payload -> 'eventIds' @> to_jsonb(${storyEvents.id}) or payload -> 'eventId' = to_jsonb(${storyEvents.id})))`;

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
    going: (before) => sql`
      select id, happened_at as at, 0 as bytes, story_id as story from ${storyEvents}
      where happened_at < ${before} and not ${isToBeTold(before)}
        and not exists (select from ${stories} where ${stories.id} = ${storyEvents.storyId}
          and ${isKept(sql`coalesce(${stories.mergedInto}, ${stories.id})`)})`,
    isOfStory: true,
    take: () => sql`delete from ${storyEvents} using going where ${storyEvents.id} = going.id`,
  },
];

/** Holds the stories of a batch, or those into which they were merged, against who might want them kept. */
async function holdStories(tx: Queryable, told: readonly number[]): Promise<void> {
  await lockStories(tx);
  await tx.execute(sql`
    select id from ${stories} where id in (
      select coalesce(one.merged_into, one.id) from ${stories} as one where one.id = any(${sql.param(told)}::bigint[]))
    order by id for update`);
}

const foundSchema = z.array(z.object({ id: z.coerce.number(), story: z.coerce.number().nullable() }));
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
  log: LogRule,
  rule: RetentionRule,
  after: number,
): Promise<RetentionBatch> {
  const before = sql`${rule.before.toISOString()}::timestamptz`;
  const batch = sql`select * from (${log.going(before)}) as old where id > ${after} order by id limit ${ROWS_AT_ONCE}`;
  if (!log.isOfStory || rule.isDryRun) return db.transaction((tx) => takeBatch(tx, log, rule, batch));
  // Looked for before anybody is held up.
  const found = foundSchema.parse((await db.execute(batch)).rows);
  if (found.length === 0) return { removed: [], next: null };
  const ids = sql.param(found.map(({ id }) => id));
  const same = sql`select * from (${log.going(before)}) as old where id = any(${ids}::bigint[]) order by id`;
  return db.transaction(async (tx) => {
    await holdStories(
      tx,
      found.flatMap(({ story }) => story ?? []),
    );
    const { removed } = await takeBatch(tx, log, rule, same);
    return { removed, next: found.at(-1)?.id ?? null };
  });
}

async function takeBatch(
  tx: Queryable,
  { what, take }: LogRule,
  rule: RetentionRule,
  batch: SQL,
): Promise<RetentionBatch> {
  // A mail may be sent again by somebody meanwhile, who has to find it whole: asked again once the row is held.
  const [held, taken] = rule.isDryRun
    ? [sql``, sql``]
    : [sql` for update of old`, sql`, taken as (${take(sql`${rule.now.toISOString()}::timestamptz`)})`];
  const { rows } = await tx.execute(sql`
    with going as (${batch}${held})${taken}
    select (at at time zone ${rule.zone})::date::text as day, count(*) as items, sum(bytes) as bytes, max(id) as last
    from going group by 1`);
  const removed = takenSchema.parse(rows);
  if (!rule.isDryRun) await noteRemoved(tx, what, rule, removed);
  return { removed, next: removed.length === 0 ? null : Math.max(...removed.map(({ last }) => last)) };
}
