import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Queryable } from './database.ts';
import type { NotedDecision, UndoOutcome } from './decisions.ts';
import { stars } from './schema.ts';
import { isOfStory, type Marking, markStory } from './story-marks.ts';

const beforeSchema = z.array(
  z.object({ person: z.string(), storyId: z.number(), starredAt: z.coerce.date() }),
);

const isStarOf = (person: string, storyId: number) =>
  and(eq(stars.person, person), isOfStory(stars.storyId, storyId));

/** Whether a person keeps the story at hand. */
export async function isStarred(db: Queryable, person: string, storyId: number): Promise<boolean> {
  return (await db.$count(stars, isStarOf(person, storyId))) > 0;
}

export function star(db: Queryable, marking: Marking) {
  return markStory(db, marking, async (tx, storyId) => {
    if (await isStarred(tx, marking.actor, storyId)) return null;
    await tx.insert(stars).values({ person: marking.actor, storyId, starredAt: marking.at });
    return { kind: 'star' };
  });
}

export function unstar(db: Queryable, marking: Marking) {
  return markStory(db, marking, async (tx, storyId) => {
    const before = await tx.delete(stars).where(isStarOf(marking.actor, storyId)).returning();
    return before.length > 0 ? { kind: 'unstar', before } : null;
  });
}

export async function undoStar(tx: Queryable, decision: NotedDecision): Promise<UndoOutcome> {
  const { kind, actor, storyId, before } = decision;
  const rows =
    kind === 'star'
      ? await tx
          .delete(stars)
          .where(and(eq(stars.person, actor), eq(stars.storyId, storyId)))
          .returning()
      : await tx.insert(stars).values(beforeSchema.parse(before)).onConflictDoNothing().returning();
  return rows.length > 0 ? 'undone' : 'overtaken';
}
