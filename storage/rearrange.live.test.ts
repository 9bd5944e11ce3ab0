import { asc, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { Bonds } from '../core/story/bonds.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { bondsOfArticles } from './bonds.ts';
import { rearrange } from './rearrange.ts';
import type { Rearrangement } from './rearrangement.ts';
import { currentStoryId, storyCard } from './review.ts';
import { articles, bonds, clusterRevision, decisions, storyEvents } from './schema.ts';
import { articlesOfStory } from './story-articles.ts';

const database = useDatabase();
const at = new Date('2026-02-09T09:00:00Z');
const HANOI = 'Asia/Ho_Chi_Minh';
type Choice = Rearrangement extends infer One
  ? One extends Rearrangement
    ? Omit<One, 'actor' | 'at'>
    : never
  : never;

const decide = (choice: Choice) => rearrange(database().db, { ...choice, actor: 'An', at }, HANOI);
const urlOf = (name: string) => `https://harbourpost.example/${name}`;

beforeEach(async () => {
  await database().db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.bonds restart identity cascade`,
  );
});

/** Puts a story with articles of the given names into the database, one a day from the 5th on. */
async function story(names: string[], row = {}): Promise<{ id: number; of: Record<string, number> }> {
  const id = await insertStory(database().db, row);
  const of: Record<string, number> = {};
  for (const [day, name] of names.entries())
    of[name] = await insertArticle(database().db, {
      storyId: id,
      url: urlOf(name),
      title: `Report ${name}`,
      published: `2026-02-0${5 + day}T08:30:00+07:00`,
    });
  return { id, of };
}

async function namesOf(storyId: number): Promise<string[]> {
  const members = await articlesOfStory(database().db, storyId);
  return members.map(({ url }) => url.split('/').at(-1) ?? '').sort();
}

async function readBonds(): Promise<Bonds> {
  const rows = await database().db.select({ id: articles.id }).from(articles);
  const ids = rows.map(({ id }) => id);
  return new Bonds(await bondsOfArticles(database().db, ids));
}

const revision = async () => (await database().db.select().from(clusterRevision))[0]?.revision ?? 0;

describe('a merge', () => {
  it('puts all articles into the story that was named, however small, and leaves a redirect', async () => {
    const [large, small] = [await story(['a', 'b', 'c'], { attention: 'followed' }), await story(['x'])];
    const before = await revision();
    const outcome = await decide({ kind: 'merge', from: large.id, into: small.id });
    expect(outcome).toMatchObject({
      outcome: 'decided',
      story: small.id,
      days: ['2026-02-05'],
      eventIds: [],
    });
    expect(await namesOf(small.id)).toEqual(['a', 'b', 'c', 'x']);
    expect(await currentStoryId(database().db, large.id)).toBe(small.id);
    expect(await storyCard(database().db, small.id)).toMatchObject({
      attention: 'followed',
      articles: 4,
      lastPublishedAt: new Date('2026-02-07T08:30:00+07:00'),
      changedAt: at,
    });
    expect(await revision()).toBe(before + 1);
    expect(await database().db.select().from(decisions)).toMatchObject([
      {
        storyId: large.id,
        kind: 'merge',
        actor: 'An',
        decidedAt: at,
        detail: { story: small.id, articles: [] },
      },
    ]);
    const said = await readBonds();
    expect(said.membersOf(urlOf('x')).map((url) => url.at(-1))).toEqual(['a', 'b', 'c', 'x']);
    expect(await database().db.select().from(bonds)).toHaveLength(3);
  });

  it('leaves a dismissed story dismissed, and does not dismiss the one that stays', async () => {
    const [gone, stays] = [await story(['a'], { attention: 'dismissed' }), await story(['x'])];
    await decide({ kind: 'merge', from: gone.id, into: stays.id });
    expect((await storyCard(database().db, stays.id))?.attention).toBe('none');
  });
});

describe('a split', () => {
  it('gives the articles a story of their own, and tells of it', async () => {
    const { id, of } = await story(['a', 'b', 'c'], { attention: 'followed' });
    const outcome = await decide({ kind: 'split', from: id, articles: [of.c!] });
    expect(outcome).toMatchObject({ outcome: 'decided', days: ['2026-02-05', '2026-02-07'] });
    const own = outcome.outcome === 'decided' ? outcome.story : 0;
    expect(own).not.toBe(id);
    expect([await namesOf(id), await namesOf(own)]).toEqual([['a', 'b'], ['c']]);
    expect(await storyCard(database().db, own)).toMatchObject({
      title: 'Report c',
      day: '2026-02-07',
      attention: 'followed',
    });
    expect((await storyCard(database().db, id))?.lastPublishedAt).toEqual(
      new Date('2026-02-06T08:30:00+07:00'),
    );
    const [event] = await database().db.select().from(storyEvents);
    expect(event).toMatchObject({ storyId: own, kind: 'began' });
    expect(outcome).toMatchObject({ eventIds: [event?.id] });
    expect((await readBonds()).areApart(urlOf('b'), urlOf('c'))).toBe(true);
    expect(await database().db.select().from(bonds)).toHaveLength(2);
  });

  it.each([
    ['the larger part, though that is the one that leaves', ['b', 'c'], ['b', 'c']],
    ['the part with the earliest article, where both are as large', ['a', 'd'], ['a', 'd']],
    ['the part with the earliest article, where that one stays', ['c', 'd'], ['a', 'b']],
  ])('leaves the id with %s', async (_, leave, keeps) => {
    const { id, of } = await story(
      leave.length === 2 && leave[0] === 'b' ? ['a', 'b', 'c'] : ['a', 'b', 'c', 'd'],
    );
    const outcome = await decide({ kind: 'split', from: id, articles: leave.map((name) => of[name]!) });
    expect(await namesOf(id)).toEqual(keeps);
    expect(outcome.outcome === 'decided' && (await namesOf(outcome.story))).toEqual(leave);
  });

  it('makes no reprint of an article that went to another story', async () => {
    const { id, of } = await story(['a', 'b', 'c']);
    await database().db.update(articles).set({ copyOf: of.a! }).where(eq(articles.id, of.b!));
    await database().db.update(articles).set({ copyOf: of.a! }).where(eq(articles.id, of.c!));
    await decide({ kind: 'split', from: id, articles: [of.c!] });
    const rows = await database().db.select().from(articles).orderBy(asc(articles.id));
    expect(rows.map(({ copyOf }) => copyOf)).toEqual([null, of.a, null]);
  });

  it('takes back a merge, and a merge a split', async () => {
    const [one, other] = [await story(['a', 'b']), await story(['x', 'y', 'z'])];
    await decide({ kind: 'merge', from: one.id, into: other.id });
    const split = await decide({ kind: 'split', from: other.id, articles: Object.values(one.of) });
    expect(await namesOf(other.id)).toEqual(['x', 'y', 'z']);
    expect((await readBonds()).areApart(urlOf('a'), urlOf('z'))).toBe(true);
    if (split.outcome !== 'decided') throw new Error(split.outcome);
    await decide({ kind: 'merge', from: other.id, into: split.story });
    const said = await readBonds();
    expect([said.areApart(urlOf('a'), urlOf('z')), said.membersOf(urlOf('a')).length]).toEqual([false, 5]);
    expect(await currentStoryId(database().db, one.id)).toBe(split.story);
    expect(await database().db.select().from(bonds)).toHaveLength(4);
  });
});

describe('a move', () => {
  it('takes articles from one story to another, and keeps the two apart', async () => {
    const [from, into] = [await story(['a', 'b', 'c']), await story(['x', 'y'])];
    const outcome = await decide({ kind: 'move', from: from.id, into: into.id, articles: [from.of.b!] });
    expect(outcome).toMatchObject({ outcome: 'decided', story: into.id, eventIds: [] });
    expect([await namesOf(from.id), await namesOf(into.id)]).toEqual([
      ['a', 'c'],
      ['b', 'x', 'y'],
    ]);
    const said = await readBonds();
    expect(said.membersOf(urlOf('b'))).toHaveLength(3);
    expect(said.areApart(urlOf('a'), urlOf('y'))).toBe(true);
  });

  it('takes nothing back that was said of the articles that stay', async () => {
    const first = await story(['a', 'b', 'c', 'd']);
    const split = await decide({ kind: 'split', from: first.id, articles: [first.of.d!] });
    const other = await story(['x']);
    await decide({ kind: 'move', from: first.id, into: other.id, articles: [first.of.a!] });
    expect(split.outcome).toBe('decided');
    const said = await readBonds();
    expect([said.areApart(urlOf('b'), urlOf('d')), said.areApart(urlOf('a'), urlOf('d'))]).toEqual([
      true,
      true,
    ]);
  });
});

describe('what cannot be', () => {
  it('is told, and writes nothing', async () => {
    const [one, other] = [await story(['a', 'b']), await story(['x'])];
    const before = await revision();
    const [from, into] = [one.id, other.id];
    expect(await decide({ kind: 'merge', from, into: from })).toEqual({ outcome: 'same-story' });
    expect(await decide({ kind: 'merge', from, into: 999 })).toEqual({ outcome: 'missing', story: 999 });
    expect(await decide({ kind: 'split', from, articles: [] })).toEqual({ outcome: 'nothing-chosen' });
    expect(await decide({ kind: 'split', from, articles: Object.values(one.of) })).toEqual({
      outcome: 'nothing-left',
    });
    expect(await decide({ kind: 'move', from, into, articles: [one.of.a!, other.of.x!, 999] })).toEqual({
      outcome: 'not-in-story',
      articles: [other.of.x, 999],
    });
    expect([await revision(), await database().db.$count(decisions)]).toEqual([before, 0]);
  });

  it('is a story that was merged meanwhile, though the form came twice', async () => {
    const [one, other] = [await story(['a']), await story(['x'])];
    await decide({ kind: 'merge', from: one.id, into: other.id });
    expect(await decide({ kind: 'merge', from: one.id, into: other.id })).toEqual({
      outcome: 'merged-meanwhile',
      story: one.id,
      into: other.id,
    });
    expect(await database().db.$count(decisions)).toBe(1);
  });
});
