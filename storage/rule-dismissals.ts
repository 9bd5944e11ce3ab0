import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { groupBy } from '../core/group-by.ts';
import { visitSchema } from '../core/visit/visit.ts';
import { storyJudge } from '../core/watch/match.ts';
import { type Rule, ruleSchema } from '../core/watch/schema.ts';
import { type WatchedArticle, watchedArticle } from '../core/watch/watched-article.ts';
import { currentArticles } from './articles.ts';
import type { Queryable } from './database.ts';
import { changedSince, ownLook, type Reader } from './looks.ts';
import {
  articles,
  assignees,
  assignments,
  decisions,
  dismissalRules,
  looks,
  notes,
  stars,
  stories,
  storyTags,
} from './schema.ts';

/** A rule that is in force. */
export interface ActiveRule {
  id: number;
  rule: Rule;
  madeBy: string;
}

/** The earliest first. One that another release wrote and this one cannot read does nothing. */
export async function activeRules(db: Queryable): Promise<ActiveRule[]> {
  const rows = await db
    .select({ id: dismissalRules.id, rule: dismissalRules.rule, madeBy: dismissalRules.madeBy })
    .from(dismissalRules)
    .where(isNull(dismissalRules.revokedAt))
    .orderBy(asc(dismissalRules.id));
  return rows.flatMap((row) => {
    const rule = ruleSchema.safeParse(row.rule);
    return rule.success ? [{ ...row, rule: rule.data }] : [];
  });
}

/** Why no rule dismisses a story: what a person did with it. */
export type SparedBy = 'followed' | 'starred' | 'assigned' | 'noted' | 'tagged' | 'decided';

/**
 * The stories among these that no rule may dismiss, each with why. What people did with a story that was merged into
 * it counts, save that they dismissed that one. Who took a rule's dismissal back decided for ever, unless that was by
 * revoking the rule.
 */
export async function sparedStories(db: Queryable, ids: readonly number[]): Promise<Map<number, SparedBy[]>> {
  const these = sql`any(${sql.param(ids)}::bigint[])`;
  const { rows } = await db.execute<{ story: string; reason: SparedBy }>(sql`
    with kin as (
      select id, coalesce(merged_into, id) as story from ${stories} where id = ${these} or merged_into = ${these})
    select id as story, 'followed' as reason from ${stories} where id = ${these} and attention = 'followed'
    union select story, 'starred' from kin join ${stars} mark on mark.story_id = kin.id
    union select story, 'assigned' from kin join ${assignees} mark on mark.story_id = kin.id
    union select story, 'noted' from kin join ${notes} mark on mark.story_id = kin.id and mark.removed_at is null
    union select story, 'tagged' from kin join ${storyTags} mark on mark.story_id = kin.id
    union select story, 'decided' from kin join ${decisions} made on made.story_id = kin.id
      left join ${dismissalRules} by_rule on by_rule.id = made.rule_id
      where made.kind in ('follow', 'unfollow', 'dismiss', 'restore') and case when made.rule_id is null
        then made.kind <> 'dismiss' or kin.id = kin.story
        else made.undone_at is not null and made.undone_at is distinct from by_rule.revoked_at end`);
  const spared = new Map<number, SparedBy[]>();
  for (const { story, reason } of rows)
    spared.set(Number(story), [...(spared.get(Number(story)) ?? []), reason]);
  return spared;
}

/**
 * Dismisses those of the stories that a rule catches and nobody has taken in hand, in the name of who made the rule.
 * Twice is as good as once. To be called in the transaction that made or changed the stories, under their lock.
 *
 * @returns the ids of those that were dismissed
 */
export async function dismissByRules(
  tx: Queryable,
  ids: readonly number[],
  rules: readonly ActiveRule[],
  now: Date,
): Promise<number[]> {
  if (rules.length === 0 || ids.length === 0) return [];
  // Held before it is asked what people did: who decides or marks holds the story too.
  const open = await tx
    .select({ id: stories.id, visit: stories.visit })
    .from(stories)
    .where(and(inArray(stories.id, [...ids]), isNull(stories.mergedInto), eq(stories.attention, 'none')))
    .orderBy(asc(stories.id))
    .for('no key update');
  const caught = await caughtByRules(tx, open, rules);
  const spared = await sparedStories(tx, [...caught.keys()]);
  const dismissed = [...caught].filter(([storyId]) => !spared.has(storyId));
  if (dismissed.length === 0) return [];
  await tx.insert(decisions).values(
    dismissed.map(([storyId, { id, madeBy }]) => ({
      storyId,
      kind: 'dismiss' as const,
      actor: madeBy,
      decidedAt: now,
      ruleId: id,
      before: { attention: 'none' },
    })),
  );
  const dismissedIds = dismissed.map(([storyId]) => storyId);
  await tx.update(stories).set({ attention: 'dismissed' }).where(inArray(stories.id, dismissedIds));
  return dismissedIds;
}

/**
 * By story, the first rule that catches it: one that matches at least half of its latest articles. Watches look for a
 * single one; but what most outlets tell of is not to vanish because one of them told of it in the rule's words.
 */
