import { randomUUID } from 'node:crypto';
import { and, desc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Queryable } from './database.ts';
import { isFollowInherited } from './inherited-follow.ts';
import { look, lookBack, type Present, type Shown } from './looks.ts';
import { type Attention, currentStoryId } from './review.ts';
import { isLastOfAttention } from './rule-dismissals.ts';
import { decisions, stories } from './schema.ts';

interface DecisionBase {
  storyId: number;
  /** Who decided: a person's name, as the desk knows it. */
  actor: string;
  at: Date;
}

const ATTENTION_KINDS = ['follow', 'unfollow', 'dismiss', 'restore'] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

/** What the person had before them when they decided. */
export interface ShownStory {
  attention: Attention;
  changedAt: Date;
}

type AttentionDecision = DecisionBase & {
  kind: AttentionKind;
  /** With it, who comes later than somebody else is told, and what was decided of counts as seen. */
  shown?: ShownStory | undefined;
};

/** `changedAt` is the change that the person had before them: one that came meanwhile stays new. */
type SeenDecision = DecisionBase & { kind: 'seen'; changedAt: Date };

export type Decision = AttentionDecision | SeenDecision;

export type DecisionOutcome =
  | { outcome: 'decided'; decision: number }
  /** Somebody else decided otherwise or the same since the page was drawn: nothing is done but telling so. */
  | { outcome: 'overtaken'; by: number }
  | { outcome: 'unchanged' | 'missing' };

interface Effect {
  from: Attention[];
  to: Attention;
  /** Whether who decides so is done with what they saw. */
  settles: boolean;
}

const EFFECTS: Record<AttentionKind, Effect> = {
  follow: { from: ['none', 'dismissed'], to: 'followed', settles: true },
  unfollow: { from: ['followed'], to: 'none', settles: false },
  dismiss: { from: ['none', 'followed'], to: 'dismissed', settles: true },
  restore: { from: ['dismissed'], to: 'none', settles: false },
};

const lookSchema = z.object({ seenAt: z.coerce.date(), lookedAt: z.coerce.date() }).nullable();
/** `decisions.before` of follow, unfollow, dismiss, restore; `look` where the story was seen with it. */
const attentionBeforeSchema = z.object({
  attention: z.enum(['none', 'followed', 'dismissed']),
  look: lookSchema.optional(),
});
/** `decisions.before` of `seen`: stories that were marked together are undone together. */
const seenBeforeSchema = z.object({ look: lookSchema, batch: z.string() });

/**
 * Notes what a person decided and gives it effect, in one transaction. A decision that changes nothing is not noted,
 * so that a form sent twice counts once. What is decided of a story that was merged goes to the story it ended up in,
 * save `seen`: that one showed something else.
 *
 * @param zone the desk's, for the day of the look
 */
export function decide(db: Queryable, decision: Decision, zone = 'UTC'): Promise<DecisionOutcome> {
  return db.transaction(async (tx) => {
    const storyId = await currentStoryId(tx, decision.storyId);
    if (storyId === null) return { outcome: 'missing' };
    if (decision.kind !== 'seen') return decideAttention(tx, { ...decision, storyId }, zone);
    const [first] = await markSeen(tx, { stories: [decision], ...decision }, zone);
    return first === undefined ? { outcome: 'unchanged' } : { outcome: 'decided', decision: first };
  });
}

async function decideAttention(
  tx: Queryable,
  { storyId, kind, actor, at, shown }: AttentionDecision,
  zone: string,
): Promise<DecisionOutcome> {
  const [story] = await tx
    .select({ attention: stories.attention })
    .from(stories)
    .where(eq(stories.id, storyId))
    .for('update');
  if (!story) return { outcome: 'missing' };
  const { attention } = story;
  const last = await lastOfAttention(tx, storyId);
  // People outrank rules: what a rule did meanwhile stops nobody.
  const isByRule = last !== undefined && last.ruleId !== null;
  if (shown && shown.attention !== attention && last && !isByRule && last.actor !== actor)
    return { outcome: 'overtaken', by: last.id };
  const { from, to, settles } = EFFECTS[kind];
  // Who dismisses what a rule dismissed wants it gone, also once the rule is revoked.
  const confirms = isByRule && kind === 'dismiss' && attention === 'dismissed';
  if (!from.includes(attention) && !confirms) return { outcome: 'unchanged' };
  await tx.update(stories).set({ attention: to }).where(eq(stories.id, storyId));
  const seen = shown && settles ? [{ storyId, changedAt: shown.changedAt }] : [];
  const [looked] = await look(tx, { person: actor }, seen, { now: at, zone });
  const before = { attention, ...(looked && { look: looked.before }) };
  const [decision] = await tx
    .insert(decisions)
    .values({ storyId, kind, actor, decidedAt: at, before })
    .returning({ id: decisions.id });
  if (!decision) throw new Error('An insert returned no row.');
  return { outcome: 'decided', decision: decision.id };
}

