import { eq, or, sql } from 'drizzle-orm';
import { type ToldOfStory, toldOfAny, toldOfStorySchema } from '../core/watch/told.ts';
import type { Queryable } from './database.ts';
import { stories, watchStories } from './schema.ts';

/** What was told of a story, or of one that was merged into it, by watch; nothing of watches that caught neither. */
export async function toldOfStory(tx: Queryable, storyId: number): Promise<Map<string, ToldOfStory>> {
  const rows = await tx
    .select({ watch: watchStories.watch, told: watchStories.told })
    .from(watchStories)
    .innerJoin(stories, eq(stories.id, watchStories.storyId))
    .where(or(eq(stories.id, storyId), eq(stories.mergedInto, storyId)));
  const told = new Map<string, ToldOfStory>();
  for (const row of rows) {
    const one = toldOfStorySchema.parse(row.told);
    told.set(row.watch, toldOfAny([told.get(row.watch) ?? one, one]) ?? one);
  }
  return told;
}

/** Notes what was told of a story by which watch. */
export async function noteTold(
  tx: Queryable,
  storyId: number,
  told: readonly { watch: string; told: ToldOfStory }[],
  now: Date,
): Promise<void> {
  if (told.length === 0) return;
  await tx
    .insert(watchStories)
    .values(told.map((one) => ({ ...one, storyId, caughtAt: now })))
    .onConflictDoUpdate({
      target: [watchStories.watch, watchStories.storyId],
      set: { told: sql`excluded.told` },
    });
}
