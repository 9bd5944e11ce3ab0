import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Headline } from '../core/story/headlines.ts';
import { type Rule, ruleSchema } from '../core/watch/schema.ts';
import type { Queryable } from './database.ts';
import { decide, type NotedDecision, type ShownStory } from './decisions.ts';
import { headlinesOf } from './headlines.ts';
import { currentStoryId } from './review.ts';
import { dismissByRules, isLastOfAttention } from './rule-dismissals.ts';
import { decisions, dismissalRules, stories } from './schema.ts';
import { lockStories } from './stories.ts';

export interface NewDismissalRule {
  title: string;
  rule: Rule;
  /** The story that is dismissed with it. */
  storyId: number;
  /** See `decide`. */
  shown?: ShownStory | undefined;
  /** Stories that are there already and are dismissed too, as far as the rule catches them. */
  also: readonly number[];
  madeBy: string;
  at: Date;
}

export type MadeRule =
  | {
      outcome: 'made';
      ruleId: number;
      /** Of the story itself; null where it was dismissed before. */
      decision: number | null;
      /** All that were dismissed. */
      dismissed: number[];
    }
  /** See `DecisionOutcome`. */
  | { outcome: 'overtaken'; by: number }
  | { outcome: 'missing' };

/**
 * Dismisses a story and makes the rule by which such ones are dismissed too, in one transaction. The same twice makes
 * one rule.
 *
 * @param zone the desk's, for the day of the look
 */
export function makeDismissalRule(db: Queryable, made: NewDismissalRule, zone: string): Promise<MadeRule> {
  const { title, rule, madeBy, at, also, shown } = made;
  return db.transaction(async (tx): Promise<MadeRule> => {
    await lockStories(tx);
    const storyId = await currentStoryId(tx, made.storyId);
    if (storyId === null) return { outcome: 'missing' };
    const decided = await decide(tx, { storyId, kind: 'dismiss', actor: madeBy, at, shown }, zone);
    if (decided.outcome === 'overtaken') return decided;
    if (decided.outcome === 'missing') return { outcome: 'missing' };
    const own = decided.outcome === 'decided' ? [storyId] : [];
    const decision = decided.outcome === 'decided' ? decided.decision : null;
    const known = await sameRule(tx, { rule, storyId });
    if (known !== null) return { outcome: 'made', ruleId: known, decision, dismissed: own };
    const [row] = await tx
      .insert(dismissalRules)
      .values({ title, rule, storyId, madeBy, madeAt: at })
      .returning({ id: dismissalRules.id });
    if (!row) throw new Error('An insert returned no row.');
    const others = await dismissByRules(tx, also, [{ id: row.id, rule, madeBy }], at);
    return { outcome: 'made', ruleId: row.id, decision, dismissed: [...own, ...others] };
  });
}

async function sameRule(
  tx: Queryable,
  { rule, storyId }: Pick<NewDismissalRule, 'rule' | 'storyId'>,
): Promise<number | null> {
  const [same] = await tx
    .select({ id: dismissalRules.id })
    .from(dismissalRules)
    .where(
      and(
        eq(dismissalRules.storyId, storyId),
        isNull(dismissalRules.revokedAt),
        sql`${dismissalRules.rule} = ${JSON.stringify(rule)}::jsonb`,
      ),
    );
  return same?.id ?? null;
}

export type RevokedRule =
  /** `stories` came back; `shown` of them stand on their own, the others were merged into another. */
  { outcome: 'revoked'; stories: number[]; shown: number } | { outcome: 'revoked-before' | 'missing' };

/** Takes a rule out of force. The stories that it dismissed and of which nobody decided since come back. */
export function revokeDismissalRule(
  db: Queryable,
  { id, actor, at }: { id: number; actor: string; at: Date },
): Promise<RevokedRule> {
  return db.transaction(async (tx): Promise<RevokedRule> => {
    // What the rule dismisses at this moment comes back too.
    await lockStories(tx);
    const [rule] = await tx.select().from(dismissalRules).where(eq(dismissalRules.id, id)).for('update');
    if (!rule) return { outcome: 'missing' };
    if (rule.revokedAt) return { outcome: 'revoked-before' };
    await tx.update(dismissalRules).set({ revokedBy: actor, revokedAt: at }).where(eq(dismissalRules.id, id));
    const theirs = tx.select({ id: decisions.storyId }).from(decisions).where(eq(decisions.ruleId, id));
    const held = await tx
      .select({ id: stories.id })
      .from(stories)
      .where(and(inArray(stories.id, theirs), eq(stories.attention, 'dismissed')))
      .orderBy(asc(stories.id))
      .for('no key update');
    const undone = await tx
      .update(decisions)
      .set({ undoneAt: at, undoneBy: actor })
      .where(
        and(
          eq(decisions.ruleId, id),
          inArray(
            decisions.storyId,
            held.map((story) => story.id),
          ),
          isLastOfAttention,
        ),
      )
      .returning({ storyId: decisions.storyId });
    const back = await tx
      .update(stories)
      .set({ attention: 'none' })
      .where(
        inArray(
          stories.id,
          undone.map(({ storyId }) => storyId),
        ),
      )
      .returning({ id: stories.id, mergedInto: stories.mergedInto });
    return {
      outcome: 'revoked',
      stories: back.map((story) => story.id),
      shown: back.filter(({ mergedInto }) => mergedInto === null).length,
    };
  });
}

