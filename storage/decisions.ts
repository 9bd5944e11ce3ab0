import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { type Attention, currentStoryId } from './review.ts';
import { decisions, stories } from './schema.ts';

interface DecisionBase {
  storyId: number;
  /** Who decided: a person's name, as the desk knows it. */
  actor: string;
  at: Date;
}

export type AttentionKind = 'follow' | 'unfollow' | 'dismiss' | 'restore';

export type Decision = DecisionBase &
  (
    | { kind: AttentionKind }
    /** `changedAt` is the change that the person had before them: one that came meanwhile stays new. */
    | { kind: 'seen'; changedAt: Date }
  );

export type DecisionOutcome = 'decided' | 'unchanged' | 'missing';

interface Effect {
  from: Attention[];
  to: Attention;
}

const EFFECTS: Record<AttentionKind, Effect> = {
  follow: { from: ['none', 'dismissed'], to: 'followed' },
  unfollow: { from: ['followed'], to: 'none' },
  dismiss: { from: ['none', 'followed'], to: 'dismissed' },
  restore: { from: ['dismissed'], to: 'none' },
};

/**
 * Notes what a person decided and gives it effect, in one transaction. A decision that changes nothing is not noted,
 * so that a form sent twice counts once. What is decided of a story that was merged goes to the story it ended up in,
 * save `seen`: that one showed something else.
 */
export function decide(db: Queryable, decision: Decision): Promise<DecisionOutcome> {
  return db.transaction(async (tx) => {
    const storyId = await currentStoryId(tx, decision.storyId);
    if (storyId === null) return 'missing';
    if (decision.kind === 'seen') {
      const { actor, at, changedAt } = decision;
      const seen = { storyId: decision.storyId, changedAt };
      return (await markSeen(tx, { stories: [seen], actor, at })) > 0 ? 'decided' : 'unchanged';
    }
    const { kind, actor, at } = decision;
    const { from, to } = EFFECTS[kind];
    const changed = await tx
      .update(stories)
      .set({ attention: to })
      .where(and(eq(stories.id, storyId), inArray(stories.attention, from)))
      .returning({ id: stories.id });
    if (changed.length === 0) return 'unchanged';
    await tx.insert(decisions).values({ storyId, kind, actor, decidedAt: at });
    return 'decided';
  });
}

/** Marks several stories as seen, each as of the change that was shown. Returns how many that changed. */
export function markSeen(
  db: Queryable,
  seen: { stories: { storyId: number; changedAt: Date }[]; actor: string; at: Date },
): Promise<number> {
  const ids = seen.stories.map((story) => story.storyId);
  const changes = seen.stories.map((story) => story.changedAt.toISOString());
  return db.transaction(async (tx) => {
    // Locked in one order, so that two people who mark the same day never wait for each other in a circle.
    await tx
      .select({ id: stories.id })
      .from(stories)
      .where(inArray(stories.id, ids))
      .orderBy(asc(stories.id))
      .for('update');
    // Never beyond the last change: a time from the future would hide what comes next.
    const until = sql`least(shown.changed_at, ${stories.changedAt})`;
    const marked = await tx
      .update(stories)
      .set({ seenAt: until })
      .from(
        sql`unnest(${sql.param(ids)}::bigint[], ${sql.param(changes)}::timestamptz[]) as shown (id, changed_at)`,
      )
      .where(
        and(
          sql`shown.id = ${stories.id}`,
          isNull(stories.mergedInto),
          sql`(${stories.seenAt} is null or ${stories.seenAt} < ${until})`,
        ),
      )
      .returning({ storyId: stories.id });
    if (marked.length > 0) {
      const { actor, at } = seen;
      await tx
        .insert(decisions)
        .values(marked.map(({ storyId }) => ({ storyId, kind: 'seen' as const, actor, decidedAt: at })));
    }
    return marked.length;
  });
}
