import { and, count, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { DAYS_COUNTED } from '../../core/story/frequencies.ts';
import { LONGEST_SPAN } from '../../core/story/span.ts';
import { isCurrentVersion } from '../articles.ts';
import type { Database, Queryable } from '../database.ts';
import { articles, articleVersions, assignments, decisions, fetches, pages, stories } from '../schema.ts';
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

/** A text, or a raw page: of any fetch, whether an article was made of it or its words were known. */
const hasText = sql`exists (select from ${assignments}
  join ${articles} on ${articles.id} = ${assignments.articleId}
  where ${assignments.storyId} = ${stories.id} and (
    exists (select from ${articleVersions}
      where ${articleVersions.articleId} = ${articles.id} and ${articleVersions.bodyRemovedAt} is null)
    or exists (select from ${fetches}
      where ${fetches.pageId} = ${articles.pageId} and ${fetches.warcRecord} is not null)))`;

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

/** The texts and raw pages that may go at this moment. A page that is under way is read first. */
function goingOf(rule: RetentionRule, found: readonly number[]): SQL {
  return sql`due as (
      select ${articles.id} as article, ${articles.pageId} as page, ${stories.day}::text as day
      from ${stories}
      join ${assignments} on ${assignments.storyId} = ${stories.id}
      join ${articles} on ${articles.id} = ${assignments.articleId}
      join ${pages} on ${pages.id} = ${articles.pageId}
      where ${stories.id} = any(${sql.param(found)}::bigint[]) and ${isDue(rule)}
        and ${articles.clusteredVersion} = ${articles.version} and ${pages.state} <> 'fetched'
    ), texts as (
      select due.article, due.day, ${articleVersions.number} as number,
        octet_length(${articleVersions.content} ->> 'blocks') as bytes
      from due join ${articleVersions} on ${articleVersions.articleId} = due.article
      where ${articleVersions.bodyRemovedAt} is null
    ), raw as (
      select due.article, due.day, ${fetches.id} as fetch, octet_length(${fetches.warcRecord}) as bytes
      from due join ${fetches} on ${fetches.pageId} = due.page
      where ${fetches.warcRecord} is not null
    )`;
}

const SUMS = sql`select day, count(distinct article) as items, sum(bytes) as bytes
  from (select article, day, bytes from texts union all select article, day, bytes from raw) as going group by day`;

function counting(rule: RetentionRule, found: readonly number[]): SQL {
  return sql`with ${goingOf(rule, found)} ${SUMS}`;
}

async function take(tx: Queryable, rule: RetentionRule, found: readonly number[]) {
  const { rows } = await tx.execute(sql`with ${goingOf(rule, found)},
    texts_taken as (update ${articleVersions} set content = jsonb_set(${articleVersions.content}, '{blocks}', '[]'),
      difference = null, body_removed_at = ${rule.now.toISOString()}::timestamptz
      from texts where ${articleVersions.articleId} = texts.article and ${articleVersions.number} = texts.number),
    raw_taken as (update ${fetches} set warc_record = null from raw where ${fetches.id} = raw.fetch)
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