async function lastOfAttention(
  tx: Queryable,
  storyId: number,
): Promise<{ id: number; actor: string; ruleId: number | null } | undefined> {
  const [last] = await tx
    .select({ id: decisions.id, actor: decisions.actor, ruleId: decisions.ruleId })
    .from(decisions)
    .where(
      and(
        eq(decisions.storyId, storyId),
        inArray(decisions.kind, [...ATTENTION_KINDS]),
        isNull(decisions.undoneAt),
      ),
    )
    .orderBy(desc(decisions.id))
    .limit(1);
  return last;
}

/**
 * Marks several stories as seen by a person, each as of the change that was shown. Returns the ids of the decisions,
 * one a story that this was news of; undoing any of them undoes all.
 *
 * @param zone the desk's, for the day of the look
 */
export function markSeen(
  db: Queryable,
  { stories: shown, actor, at }: { stories: Shown[]; actor: string; at: Date },
  zone = 'UTC',
): Promise<number[]> {
  return db.transaction(async (tx) => {
    const present: Present = { now: at, zone };
    const looked = await look(tx, { person: actor }, shown, present);
    if (looked.length === 0) return [];
    const batch = randomUUID();
    const rows = await tx
      .insert(decisions)
      .values(
        looked.map(({ storyId, before }) => ({
          storyId,
          kind: 'seen' as const,
          actor,
          decidedAt: at,
          before: { look: before, batch },
        })),
      )
      .returning({ id: decisions.id });
    return rows.map(({ id }) => id);
  });
}

/** A decision as it was noted. */
export type NotedDecision = typeof decisions.$inferSelect;
/** `overtaken`: it was decided otherwise since, and nothing is put back. */
export type UndoOutcome = 'undone' | 'overtaken';

/** Takes back a follow, unfollow, dismiss or restore, unless another decision came after it. */
export async function undoAttention(
  tx: Queryable,
  decision: NotedDecision,
  undoing: { actor: string; at: Date },
): Promise<UndoOutcome> {
  const kind = z.enum(ATTENTION_KINDS).parse(decision.kind);
  const before = attentionBeforeSchema.parse(decision.before);
  const storyId = (await currentStoryId(tx, decision.storyId)) ?? decision.storyId;
  const last = await lastOfAttention(tx, decision.storyId);
  if (last?.id !== decision.id || (await isDecidedOfOthers(tx, storyId, decision.storyId)))
    return 'overtaken';
  const undone = await tx
    .update(stories)
    .set({ attention: before.attention })
    .where(and(eq(stories.id, storyId), eq(stories.attention, EFFECTS[kind].to)))
    .returning({ id: stories.id });
  if (undone.length === 0) return 'overtaken';
  if (storyId !== decision.storyId)
    await tx.update(stories).set({ attention: before.attention }).where(eq(stories.id, decision.storyId));
  if (before.look !== undefined) {
    const looked = { storyId: decision.storyId, before: before.look };
    await lookBack(tx, { person: decision.actor }, looked, decision.decidedAt);
  }
  await markUndone(tx, [decision.id], undoing);
  return 'undone';
}

/** Whether people follow or dismissed the story that another was merged into, or a third that was: that stands. */
async function isDecidedOfOthers(tx: Queryable, storyId: number, merged: number): Promise<boolean> {
  if (storyId === merged) return false;
  const kin = tx
    .select({ id: stories.id })
    .from(stories)
    .where(and(or(eq(stories.id, storyId), eq(stories.mergedInto, storyId)), ne(stories.id, merged)));
  const found = await tx.$count(
    decisions,
    and(
      inArray(decisions.storyId, kin),
      inArray(decisions.kind, ['follow', 'dismiss']),
      isNull(decisions.ruleId),
      isLastOfAttention,
    ),
  );
  return found > 0 || isFollowInherited(tx, kin);
}

/** Takes back that stories were marked as seen, those that were marked together; a later look at one stays. */
export async function undoSeen(
  tx: Queryable,
  decision: NotedDecision,
  undoing: { actor: string; at: Date },
): Promise<UndoOutcome> {
  const { batch } = seenBeforeSchema.parse(decision.before);
  const rows = await tx
    .select()
    .from(decisions)
    .where(
      and(
        eq(decisions.actor, decision.actor),
        eq(decisions.kind, 'seen'),
        sql`${decisions.before} ->> 'batch' = ${batch}`,
      ),
    );
  const undone: number[] = [];
  for (const { id, storyId, actor, decidedAt, before } of rows) {
    const looked = { storyId, before: seenBeforeSchema.parse(before).look };
    if (await lookBack(tx, { person: actor }, looked, decidedAt)) undone.push(id);
  }
  if (undone.length === 0) return 'overtaken';
  await markUndone(tx, undone, undoing);
  return 'undone';
}

async function markUndone(tx: Queryable, ids: number[], { actor, at }: { actor: string; at: Date }) {
  await tx.update(decisions).set({ undoneAt: at, undoneBy: actor }).where(inArray(decisions.id, ids));
}