/** Joins a decision's rule: the one that took it, or that was made with it. */
export const isRuleOf: SQL = sql`${dismissalRules.id} = ${decisions.ruleId}
  or (${decisions.ruleId} is null and ${decisions.kind} = 'dismiss'
    and ${dismissalRules.storyId} = ${decisions.storyId} and ${dismissalRules.madeBy} = ${decisions.actor}
    and ${dismissalRules.madeAt} = ${decisions.decidedAt})`;

/** The rule in force that was made in dismissing a story; null where it was dismissed alone. */
export async function ruleMadeWith(
  db: Queryable,
  { kind, ruleId, storyId, actor, decidedAt }: NotedDecision,
): Promise<number | null> {
  if (kind !== 'dismiss' || ruleId !== null) return null;
  const [rule] = await db
    .select({ id: dismissalRules.id })
    .from(dismissalRules)
    .where(
      and(
        eq(dismissalRules.storyId, storyId),
        eq(dismissalRules.madeBy, actor),
        eq(dismissalRules.madeAt, decidedAt),
        isNull(dismissalRules.revokedAt),
      ),
    );
  return rule?.id ?? null;
}

export interface DismissedStory {
  id: number;
  title: string;
  headlines: Headline[];
  at: Date;
}

export interface DismissalRule {
  id: number;
  title: string;
  /** Null where another release wrote it and this one cannot read it. */
  rule: Rule | null;
  madeBy: string;
  madeAt: Date;
  revokedBy: string | null;
  revokedAt: Date | null;
  /** The story that was dismissed with it. */
  storyId: number | null;
  /** How many stories it dismissed, without those of which that was taken back. */
  dismissed: number;
  /** How many came back when it was revoked. */
  cameBack: number;
  /** The last of them, the latest first. */
  latest: DismissedStory[];
}

const LATEST_SHOWN = 5;

/** All rules, the latest first, revoked ones included. */
export async function listDismissalRules(db: Queryable): Promise<DismissalRule[]> {
  const [rules, counts, latest] = await Promise.all([
    db.select().from(dismissalRules).orderBy(desc(dismissalRules.id)),
    countDismissed(db),
    latestDismissed(db),
  ]);
  return rules.map(({ rule, ...row }) => ({
    ...row,
    rule: ruleSchema.safeParse(rule).data ?? null,
    dismissed: counts.get(row.id)?.dismissed ?? 0,
    cameBack: counts.get(row.id)?.cameBack ?? 0,
    latest: latest.get(row.id) ?? [],
  }));
}

async function countDismissed(db: Queryable) {
  const rows = await db
    .select({
      id: dismissalRules.id,
      dismissed: sql<number>`count(*) filter (where ${decisions.undoneAt} is null)`.mapWith(Number),
      cameBack:
        sql<number>`count(*) filter (where ${decisions.undoneAt} = ${dismissalRules.revokedAt})`.mapWith(
          Number,
        ),
    })
    .from(dismissalRules)
    .innerJoin(decisions, eq(decisions.ruleId, dismissalRules.id))
    .groupBy(dismissalRules.id);
  return new Map(rows.map((row) => [row.id, row]));
}

async function latestDismissed(db: Queryable): Promise<Map<number, DismissedStory[]>> {
  const numbered = db
    .select({
      ruleId: decisions.ruleId,
      storyId: decisions.storyId,
      at: decisions.decidedAt,
      place:
        sql<number>`row_number() over (partition by ${decisions.ruleId} order by ${decisions.id} desc)`.as(
          'place',
        ),
    })
    .from(decisions)
    .where(and(sql`${decisions.ruleId} is not null`, isNull(decisions.undoneAt)))
    .as('numbered');
  const rows = await db
    .select({
      ruleId: numbered.ruleId,
      at: numbered.at,
      id: stories.id,
      title: stories.title,
      headlines: stories.headlines,
    })
    .from(numbered)
    .innerJoin(stories, eq(stories.id, numbered.storyId))
    .where(sql`${numbered.place} <= ${LATEST_SHOWN}`)
    .orderBy(asc(numbered.place));
  const byRule = new Map<number, DismissedStory[]>();
  for (const { ruleId, ...story } of rows) {
    if (ruleId === null) continue;
    byRule.set(ruleId, [...(byRule.get(ruleId) ?? []), { ...story, headlines: headlinesOf(story) }]);
  }
  return byRule;
}
