import { and, asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Queryable } from './database.ts';
import type { NotedDecision, UndoOutcome } from './decisions.ts';
import { storyTags } from './schema.ts';
import { isOfStory, type Marking, markStory } from './story-marks.ts';

const beforeSchema = z.array(
  z.object({ storyId: z.number(), tag: z.string(), actor: z.string(), taggedAt: z.coerce.date() }),
);

const isTagOf = (tag: string, storyId: number) =>
  and(eq(storyTags.tag, tag), isOfStory(storyTags.storyId, storyId));

/** In alphabetical order. */
export async function tagsOf(db: Queryable, storyId: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ tag: storyTags.tag })
    .from(storyTags)
    .where(isOfStory(storyTags.storyId, storyId))
    .orderBy(asc(storyTags.tag));
  return rows.map(({ tag }) => tag);
}

/** The tags that are used most, to be offered. */
export async function commonTags(db: Queryable, limit = 50): Promise<string[]> {
  const rows = await db
    .select({ tag: storyTags.tag })
    .from(storyTags)
    .groupBy(storyTags.tag)
    .orderBy(sql`count(*) desc`, asc(storyTags.tag))
    .limit(limit);
  return rows.map(({ tag }) => tag);
}

export function tag(db: Queryable, marking: Marking & { tag: string }) {
  const { actor, at, tag: name } = marking;
  return markStory(db, marking, async (tx, storyId) => {
    if ((await tx.$count(storyTags, isTagOf(name, storyId))) > 0) return null;
    await tx.insert(storyTags).values({ storyId, tag: name, actor, taggedAt: at });
    return { kind: 'tag', about: name };
  });
}

export function untag(db: Queryable, marking: Marking & { tag: string }) {
  return markStory(db, marking, async (tx, storyId) => {
    const before = await tx.delete(storyTags).where(isTagOf(marking.tag, storyId)).returning();
    return before.length > 0 ? { kind: 'untag', about: marking.tag, before } : null;
  });
}

export async function undoTag(tx: Queryable, decision: NotedDecision): Promise<UndoOutcome> {
  const { kind, about, storyId, before } = decision;
  const rows =
    kind === 'tag'
      ? await tx
          .delete(storyTags)
          .where(and(eq(storyTags.storyId, storyId), eq(storyTags.tag, about ?? '')))
          .returning()
      : await tx.insert(storyTags).values(beforeSchema.parse(before)).onConflictDoNothing().returning();
  return rows.length > 0 ? 'undone' : 'overtaken';
}
