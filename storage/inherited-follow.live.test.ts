import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { type AttentionKind, decide } from './decisions.ts';
import { rearrange } from './rearrange.ts';
import { stories } from './schema.ts';
import { mergeStory } from './stories.ts';
import { undoDecision } from './undo.ts';

const database = useDatabase();
const ZONE = 'Asia/Ho_Chi_Minh';
const at = new Date('2026-02-09T09:00:00Z');

beforeEach(async () => {
  await database().db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.bonds restart identity cascade`,
  );
});

async function choose(storyId: number, kind: AttentionKind, actor: string): Promise<number> {
  const decided = await decide(database().db, { storyId, kind, actor, at });
  if (decided.outcome !== 'decided') throw new Error(decided.outcome);
  return decided.decision;
}

const undo = (id: number) => undoDecision(database().db, { id, actor: 'Binh', at }, ZONE);

/** An follows a story, and somebody splits it. Returns the split, and the story that it began. */
async function splitFollowed(): Promise<{ split: number; began: number }> {
  const { db } = database();
  const followed = await insertStory(db);
  const days = ['2026-02-05', '2026-02-06', '2026-02-07'];
  const articles: number[] = [];
  for (const day of days)
    articles.push(await insertArticle(db, { storyId: followed, published: `${day}T08:30:00+07:00` }));
  await choose(followed, 'follow', 'An');
  const split = { kind: 'split', from: followed, articles: articles.slice(2), actor: 'Mai', at } as const;
  const outcome = await rearrange(db, split, ZONE);
  if (outcome.outcome !== 'decided') throw new Error(outcome.outcome);
  return { split: outcome.decision, began: outcome.story };
}

/** Binh follows a story that is then merged into another, and takes that back. */
async function followMergedAndUndo(into: number) {
  const { db } = database();
  const merged = await insertStory(db);
  const own = await choose(merged, 'follow', 'Binh');
  await mergeStory(db, merged, into, at);
  const { outcome } = await undo(own);
  const [row] = await db.select().from(stories).where(eq(stories.id, into));
  return { outcome, attention: row?.attention };
}

describe('a follow that a story has from the one that it was split off', () => {
  it('stays where somebody takes back a follow of a story that was merged into it', async () => {
    const { began } = await splitFollowed();
    expect(await followMergedAndUndo(began)).toEqual({ outcome: 'overtaken', attention: 'followed' });
  });

  it('stays where it was merged itself', async () => {
    const { began } = await splitFollowed();
    const third = await insertStory(database().db);
    await mergeStory(database().db, began, third, at);
    expect(await followMergedAndUndo(third)).toEqual({ outcome: 'overtaken', attention: 'followed' });
  });

  it('is over once somebody ends it', async () => {
    const { began } = await splitFollowed();
    await choose(began, 'unfollow', 'An');
    expect(await followMergedAndUndo(began)).toEqual({ outcome: 'undone', attention: 'none' });
  });
});
