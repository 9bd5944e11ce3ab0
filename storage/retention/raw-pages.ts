import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Queryable } from '../database.ts';
import { articles, assignments, fetches, pages, stories } from '../schema.ts';
import { lockStories } from '../stories.ts';
import { isKept, lockingStories } from './kept-stories.ts';
import { noteRemoved } from './removals.ts';
import type { RetentionBatch, RetentionRule } from './rule.ts';

/** Looked at in one transaction, which holds up the clusterer for some ten milliseconds. */
const FETCHES_AT_ONCE = 200;

const candidateSchema = z.array(z.object({ id: z.coerce.number(), story: z.coerce.number().nullable() }));
const goneSchema = z.array(
  z.object({
    day: z.string(),
    items: z.coerce.number(),
    bytes: z.coerce.number(),
    archived: z.array(z.string()).nullable(),
  }),
);

/** Orders days of the archive to be written anew. */
export type OrderDays = (tx: Queryable, days: Iterable<string>) => Promise<void>;

/**
 * Takes the raw pages of one batch of old fetches, save those of stories that are kept and of pages that are under way.
 * What the archive has of them goes with the days that are ordered.
 */
export async function takeRawPages(
  { db }: Database,
  rule: RetentionRule,
  after: number,
  orderDays: OrderDays,
): Promise<RetentionBatch> {
  const found = await oldFetches(db, rule, after);
  const next = found.at(-1)?.id ?? null;
  if (next === null) return { removed: [], next };
  const removed = await db.transaction(async (tx) => {
    if (rule.isDryRun) return goneSchema.parse((await tx.execute(counting(rule, found))).rows);
    // No article changes its story meanwhile, and nobody marks one.
    await lockStories(tx);
    await tx.execute(lockingStories(found.flatMap(({ story }) => story ?? [])));
    const gone = goneSchema.parse((await tx.execute(taking(rule, found))).rows);
    await noteRemoved(tx, 'raw-pages', rule, gone);
    await orderDays(tx, new Set(gone.flatMap(({ archived }) => archived ?? [])));
    return gone;
  });
  return { removed, next };
}

async function oldFetches(db: Queryable, { before }: RetentionRule, after: number) {
  const { rows } = await db.execute(sql`
    select old.id, ${assignments.storyId} as story
    from (select id, page_id from ${fetches}
      where id > ${after} and warc_record is not null and fetched_at < ${before.toISOString()}::timestamptz
      order by id limit ${FETCHES_AT_ONCE}) as old
    left join ${articles} on ${articles.pageId} = old.page_id
    left join ${assignments} on ${assignments.articleId} = ${articles.id}
    order by old.id`);
  return candidateSchema.parse(rows);
}

type Found = z.infer<typeof candidateSchema>;

/** Those of the fetches that may go at this moment. */
function going({ before, zone }: RetentionRule, found: Found): SQL {
  return sql`
    select ${fetches.id} as id, octet_length(${fetches.warcRecord}) as bytes,
      (${fetches.fetchedAt} at time zone ${zone})::date::text as day, ${stories.day}::text as archived
    from ${fetches}
    join ${pages} on ${pages.id} = ${fetches.pageId}
    left join ${articles} on ${articles.pageId} = ${pages.id}
    left join ${assignments} on ${assignments.articleId} = ${articles.id}
    left join ${stories} on ${stories.id} = ${assignments.storyId}
    where ${fetches.id} = any(${sql.param(found.map(({ id }) => id))}::bigint[])
      and ${fetches.warcRecord} is not null and ${fetches.fetchedAt} < ${before.toISOString()}::timestamptz
      and ${pages.state} <> 'fetched'
      and (${articles.id} is null or ${articles.clusteredVersion} = ${articles.version})
      and (${stories.id} is null or not ${isKept(sql`${stories.id}`)})`;
}

const SUMS = sql`select day, count(*) as items, sum(bytes) as bytes,
  array_agg(distinct archived) filter (where archived is not null) as archived from going group by day`;

function counting(rule: RetentionRule, found: Found): SQL {
  return sql`with going as (${going(rule, found)}) ${SUMS}`;
}

function taking(rule: RetentionRule, found: Found): SQL {
  return sql`with going as (${going(rule, found)} for update of fetches),
    taken as (update ${fetches} set warc_record = null from going where ${fetches.id} = going.id)
    ${SUMS}`;
}
