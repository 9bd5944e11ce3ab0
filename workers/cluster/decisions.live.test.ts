import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { clusterQueue } from '../../queues/cluster.ts';
import { taskOf } from '../../queues/definition.ts';
import { addTasks } from '../../storage/outbox.ts';
import { rearrange } from '../../storage/rearrange.ts';
import type { Rearrangement } from '../../storage/rearrangement.ts';
import { currentStoryId, listDays, storiesOfDay } from '../../storage/review.ts';
import { storyEvents } from '../../storage/schema.ts';
import { articlesOfStory } from '../../storage/story-articles.ts';
import { undoDecision } from '../../storage/undo.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle } from '../../test/support/stories.ts';
import { clusterWork } from './cluster.ts';

const database = useDatabase();
const ZONE = 'Asia/Ho_Chi_Minh';
const now = () => new Date('2026-02-20T00:00:00Z');
const newWorker = () => clusterWork({ database: database(), zone: ZONE, now, archiveDelayMs: 0 });
const FERRY =
  'The night ferry to Eastport sails again after a winter of repairs, with two hundred passengers.';
const FAIR = 'Growers brought forty kinds of apples to the orchard fair, and children pressed the juice.';

afterEach(async () => {
  await database().db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.outbox, dateline.bonds restart identity cascade`,
  );
});

/** Puts an article in, published on a day of February at an hour of the desk, and has it clustered. */
async function arrive(
  worker: ReturnType<typeof newWorker>,
  title: string,
  text: string,
  day: number,
  hour: number,
): Promise<number> {
  const { db } = database();
  const [dd, hh] = [day, hour].map((number) => String(number).padStart(2, '0'));
  const published = `2026-02-${dd}T${hh}:00:00+07:00`;
  const articleId = await insertArticle(db, {
    title,
    published,
    content: {
      title,
      lead: null,
      language: 'en',
      published: { instant: published, origin: 'meta', guess: false },
      blocks: [{ kind: 'paragraph', text }],
    },
  });
  await addTasks(db, [taskOf(clusterQueue, { articleId, version: 1 })], now());
  await worker.handle({ articleId, version: 1 }, { number: 1, last: false });
  return articleId;
}

const ferry = (worker: ReturnType<typeof newWorker>, name: string, day: number, hour: number) =>
  arrive(worker, `Night ferry returns, ${name}`, `${FERRY} Told ${name}.`, day, hour);

/** The names of the articles, story by story. */
async function stories(): Promise<string[][]> {
  const { db } = database();
  const days = await listDays(db, { limit: 100 });
  const cards = (await Promise.all(days.map(({ day }) => storiesOfDay(db, day)))).flat();
  const titles = cards.map(async ({ id }) =>
    (await articlesOfStory(db, id)).map(({ title }) => title.split(', ')[1] ?? title).sort(),
  );
  return (await Promise.all(titles)).sort();
}

async function storyOf(articleId: number): Promise<number> {
  const { rows } = await database().db.execute<{ id: string }>(
    sql`select story_id as id from dateline.assignments where article_id = ${articleId}`,
  );
  return Number(rows[0]?.id);
}

type Choice = Rearrangement extends infer One
  ? One extends Rearrangement
    ? Omit<One, 'actor' | 'at'>
    : never
  : never;
const decide = (choice: Choice) => rearrange(database().db, { ...choice, actor: 'An', at: now() }, ZONE);

describe('clustering after a decision', () => {
  it('keeps a story split, whatever comes between the parts', async () => {
    const worker = newWorker();
    const one = await ferry(worker, 'one', 5, 8);
    const two = await ferry(worker, 'two', 5, 12);
    expect(await stories()).toEqual([['one', 'two']]);
    await decide({ kind: 'split', from: await storyOf(one), articles: [two] });
    const [kept, own] = [await storyOf(one), await storyOf(two)];
    await ferry(worker, 'late', 5, 7);
    await ferry(worker, 'between', 5, 10);
    await ferry(newWorker(), 'after', 5, 18);
    const parts = await stories();
    expect(parts.flat().sort()).toEqual(['after', 'between', 'late', 'one', 'two']);
    expect(parts.some((part) => part.includes('one') && part.includes('two'))).toBe(false);
    const { db } = database();
    expect([await currentStoryId(db, kept), await currentStoryId(db, own)]).toEqual([
      await storyOf(one),
      await storyOf(two),
    ]);
  });

  it('keeps stories merged that have nothing in common', async () => {
    const worker = newWorker();
    const one = await ferry(worker, 'one', 5, 8);
    const fair = await arrive(worker, 'Orchard fair opens, fair', FAIR, 5, 9);
    const into = await storyOf(one);
    await decide({ kind: 'merge', from: await storyOf(fair), into });
    await ferry(worker, 'late', 5, 7);
    await arrive(newWorker(), 'Orchard fair closes, close', `${FAIR} It rained.`, 5, 20);
    expect(await storyOf(fair)).toBe(await storyOf(one));
    expect(await currentStoryId(database().db, into)).toBe(await storyOf(one));
  });

  it('leaves an article where it was moved to', async () => {
    const worker = newWorker();
    const one = await ferry(worker, 'one', 5, 8);
    const two = await ferry(worker, 'two', 5, 9);
    const fair = await arrive(worker, 'Orchard fair opens, fair', FAIR, 5, 10);
    await decide({ kind: 'move', from: await storyOf(two), into: await storyOf(fair), articles: [two] });
    await ferry(worker, 'late', 5, 7);
    await ferry(newWorker(), 'after', 5, 11);
    expect(await storyOf(two)).toBe(await storyOf(fair));
    expect(await storyOf(two)).not.toBe(await storyOf(one));
  });

  it('is free again once the decision is undone', async () => {
    const worker = newWorker();
    const one = await ferry(worker, 'one', 5, 8);
    const two = await ferry(worker, 'two', 5, 12);
    const split = await decide({ kind: 'split', from: await storyOf(one), articles: [two] });
    const after = await ferry(worker, 'after', 5, 18);
    expect(await storyOf(one)).not.toBe(await storyOf(two));
    if (split.outcome !== 'decided') throw new Error(split.outcome);
    const undone = await undoDecision(database().db, { id: split.decision, actor: 'An', at: now() }, ZONE);
    expect(undone.outcome).toBe('undone');
    expect(await storyOf(two)).toBe(await storyOf(one));
    await ferry(worker, 'late', 5, 7);
    await ferry(newWorker(), 'last', 5, 19);
    const places = [await storyOf(one), await storyOf(two), await storyOf(after)];
    expect(new Set(places).size).toBe(1);
    expect(await stories()).toHaveLength(1);
  });

  it('gives the same stories to a worker that was there and to one that reads them anew', async () => {
    const worker = newWorker();
    const one = await ferry(worker, 'one', 5, 8);
    const two = await ferry(worker, 'two', 5, 12);
    await decide({ kind: 'split', from: await storyOf(one), articles: [two] });
    await ferry(worker, 'after', 5, 18);
    const there = await stories();
    await ferry(newWorker(), 'last', 5, 19);
    const anew = await stories();
    expect(anew.map((part) => part.filter((name) => name !== 'last'))).toEqual(there);
  });
});

describe('what becomes of a story', () => {
  it('is told: it began, grew, and woke after days without a word', async () => {
    const worker = newWorker();
    await ferry(worker, 'one', 5, 8);
    await ferry(worker, 'two', 6, 8);
    await ferry(worker, 'three', 10, 9);
    await ferry(worker, 'late', 9, 8);
    const events = await database().db.select().from(storyEvents).orderBy(storyEvents.id);
    expect(events.map(({ kind }) => kind)).toEqual(['began', 'grew', 'woke', 'grew']);
    expect(await stories()).toHaveLength(1);
  });
});
