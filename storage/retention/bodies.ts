import { and, count, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { DAYS_COUNTED } from '../../core/story/frequencies.ts';
import { LONGEST_SPAN } from '../../core/story/span.ts';
import { isCurrentVersion } from '../articles.ts';
import type { Database, Queryable } from '../database.ts';
import { articles, articleVersions, assignments, decisions, fetches, stories } from '../schema.ts';
import { lockStories } from '../stories.ts';
import { isKept, lockingStories } from './kept-stories.ts';
import type { OrderDays } from './raw-pages.ts';
import { noteRemoved } from './removals.ts';
import type { RetentionBatch, RetentionRule } from './rule.ts';

/** One of thousands of articles takes a second; most have a few. */
const STORIES_AT_ONCE = 20;
/** New reports are measured against texts that old: without them they would find other stories. */
const DAYS_MEASURED = LONGEST_SPAN + DAYS_COUNTED;
const DAY_MS = 86_400_000;

const idsSchema = z.array(z.object({ id: z.coerce.number() }));
const goneSchema = z.array(z.object({ day: z.string(), items: z.coerce.number(), bytes: z.coerce.number() }));

/**
 * Takes the texts, and the raw pages that hold them, of one batch of stories that were dismissed long ago and that
 * nobody has taken in hand. Title, lead, dates and hashes stay.
 */
export async function takeBodies(
  { db }: Database,
  rule: RetentionRule,
  after: number,
  orderDays: OrderDays,
): Promise<RetentionBatch> {
  const found = idsSchema.parse((await db.execute(dismissedStories(rule, after))).rows).map(({ id }) => id);
  const next = found.at(-1) ?? null;
  if (next === null) return { removed: [], next };
  const removed = await db.transaction(async (tx) => {
    if (rule.isDryRun) return goneSchema.parse((await tx.execute(counting(rule, found))).rows);
    await lockStories(tx);
    await tx.execute(lockingStories(found));
    const gone = await take(tx, rule, found);
    await noteRemoved(tx, 'bodies', rule, gone);
    await orderDays(tx, new Set(gone.map(({ day }) => day)));
    return gone;
  });
  return { removed, next };
}

/** Its text, or a raw page that was fetched again since. */
const hasSomething = sql`(${articleVersions.bodyRemovedAt} is null or ${fetches.warcRecord} is not null)`;

const hasText = sql`exists (select from ${assignments}
  join ${articleVersions} on ${articleVersions.articleId} = ${assignments.articleId}
  left join ${fetches} on ${fetches.id} = ${articleVersions.fetchId}
  where ${assignments.storyId} = ${stories.id} and ${hasSomething})`;

function isDue({ before, now }: RetentionRule): SQL {
  const measured = new Date(now.getTime() - DAYS_MEASURED * DAY_MS);
  const instant = sql`${before.toISOString()}::timestamptz`;
  return sql`${stories.attention} = 'dismissed' and ${stories.mergedInto} is null
    and ${stories.changedAt} < ${instant} and ${stories.lastPublishedAt} < ${measured.toISOString()}::timestamptz
    and not exists (select from ${decisions}
      where ${decisions.storyId} = ${stories.id} and ${decisions.decidedAt} >= ${instant})
    and not ${isKept(sql`${stories.id}`)}`;
}

function dismissedStories(rule: RetentionRule, after: number): SQL {
  return sql`select ${stories.id} as id from ${stories}
    where ${stories.id} > ${after} and ${isDue(rule)} and ${hasText} order by ${stories.id} limit ${STORIES_AT_ONCE}`;
}

function goingOf(rule: RetentionRule, found: readonly number[]): SQL {
  return sql`select ${articleVersions.articleId} as article, ${articleVersions.number} as number,
      ${articleVersions.fetchId} as fetch, ${stories.day}::text as day,
      octet_length(${articleVersions.content} ->> 'blocks') + coalesce(octet_length(${fetches.warcRecord}), 0) as bytes
    from ${stories}
    join ${assignments} on ${assignments.storyId} = ${stories.id}
    join ${articles} on ${articles.id} = ${assignments.articleId}
    join ${articleVersions} on ${articleVersions.articleId} = ${articles.id}
    left join ${fetches} on ${fetches.id} = ${articleVersions.fetchId}
    where ${stories.id} = any(${sql.param(found)}::bigint[]) and ${isDue(rule)}
      and ${articles.clusteredVersion} = ${articles.version} and ${hasSomething}`;
}

const SUMS = sql`select day, count(*) as items, sum(bytes) as bytes from going group by day`;

function counting(rule: RetentionRule, found: readonly number[]): SQL {
  return sql`with going as (${goingOf(rule, found)}) ${SUMS}`;
}

async function take(tx: Queryable, rule: RetentionRule, found: readonly number[]) {
  const { rows } = await tx.execute(sql`with going as (${goingOf(rule, found)}),
    texts as (update ${articleVersions} set content = jsonb_set(${articleVersions.content}, '{blocks}', '[]'),
      difference = null, body_removed_at = ${rule.now.toISOString()}::timestamptz
      from going where ${articleVersions.articleId} = going.article and ${articleVersions.number} = going.number),
    raw as (update ${fetches} set warc_record = null from going
      where ${fetches.id} = going.fetch and ${fetches.warcRecord} is not null)
    ${SUMS}`);
  return goneSchema.parse(rows);
}

/** How many articles of a story have lost their text. */
export async function countTextsRemoved(db: Queryable, storyId: number): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(assignments)
    .innerJoin(articles, eq(articles.id, assignments.articleId))
    .innerJoin(articleVersions, isCurrentVersion)
    .where(and(eq(assignments.storyId, storyId), isNotNull(articleVersions.bodyRemovedAt)));
  return row?.count ?? 0;
}
