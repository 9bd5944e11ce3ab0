import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Day } from '../core/article.ts';
import { type ArrangementBefore, readArrangement } from './arrangement.ts';
import { decideBonds } from './bonds.ts';
import type { Queryable } from './database.ts';
import {
  chosenOf,
  type Member,
  type Part,
  partsOf,
  type Rearrangement,
  type RearrangementOutcome,
  type Refusal,
  storiesNamed,
} from './rearrangement.ts';
import { currentStoryId } from './review.ts';
import { articles, assignments, decisions, stories } from './schema.ts';
import {
  addStoryEvents,
  countClustering,
  createStory,
  daysOfStories,
  lockStories,
  mergeStory,
  moveArticles,
  updateStory,
} from './stories.ts';
import { contentOfStory } from './story-content.ts';

/**
 * Notes a merge, split or move and gives it effect, in one transaction and under the lock of the stories. The bonds
 * that it leaves hold the program to it; a clusterer's memory is out of date with it. Of the two parts of a split,
 * the larger keeps the id (of equals, the one with the earliest article). Who followed the story follows both.
 * Nothing is written unless the outcome is `decided`.
 *
 * @param zone the desk's, for the days of the stories
 */
export function rearrange(
  db: Queryable,
  rearrangement: Rearrangement,
  zone: string,
): Promise<RearrangementOutcome> {
  return db.transaction(async (tx) => {
    await lockStories(tx);
    const named = storiesNamed(rearrangement);
    const wrong = await whatIsWrong(tx, named);
    if (wrong) return wrong;
    const members = await membersOf(tx, named);
    const chosen = chosenOf(rearrangement, members);
    if ('outcome' in chosen) return chosen;
    const daysBefore = await daysOfStories(tx, named);
    const ended = rearrangement.kind === 'merge' ? rearrangement.from : null;
    const before = await readArrangement(tx, named, ended);
    const parts = partsOf(rearrangement, members, chosen.articles);
    const written = await writeParts(tx, parts, rearrangement, zone);
    const story = written.storyOf(chosen.articles);
    const decision = await noteDecision(tx, rearrangement, story, parts, { ...before, ...written.kept });
    if (rearrangement.kind === 'merge')
      await mergeStory(tx, rearrangement.from, rearrangement.into, rearrangement.at);
    await countClustering(tx);
    const days = [...new Set([...daysBefore, ...written.days])].sort();
    return { outcome: 'decided', decision, story, days, eventIds: written.eventIds };
  });
}

async function whatIsWrong(tx: Queryable, named: number[]): Promise<Refusal | null> {
  if (new Set(named).size < named.length) return { outcome: 'same-story' };
  // In one order, as who marks stories as seen holds them, lest the two wait for each other in a circle.
  await tx
    .select({ id: stories.id })
    .from(stories)
    .where(inArray(stories.id, named))
    .orderBy(asc(stories.id))
    .for('update');
  for (const story of named) {
    const current = await currentStoryId(tx, story);
    if (current === null) return { outcome: 'missing', story };
    if (current !== story) return { outcome: 'merged-meanwhile', story, into: current };
  }
  return null;
}

/** The earliest first. */
function membersOf(tx: Queryable, storyIds: number[]): Promise<Member[]> {
  return tx
    .select({
      articleId: articles.id,
      storyId: assignments.storyId,
      publishedAt: articles.publishedAt,
      url: articles.url,
    })
    .from(assignments)
    .innerJoin(articles, sql`${articles.id} = ${assignments.articleId}`)
    .where(inArray(assignments.storyId, storyIds))
    .orderBy(asc(articles.publishedAt), asc(articles.url));
}

interface Written {
  days: Day[];
  eventIds: number[];
  kept: Pick<ArrangementBefore, 'moved' | 'began'>;
  /** The story that chosen articles are now in. */
  storyOf(chosen: ReadonlySet<number>): number;
}

async function writeParts(
  tx: Queryable,
  parts: Part[],
  { from, at }: Rearrangement,
  zone: string,
): Promise<Written> {
  const days: Day[] = [];
  const eventIds: number[] = [];
  const kept: Written['kept'] = { moved: [], began: null };
  const storyOf = new Map<number, number>();
  for (const part of parts) {
    const summary = await contentOfStory(
      tx,
      part.members.map(({ articleId }) => articleId),
      zone,
    );
    days.push(summary.day);
    const storyId = part.id ?? (await createStory(tx, summary, at));
    if (part.id === null) {
      kept.began = storyId;
      await followAlong(tx, from, storyId);
      eventIds.push(...(await addStoryEvents(tx, [{ storyId, kind: 'began' }], at)));
    } else await updateStory(tx, storyId, summary, at);
    const joining = part.members.filter((member) => member.storyId !== storyId);
    const ids = joining.map(({ articleId }) => articleId);
    await moveArticles(tx, ids, storyId, at);
    kept.moved.push(...ids);
    for (const { articleId } of part.members) storyOf.set(articleId, storyId);
  }
  return {
    days,
    eventIds,
    kept,
    storyOf: ([article]) => storyOf.get(article ?? 0) ?? from,
  };
}

async function followAlong(tx: Queryable, from: number, to: number): Promise<void> {
  await tx
    .update(stories)
    .set({ attention: 'followed' })
    .where(
      sql`${stories.id} = ${to} and exists
        (select from ${stories} before where before.id = ${from} and before.attention = 'followed')`,
    );
}

async function noteDecision(
  tx: Queryable,
  rearrangement: Rearrangement,
  story: number,
  parts: Part[],
  before: Omit<ArrangementBefore, 'bonds'>,
): Promise<number> {
  const { from, kind, actor, at } = rearrangement;
  const chosen = rearrangement.kind === 'merge' ? [] : [...new Set(rearrangement.articles)];
  const [decision] = await tx
    .insert(decisions)
    .values({ storyId: from, kind, actor, decidedAt: at, detail: { story, articles: chosen } })
    .returning({ id: decisions.id });
  if (!decision) throw new Error('An insert returned no row.');
  const bonds = await decideBonds(
    tx,
    parts.map(({ members }) => members.map(({ articleId }) => articleId)),
    decision.id,
  );
  await tx
    .update(decisions)
    .set({ before: { ...before, bonds } })
    .where(eq(decisions.id, decision.id));
  return decision.id;
}
