import { and, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Day } from '../core/article.ts';
import { type Arrangement, type ArrangementBefore, arrangementBeforeSchema } from './arrangement.ts';
import { restoreBonds } from './bonds.ts';
import type { Queryable } from './database.ts';
import type { NotedDecision } from './decisions.ts';
import { currentStoryId } from './review.ts';
import { articles, assignments, decisions, stories } from './schema.ts';
import { countClustering, daysOfStories, mergeStory, updateStory } from './stories.ts';
import { contentOfStory } from './story-content.ts';

export type RearrangementUndone =
  | { outcome: 'undone'; days: Day[] }
  /** Somebody decided otherwise of these articles since; or an earlier release kept nothing to put back. */
  | { outcome: 'overtaken' | 'not-kept' };

const REARRANGEMENTS = ['merge', 'split', 'move'] as const;

/**
 * Puts the articles, bonds and stories of a merge, split or move back as they were, unless a later decision is about
 * the same articles. What the program brought into the stories since stays where it is; what it brought into a story
 * that a split began goes along. To be called under the lock of the stories.
 *
 * @param zone the desk's, for the days of the stories
 */
export async function undoRearrangement(
  tx: Queryable,
  decision: NotedDecision,
  at: Date,
  zone: string,
): Promise<RearrangementUndone> {
  const kept = arrangementBeforeSchema.safeParse(decision.before);
  if (!kept.success) return { outcome: 'not-kept' };
  const before = kept.data;
  if (await isOvertaken(tx, decision, before)) return { outcome: 'overtaken' };
  if (!(await restoreBonds(tx, before.bonds, decision.id))) return { outcome: 'overtaken' };
  if (decision.kind === 'merge') await reopen(tx, decision.storyId, before.redirects);
  const touched = await putBack(tx, before);
  if (before.began !== null) await takeAlong(tx, before.began, decision.storyId, at);
  const daysBefore = await daysOfStories(tx, touched);
  await restoreCopies(tx, before);
  for (const story of touched) await rewrite(tx, story, decision, { before, at, zone });
  await countClustering(tx);
  const days = [...daysBefore, ...(await daysOfStories(tx, touched))];
  return { outcome: 'undone', days: [...new Set(days)].sort() };
}

/** Whether a later decision, itself not undone, is about some of the same articles. */
async function isOvertaken(tx: Queryable, { id }: NotedDecision, before: Arrangement): Promise<boolean> {
  const own = new Set(before.assignments.map(({ articleId }) => articleId));
  const ownStories = new Set(before.stories.map((story) => story.id));
  const later = await tx
    .select({ storyId: decisions.storyId, detail: decisions.detail, before: decisions.before })
    .from(decisions)
    .where(
      and(gt(decisions.id, id), isNull(decisions.undoneAt), inArray(decisions.kind, [...REARRANGEMENTS])),
    );
  return later.some((one) => {
    const kept = arrangementBeforeSchema.safeParse(one.before);
    if (kept.success) return kept.data.assignments.some(({ articleId }) => own.has(articleId));
    return ownStories.has(one.storyId) || ownStories.has(one.detail?.story ?? 0);
  });
}

/** The story that a merge ended is there again, and what led to it leads to it again. */
async function reopen(tx: Queryable, ended: number, redirects: number[]): Promise<void> {
  await tx.update(stories).set({ mergedInto: null }).where(eq(stories.id, ended));
  if (redirects.length > 0)
    await tx.update(stories).set({ mergedInto: ended }).where(inArray(stories.id, redirects));
}

/** @returns the stories that articles left or came back to, or that are there again, the lowest id first */
async function putBack(tx: Queryable, { assignments: before, moved, stories: named }: ArrangementBefore) {
  const touched = new Set(named.map(({ id }) => id));
  const wasMoved = new Set(moved);
  for (const { articleId, ...was } of before.filter((row) => wasMoved.has(row.articleId))) {
    const [now] = await tx.select().from(assignments).where(eq(assignments.articleId, articleId));
    if (!now) continue;
    // The program may have merged the story since.
    const storyId = (await currentStoryId(tx, was.storyId)) ?? was.storyId;
    touched.add(now.storyId).add(storyId);
    await tx
      .update(assignments)
      .set({ ...was, storyId })
      .where(eq(assignments.articleId, articleId));
  }
  return [...touched].sort((a, b) => a - b);
}

/** What the program brought into the story that a split began would have gone into the one that was split. */
async function takeAlong(tx: Queryable, began: number, from: number, at: Date): Promise<void> {
  const storyId = (await currentStoryId(tx, from)) ?? from;
  await tx
    .update(assignments)
    .set({ storyId, assignedAt: at })
    .where(and(eq(assignments.storyId, began), ne(assignments.storyId, storyId)));
}

/** An article that reprints another is its copy again where the two share a story again. */
async function restoreCopies(tx: Queryable, { copies }: Arrangement): Promise<void> {
  for (const { articleId, copyOf } of copies)
    await tx
      .update(articles)
      .set({ copyOf })
      .where(
        sql`${articles.id} = ${articleId} and ${articles.copyOf} is null and exists
        (select from ${assignments} copy join ${assignments} original on original.story_id = copy.story_id
          where copy.article_id = ${articleId} and original.article_id = ${copyOf})`,
      );
}

interface Rewriting {
  before: ArrangementBefore;
  at: Date;
  zone: string;
}

/** A story that has nothing left leads to the one that was decided of. */
async function rewrite(
  tx: Queryable,
  id: number,
  decision: NotedDecision,
  { before, at, zone }: Rewriting,
): Promise<void> {
  const [story] = await tx.select().from(stories).where(eq(stories.id, id));
  if (!story || story.mergedInto !== null) return;
  const members = await tx
    .select({ articleId: assignments.articleId })
    .from(assignments)
    .where(eq(assignments.storyId, id));
  if (members.length === 0) {
    const into = await currentStoryId(tx, decision.storyId);
    if (into !== null && into !== id) await mergeStory(tx, id, into, at);
    return;
  }
  const ids = members.map(({ articleId }) => articleId);
  const was = before.stories.find((one) => one.id === id);
  // Where nothing has happened since, it is as if the decision had never been: no news to anybody.
  const isUntouched = was && story.changedAt.getTime() === decision.decidedAt.getTime();
  await updateStory(tx, id, await contentOfStory(tx, ids, zone), isUntouched ? was.changedAt : at);
  if (!was || was.attention === story.attention || (await isDecidedSince(tx, id, decision.id))) return;
  const attention = (await tookInFollowed(tx, id, decision.decidedAt)) ? 'followed' : was.attention;
  await tx.update(stories).set({ attention }).where(eq(stories.id, id));
}

/** Whether a story that somebody follows was merged into this one since. */
async function tookInFollowed(tx: Queryable, storyId: number, since: Date): Promise<boolean> {
  const followed = and(eq(stories.attention, 'followed'), gt(stories.changedAt, since));
  return (await tx.$count(stories, and(eq(stories.mergedInto, storyId), followed))) > 0;
}

/** Whether somebody followed or dismissed the story since. */
async function isDecidedSince(tx: Queryable, storyId: number, since: number): Promise<boolean> {
  const found = await tx.$count(
    decisions,
    and(
      eq(decisions.storyId, storyId),
      gt(decisions.id, since),
      isNull(decisions.undoneAt),
      inArray(decisions.kind, ['follow', 'unfollow', 'dismiss', 'restore']),
    ),
  );
  return found > 0;
}
