import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Queryable } from './database.ts';
import type { NotedDecision, UndoOutcome } from './decisions.ts';
import { assignees, readers } from './schema.ts';
import { isOfStory, type Marking, markStory } from './story-marks.ts';

const beforeSchema = z.array(
  z.object({
    storyId: z.number(),
    person: z.string(),
    assignedBy: z.string(),
    assignedAt: z.coerce.date(),
  }),
);

const ofStory = (storyId: number) => isOfStory(assignees.storyId, storyId);

/** Who looks after the story; null for nobody. */
export async function assigneeOf(db: Queryable, storyId: number): Promise<string | null> {
  const [row] = await db
    .select({ person: assignees.person })
    .from(assignees)
    .where(ofStory(storyId))
    .orderBy(desc(assignees.assignedAt))
    .limit(1);
  return row?.person ?? null;
}

/** Names of those who look at the desk, to be offered. */
export async function colleagues(db: Queryable): Promise<string[]> {
  const rows = await db.select({ person: readers.person }).from(readers).orderBy(readers.person).limit(100);
  return rows.map(({ person }) => person);
}

/** Gives the story to a person, whoever had it before. */
export function assignTo(db: Queryable, marking: Marking & { person: string }) {
  const { person, actor, at } = marking;
  return markStory(db, marking, async (tx, storyId) => {
    if ((await assigneeOf(tx, storyId)) === person) return null;
    const before = await tx.delete(assignees).where(ofStory(storyId)).returning();
    await tx.insert(assignees).values({ storyId, person, assignedBy: actor, assignedAt: at });
    return { kind: 'assign', about: person, before };
  });
}

export function unassign(db: Queryable, marking: Marking) {
  return markStory(db, marking, async (tx, storyId) => {
    const person = await assigneeOf(tx, storyId);
    const before = await tx.delete(assignees).where(ofStory(storyId)).returning();
    return person === null ? null : { kind: 'unassign', about: person, before };
  });
}

/** Who was given the story since keeps it. */
export async function undoAssignment(tx: Queryable, decision: NotedDecision): Promise<UndoOutcome> {
  const { kind, about, storyId } = decision;
  const now = await tx.select().from(assignees).where(ofStory(storyId));
  const isAsLeft =
    kind === 'assign'
      ? now.length === 1 && now[0]?.person === about && now[0].storyId === storyId
      : now.length === 0;
  if (!isAsLeft) return 'overtaken';
  await tx.delete(assignees).where(eq(assignees.storyId, storyId));
  const before = beforeSchema.parse(decision.before);
  if (before.length > 0) await tx.insert(assignees).values(before);
  return 'undone';
}
