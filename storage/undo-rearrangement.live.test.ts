import { asc, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { rearrange } from './rearrange.ts';
import type { Rearrangement } from './rearrangement.ts';
import { currentStoryId } from './review.ts';
import { articles, assignments, bonds, decisions, stories } from './schema.ts';
import { mergeStory } from './stories.ts';
import { undoDecision } from './undo.ts';

const database = useDatabase();
const ZONE = 'Asia/Ho_Chi_Minh';
const at = new Date('2026-02-09T09:00:00Z');
const later = new Date('2026-02-09T10:00:00Z');
type Choice = Rearrangement extends infer One
  ? One extends Rearrangement
    ? Omit<One, 'actor' | 'at'>
    : never
  : never;

const empty = () =>
  database().db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.bonds restart identity cascade`,
  );

beforeEach(async () => {
  await empty();
});

async function decide(choice: Choice): Promise<number> {
  const outcome = await rearrange(database().db, { ...choice, actor: 'An', at }, ZONE);
  if (outcome.outcome !== 'decided') throw new Error(outcome.outcome);
  return outcome.decision;
}

const undo = (id: number) => undoDecision(database().db, { id, actor: 'Binh', at: later }, ZONE);

/** A story with so many articles, a day apart, of which the second reprints the first. */
async function story(count: number): Promise<{ id: number; articles: number[] }> {
  const { db } = database();
  const id = await insertStory(db);
  const ids: number[] = [];
  for (let day = 0; day < count; day++)
    ids.push(
      await insertArticle(db, {
        storyId: id,
        title: `Report ${id} ${day}`,
        published: `2026-02-0${5 + day}T08:30:00+07:00`,
        ...(day === 1 && { copyOf: ids[0]! }),
      }),
    );
  return { id, articles: ids };
}

/** All that an undo puts back, of the stories up to an id. */
async function state(upTo: number) {
  const { db } = database();
  return {
    assignments: await db.select().from(assignments).orderBy(asc(assignments.articleId)),
    bonds: await db.select().from(bonds).orderBy(asc(bonds.articleA), asc(bonds.articleB)),
    copies: await db.select({ id: articles.id, copyOf: articles.copyOf }).from(articles).orderBy(articles.id),
    stories: await db
      .select({
        id: stories.id,
        attention: stories.attention,
        mergedInto: stories.mergedInto,
        changedAt: stories.changedAt,
      })
      .from(stories)
      .where(sql`${stories.id} <= ${upTo}`)
      .orderBy(asc(stories.id)),
  };
}

describe('undoing', () => {
  it.each(['merge', 'split', 'move'] as const)('a %s restores articles, bonds and stories', async (kind) => {
    const [one, other] = [await story(4), await story(2)];
    const { db } = database();
    await db.update(stories).set({ attention: 'followed' }).where(eq(stories.id, one.id));
    const before = await state(other.id);
    const chosen = one.articles.slice(1, 3);
    const id = await decide(
      kind === 'merge'
        ? { kind, from: one.id, into: other.id }
        : { kind, from: one.id, into: other.id, articles: chosen },
    );
    expect(await state(other.id)).not.toEqual(before);
    expect(await undo(id)).toMatchObject({ outcome: 'undone', days: expect.arrayContaining(['2026-02-05']) });
    const [noted] = await db.select().from(decisions);
    expect(noted).toMatchObject({ undoneAt: later, undoneBy: 'Binh' });
    const after = await state(other.id);
    // Rows of stories that were written for the first time take the times of their articles.
    expect(after).toEqual(before);
    expect(await undo(id)).toEqual({ outcome: 'undone-before', by: 'Binh' });
    expect(await state(other.id)).toEqual(before);
  });

  it('a split leads the address of the story that it began back, with what joined it since', async () => {
    const one = await story(3);
    const id = await decide({ kind: 'split', from: one.id, articles: [one.articles[2]!] });
    const { db } = database();
    const began = one.id + 1;
    await insertArticle(db, { storyId: began, published: '2026-02-07T09:30:00+07:00' });
    expect(await undo(id)).toMatchObject({ outcome: 'undone' });
    expect(await currentStoryId(db, began)).toBe(one.id);
    expect(await db.$count(assignments, eq(assignments.storyId, one.id))).toBe(4);
  });

  it('a merge leaves what joined since where it is', async () => {
    const [one, other] = [await story(2), await story(1)];
    const id = await decide({ kind: 'merge', from: one.id, into: other.id });
    const { db } = database();
    await insertArticle(db, { storyId: other.id, published: '2026-02-07T09:30:00+07:00' });
    await undo(id);
    expect(await db.$count(assignments, eq(assignments.storyId, one.id))).toBe(2);
    expect(await db.$count(assignments, eq(assignments.storyId, other.id))).toBe(2);
  });

  it('is refused where somebody decided of the same articles since, until that is undone', async () => {
    const [one, other] = [await story(3), await story(2)];
    const before = await state(other.id);
    const merge = await decide({ kind: 'merge', from: one.id, into: other.id });
    const split = await decide({ kind: 'split', from: other.id, articles: [one.articles[0]!] });
    const between = await state(other.id);
    expect(await undo(merge)).toEqual({ outcome: 'overtaken' });
    expect(await state(other.id)).toEqual(between);
    expect(await undo(split)).toMatchObject({ outcome: 'undone' });
    expect(await undo(merge)).toMatchObject({ outcome: 'undone' });
    expect(await state(other.id)).toEqual(before);
  });

  it('takes no follow back that somebody decided since', async () => {
    const [one, other] = [await story(2), await story(1)];
    const { db } = database();
    await db.update(stories).set({ attention: 'followed' }).where(eq(stories.id, one.id));
    const merge = await decide({ kind: 'merge', from: one.id, into: other.id });
    await db.update(stories).set({ attention: 'dismissed' }).where(eq(stories.id, other.id));
    await db.insert(decisions).values({ storyId: other.id, kind: 'dismiss', actor: 'Chi', decidedAt: at });
    await undo(merge);
    const [row] = await db.select().from(stories).where(eq(stories.id, other.id));
    expect(row?.attention).toBe('dismissed');
  });

  it('takes no follow back that came with a story which was merged since', async () => {
    const { db } = database();
    const [one, other, third] = [await story(1), await story(1), await story(1)];
    const merged = await decide({ kind: 'merge', from: one.id, into: other.id });
    await db.update(stories).set({ attention: 'followed' }).where(eq(stories.id, third.id));
    await mergeStory(db, third.id, other.id, later);
    expect((await undo(merged)).outcome).toBe('undone');
    const [row] = await db.select().from(stories).where(eq(stories.id, other.id));
    expect(row?.attention).toBe('followed');
  });

  it('knows no decision that is not there', async () => {
    expect(await undo(999)).toEqual({ outcome: 'missing' });
  });
});

const step = fc.record({
  kind: fc.constantFrom('merge' as const, 'split' as const, 'move' as const),
  from: fc.nat(),
  into: fc.nat(),
  chosen: fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 1, maxLength: 4 }),
});

/** A step as a choice among the stories that there are; some cannot be, and are refused. */
async function choiceOf({ kind, from, into, chosen }: typeof step extends fc.Arbitrary<infer T> ? T : never) {
  const { db } = database();
  const current = await db.select({ id: stories.id }).from(stories).where(sql`merged_into is null`);
  const ids = current.map(({ id }) => id).sort((a, b) => a - b);
  const [source, target] = [ids[from % ids.length]!, ids[into % ids.length]!];
  const there = await db
    .select({ id: assignments.articleId })
    .from(assignments)
    .where(eq(assignments.storyId, source))
    .orderBy(asc(assignments.articleId));
  const picked = chosen.flatMap((place) => there[place]?.id ?? []);
  return { kind, from: source, into: target, articles: picked } as Choice;
}

describe('any sequence of merges, splits and moves', () => {
  it('is as if it had never been, once all of it is undone in reverse order', async () => {
    let decided = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
        await empty();
        await story(4);
        await story(3);
        const { id } = await story(2);
        const before = await state(id);
        const ids: number[] = [];
        for (const one of steps) {
          const choice = await choiceOf(one);
          const outcome = await rearrange(database().db, { ...choice, actor: 'An', at }, ZONE);
          if (outcome.outcome === 'decided') ids.push(outcome.decision);
        }
        decided += ids.length;
        for (const one of ids.reverse()) expect(await undo(one)).toMatchObject({ outcome: 'undone' });
        expect(await state(id)).toEqual(before);
      }),
      { numRuns: 25 },
    );
    expect(decided).toBeGreaterThan(25);
  }, 60_000);
});