export async function caughtByRules<One extends { rule: Rule }>(
  tx: Queryable,
  open: readonly { id: number; visit: unknown }[],
  rules: readonly One[],
): Promise<Map<number, One>> {
  const judges = rules.map((rule) => ({ rule, judge: storyJudge(rule.rule) }));
  const caught = new Map<number, One>();
  for (let start = 0; start < open.length; start += READ_AT_ONCE) {
    const handful = open.slice(start, start + READ_AT_ONCE);
    const read = await latestArticles(
      tx,
      handful.map(({ id }) => id),
    );
    for (const { id, visit } of handful) {
      const articles = read.get(id) ?? [];
      const story = { articles, visit: visitSchema.nullable().catch(null).parse(visit) };
      const found = judges.find(({ judge }) => {
        const { matched, articles: matching } = judge(story);
        return matched && matching.length >= articles.length / 2;
      });
      if (found) caught.set(id, found.rule);
    }
  }
  return caught;
}

/** Stories whose articles are held at once. */
const READ_AT_ONCE = 20;
/** The latest of a story: one of thousands that grows by one is not read whole every time. */
const MOST_READ = 50;

/** What rules read of stories, by the stories' ids. */
async function latestArticles(tx: Queryable, ids: readonly number[]): Promise<Map<number, WatchedArticle[]>> {
  const { rows } = await tx.execute<{ story: string; article: string }>(sql`
    select story, latest.article from unnest(${sql.param(ids)}::bigint[]) as story cross join lateral (
      select ${articles.id} as article from ${assignments}
      join ${articles} on ${articles.id} = ${assignments.articleId}
      where ${assignments.storyId} = story
      order by ${articles.publishedAt} desc, ${articles.id} desc limit ${MOST_READ}) as latest`);
  const storyOf = new Map(rows.map(({ article, story }) => [Number(article), Number(story)]));
  const read = await currentArticles(tx, [...storyOf.keys()]);
  const byStory = groupBy(read, ({ id }) => storyOf.get(id) ?? 0);
  return new Map(
    [...byStory].map(([story, own]) => [
      story,
      own.map(({ source, content }) => watchedArticle(source, content)),
    ]),
  );
}

/** The rule by which a story is dismissed. */
export interface DismissedBy {
  id: number;
  title: string;
  madeBy: string;
  at: Date;
}

/** Null where it is not dismissed, or a person did it. */
export async function dismissedBy(db: Queryable, storyId: number): Promise<DismissedBy | null> {
  const [row] = await db
    .select({
      id: dismissalRules.id,
      title: dismissalRules.title,
      madeBy: dismissalRules.madeBy,
      at: decisions.decidedAt,
    })
    .from(stories)
    .innerJoin(decisions, and(eq(decisions.storyId, stories.id), isLastOfAttention))
    .innerJoin(dismissalRules, eq(dismissalRules.id, decisions.ruleId))
    .where(and(eq(stories.id, storyId), eq(stories.attention, 'dismissed')));
  return row ?? null;
}

/** A story's decision on its attention that holds. */
export const isLastOfAttention: SQL = sql`${decisions.undoneAt} is null
  and ${decisions.kind} in ('follow', 'unfollow', 'dismiss', 'restore')
  and not exists (select from ${decisions} later where later.story_id = ${decisions.storyId}
    and later.id > ${decisions.id} and later.undone_at is null
    and later.kind in ('follow', 'unfollow', 'dismiss', 'restore'))`;

/** More are of no use to who looks what the rules took away. */
const MOST_UNSEEN = 200;
/** Looked for among so many of the latest: among all of two years it took 110 ms of every front page. */
const MOST_LOOKED_AT = 1_000;

/**
 * The stories that rules dismissed and that a reader has not seen since, the latest dismissed first; without those
 * that the reader dismissed in making the rule.
 */
export async function unseenRuleDismissals(db: Queryable, reader: Reader): Promise<number[]> {
  const byRules = alias(decisions, 'by_rules');
  const latest = db
    .select({ id: byRules.id })
    .from(byRules)
    .where(and(isNotNull(byRules.ruleId), isNull(byRules.undoneAt)))
    .orderBy(desc(byRules.id))
    .limit(MOST_LOOKED_AT);
  const rows = await db
    .select({ id: stories.id })
    .from(decisions)
    .innerJoin(stories, eq(stories.id, decisions.storyId))
    .innerJoin(dismissalRules, eq(dismissalRules.id, decisions.ruleId))
    .leftJoin(looks, ownLook(reader))
    .where(
      and(
        sql`${decisions.id} = any(array(${latest}))`,
        isLastOfAttention,
        eq(stories.attention, 'dismissed'),
        isNull(stories.mergedInto),
        changedSince(reader),
        sql`(${looks.lookedAt} is null or ${looks.lookedAt} < ${decisions.decidedAt})`,
        sql`not (${dismissalRules.madeBy} = ${reader.person}
          and ${dismissalRules.madeAt} = ${decisions.decidedAt})`,
      ),
    )
    .orderBy(desc(decisions.id))
    .limit(MOST_UNSEEN);
  return rows.map(({ id }) => id);
}
