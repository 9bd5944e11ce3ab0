import { asc, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { insertStory } from '../test/support/stories.ts';
import { type AttentionKind, decide, markSeen } from './decisions.ts';
import { decisions, stories } from './schema.ts';

const database = useDatabase();
const at = new Date('2026-02-05T09:00:00Z');
const shown = new Date('2026-02-05T03:00:00Z');
const earlier = new Date('2026-02-05T02:00:00Z');
const later = new Date('2026-02-05T04:00:00Z');

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.stories restart identity cascade`);
});

const choose = (storyId: number, kind: AttentionKind) =>
  decide(database().db, { storyId, kind, actor: 'An', at });

const see = (storyId: number, changedAt: Date) =>
  decide(database().db, { storyId, kind: 'seen', changedAt, actor: 'An', at });

async function storyRow(id: number) {
  const [row] = await database().db.select().from(stories).where(eq(stories.id, id));
  return row;
}

async function kinds(): Promise<string[]> {
  const rows = await database().db.select().from(decisions).orderBy(asc(decisions.id));
  return rows.map((row) => row.kind);
}

describe('decide', () => {
  it('notes who decided what and when, and gives it effect', async () => {
    const storyId = await insertStory(database().db);
    expect(await choose(storyId, 'follow')).toBe('decided');
    expect((await storyRow(storyId))?.attention).toBe('followed');
    expect(await database().db.select().from(decisions)).toMatchObject([
      { storyId, kind: 'follow', actor: 'An', decidedAt: at },
    ]);
  });

  it.each<[from: 'none' | 'followed' | 'dismissed', kind: AttentionKind, to: string]>([
    ['none', 'follow', 'followed'],
    ['dismissed', 'follow', 'followed'],
    ['followed', 'unfollow', 'none'],
    ['none', 'dismiss', 'dismissed'],
    ['followed', 'dismiss', 'dismissed'],
    ['dismissed', 'restore', 'none'],
  ])('takes a story from %s by %s to %s', async (from, kind, to) => {
    const storyId = await insertStory(database().db, { attention: from });
    expect(await choose(storyId, kind)).toBe('decided');
    expect((await storyRow(storyId))?.attention).toBe(to);
  });

  it.each<[from: 'none' | 'followed' | 'dismissed', kind: AttentionKind]>([
    ['followed', 'follow'],
    ['none', 'unfollow'],
    ['dismissed', 'unfollow'],
    ['dismissed', 'dismiss'],
    ['none', 'restore'],
    ['followed', 'restore'],
  ])('leaves a story that is %s alone on %s, and notes nothing', async (from, kind) => {
    const storyId = await insertStory(database().db, { attention: from });
    expect(await choose(storyId, kind)).toBe('unchanged');
    expect((await storyRow(storyId))?.attention).toBe(from);
    expect(await kinds()).toEqual([]);
  });

  it('counts a form that two people send at once as one decision', async () => {
    const storyId = await insertStory(database().db);
    const outcomes = await Promise.all([choose(storyId, 'dismiss'), choose(storyId, 'dismiss')]);
    expect(outcomes.sort()).toEqual(['decided', 'unchanged']);
    expect(await kinds()).toEqual(['dismiss']);
  });

  it('reaches the story into which another was merged', async () => {
    const target = await insertStory(database().db);
    const merged = await insertStory(database().db, { mergedInto: target });
    expect(await choose(merged, 'follow')).toBe('decided');
    expect((await storyRow(target))?.attention).toBe('followed');
    expect((await storyRow(merged))?.attention).toBe('none');
  });

  it('says so when there is no such story', async () => {
    expect(await choose(999, 'follow')).toBe('missing');
  });

  it('undoes itself with the transaction it is part of', async () => {
    const storyId = await insertStory(database().db);
    const failing = database().db.transaction(async (tx) => {
      await decide(tx, { storyId, kind: 'follow', actor: 'An', at });
      throw new Error('the rest failed');
    });
    await expect(failing).rejects.toThrow('the rest failed');
    expect((await storyRow(storyId))?.attention).toBe('none');
    expect(await kinds()).toEqual([]);
  });
});

describe('seen', () => {
  it('holds up to the change that was shown', async () => {
    const storyId = await insertStory(database().db, { changedAt: shown });
    expect(await see(storyId, shown)).toBe('decided');
    expect((await storyRow(storyId))?.seenAt).toEqual(shown);
    expect(await kinds()).toEqual(['seen']);
  });

  it('leaves a change that came meanwhile new', async () => {
    const storyId = await insertStory(database().db, { changedAt: later });
    await see(storyId, shown);
    expect((await storyRow(storyId))?.seenAt).toEqual(shown);
  });

  it('never goes back, nor counts twice', async () => {
    const storyId = await insertStory(database().db, { changedAt: later, seenAt: shown });
    expect(await see(storyId, earlier)).toBe('unchanged');
    expect(await see(storyId, shown)).toBe('unchanged');
    expect((await storyRow(storyId))?.seenAt).toEqual(shown);
    expect(await kinds()).toEqual([]);
  });

  it('never hides what comes next', async () => {
    const storyId = await insertStory(database().db, { changedAt: shown });
    await see(storyId, new Date('2099-01-01T00:00:00Z'));
    expect((await storyRow(storyId))?.seenAt).toEqual(shown);
  });

  it('does not reach beyond a merge: the other story was not shown', async () => {
    const target = await insertStory(database().db, { changedAt: shown });
    const merged = await insertStory(database().db, { changedAt: later, mergedInto: target });
    expect(await see(merged, later)).toBe('unchanged');
    expect((await storyRow(target))?.seenAt).toBeNull();
  });
});

describe('markSeen', () => {
  it('marks each story as of its own change', async () => {
    const { db } = database();
    const one = await insertStory(db, { changedAt: shown });
    const grown = await insertStory(db, { changedAt: later });
    const other = await insertStory(db, { changedAt: shown });
    const marked = await markSeen(db, {
      stories: [
        { storyId: grown, changedAt: shown },
        { storyId: one, changedAt: shown },
      ],
      actor: 'An',
      at,
    });
    expect(marked).toBe(2);
    expect((await storyRow(one))?.seenAt).toEqual(shown);
    expect((await storyRow(grown))?.seenAt).toEqual(shown);
    expect((await storyRow(other))?.seenAt).toBeNull();
    expect(await kinds()).toEqual(['seen', 'seen']);
  });

  it('has nothing to do with nothing', async () => {
    expect(await markSeen(database().db, { stories: [], actor: 'An', at })).toBe(0);
  });

  it('lets two people mark the same stories in any order', async () => {
    const { db } = database();
    const ids: number[] = [];
    for (let count = 0; count < 30; count++) ids.push(await insertStory(db, { changedAt: shown }));
    const seen = ids.map((storyId) => ({ storyId, changedAt: shown }));
    const counts = await Promise.all([
      markSeen(db, { stories: seen, actor: 'An', at }),
      markSeen(db, { stories: seen.toReversed(), actor: 'Bình', at }),
    ]);
    expect(counts.toSorted((a, b) => a - b)).toEqual([0, 30]);
  });
});
