import { type Column, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import type { DecisionOutcome, NotedDecision } from './decisions.ts';
import { currentStoryId } from './review.ts';
import { decisions, stories } from './schema.ts';

/** What a person puts on a story. */
export interface Marking {
  storyId: number;
  /** A person's name, as the desk knows it. */
  actor: string;
  at: Date;
}

/**
 * That a row is of a story, or of one that was merged into it: what people put on a story shows where it went, and is
 * its own again once the merge is undone.
 */
export function isOfStory(column: Column, storyId: number): SQL {
  return sql`${column} in (select id from ${stories} where id = ${storyId} or merged_into = ${storyId})`;
}

type Change = Partial<Pick<NotedDecision, 'about' | 'before'>> & Pick<NotedDecision, 'kind'>;

/**
 * Gives a marking effect and notes it, in one transaction. What is put on a story that was merged goes to the one it
 * ended up in.
 *
 * @param change makes the change; null where there is none, which is not noted
 */
export function markStory(
  db: Queryable,
  { storyId: asked, actor, at }: Marking,
  change: (tx: Queryable, storyId: number) => Promise<Change | null>,
): Promise<Exclude<DecisionOutcome, { outcome: 'overtaken' }>> {
  return db.transaction(async (tx) => {
    const storyId = await currentStoryId(tx, asked);
    if (storyId === null) return { outcome: 'missing' };
    // One at a time a story, so that two who mark it at once do not both find it unmarked.
    await tx.execute(sql`select id from ${stories} where id = ${storyId} for update`);
    const changed = await change(tx, storyId);
    if (!changed) return { outcome: 'unchanged' };
    const [decision] = await tx
      .insert(decisions)
      .values({ storyId, actor, decidedAt: at, ...changed })
      .returning({ id: decisions.id });
    if (!decision) throw new Error('An insert returned no row.');
    return { outcome: 'decided', decision: decision.id };
  });
}
