import { and, asc, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { insertStory } from '../test/support/stories.ts';
import {
  type AttentionKind,
  decide,
  markSeen,
  type ShownStory,
  undoAttention,
  undoSeen,
} from './decisions.ts';
import { decisions, dismissalRules, looks, stories } from './schema.ts';
import { mergeStory } from './stories.ts';

const database = useDatabase();
const at = new Date('2026-02-05T09:00:00Z');
const shown = new Date('2026-02-05T03:00:00Z');
const earlier = new Date('2026-02-05T02:00:00Z');
const later = new Date('2026-02-05T04:00:00Z');

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.stories restart identity cascade`);
});

const choose = (storyId: number, kind: AttentionKind, actor = 'An', story?: ShownStory) =>
  decide(database().db, { storyId, kind, actor, at, shown: story });

const see = (storyId: number, changedAt: Date) =>
  decide(database().db, { storyId, kind: 'seen', changedAt, actor: 'An', at });

async function storyRow(id: number) {
  const [row] = await database().db.select().from(stories).where(eq(stories.id, id));
  return row;
}

async function seenAt(storyId: number, person = 'An'): Promise<Date | null> {
  const rows = await database()
    .db.select()
    .from(looks)
    .where(and(eq(looks.storyId, storyId), eq(looks.person, person)));
  return rows[0]?.seenAt ?? null;
}

async function decisionRow(id = 1) {
  const [row] = await database().db.select().from(decisions).where(eq(decisions.id, id));
  if (!row) throw new Error(`no decision ${id}`);
  return row;
}

async function kinds(): Promise<string[]> {
  const rows = await database().db.select().from(decisions).orderBy(asc(decisions.id));
  return rows.map((row) => row.kind);
}

describe('decide', () => {
  it('notes who decided what and when, and gives it effect', async () => {
    const storyId = await insertStory(database().db);
    expect(await choose(storyId, 'follow')).toMatchObject({ outcome: 'decided' });
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
    expect(await choose(storyId, kind)).toMatchObject({ outcome: 'decided' });
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
    expect(await choose(storyId, kind)).toEqual({ outcome: 'unchanged' });
    expect((await storyRow(storyId))?.attention).toBe(from);
    expect(await kinds()).toEqual([]);
  });

  it('counts a form that two people send at once as one decision', async () => {
    const storyId = await insertStory(database().db);
    const outcomes = await Promise.all([choose(storyId, 'dismiss'), choose(storyId, 'dismiss')]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['decided', 'unchanged']);
    expect(await kinds()).toEqual(['dismiss']);
  });

  it('reaches the story into which another was merged', async () => {
    const target = await insertStory(database().db);
    const merged = await insertStory(database().db, { mergedInto: target });
    expect(await choose(merged, 'follow')).toMatchObject({ outcome: 'decided' });
    expect((await storyRow(target))?.attention).toBe('followed');
    expect((await storyRow(merged))?.attention).toBe('none');
  });

  it('says so when there is no such story', async () => {
    expect(await choose(999, 'follow')).toEqual({ outcome: 'missing' });
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
    expect(await see(storyId, shown)).toMatchObject({ outcome: 'decided' });
    expect(await seenAt(storyId)).toEqual(shown);
    expect(await kinds()).toEqual(['seen']);
  });

  it('leaves a change that came meanwhile new', async () => {
    const storyId = await insertStory(database().db, { changedAt: later });
    await see(storyId, shown);
    expect(await seenAt(storyId)).toEqual(shown);
  });

  it('never goes back, nor counts twice', async () => {
    const storyId = await insertStory(database().db, { changedAt: later, seenAt: shown, seenBy: 'An' });
    expect(await see(storyId, earlier)).toEqual({ outcome: 'unchanged' });
    expect(await see(storyId, shown)).toEqual({ outcome: 'unchanged' });
    expect(await seenAt(storyId)).toEqual(shown);
    expect(await kinds()).toEqual([]);
  });

  it('never hides what comes next', async () => {
    const storyId = await insertStory(database().db, { changedAt: shown });
    await see(storyId, new Date('2099-01-01T00:00:00Z'));
    expect(await seenAt(storyId)).toEqual(shown);
  });

  it('does not reach beyond a merge: the other story was not shown', async () => {
    const target = await insertStory(database().db, { changedAt: shown });
    const merged = await insertStory(database().db, { changedAt: later, mergedInto: target });
    expect(await see(merged, later)).toEqual({ outcome: 'unchanged' });
    expect(await seenAt(target)).toBeNull();
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
    expect(marked).toHaveLength(2);
    expect(await seenAt(one)).toEqual(shown);
    expect(await seenAt(grown)).toEqual(shown);
    expect(await seenAt(other)).toBeNull();
    expect(await kinds()).toEqual(['seen', 'seen']);
  });

  it('has nothing to do with nothing', async () => {
    expect(await markSeen(database().db, { stories: [], actor: 'An', at })).toEqual([]);
  });

  it('lets two people, and one in two windows, mark the same stories in any order', async () => {
    const { db } = database();
    const ids: number[] = [];
    for (let count = 0; count < 30; count++) ids.push(await insertStory(db, { changedAt: shown }));
    const seen = ids.map((storyId) => ({ storyId, changedAt: shown }));
    const marked = await Promise.all([
      markSeen(db, { stories: seen, actor: 'An', at }),
      markSeen(db, { stories: seen.toReversed(), actor: 'An', at }),
      markSeen(db, { stories: seen.toReversed(), actor: 'Bình', at }),
    ]);
    const counts = marked.map((decided) => decided.length);
    expect(counts[2]).toBe(30);
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(30);
  });

  it('is each person’s own', async () => {
    const storyId = await insertStory(database().db, { changedAt: shown });
    await see(storyId, shown);
    expect(await seenAt(storyId, 'Bình')).toBeNull();
  });

  it('counts anew on a later day of the zone, when a visit may have come to another phase', async () => {
    const storyId = await insertStory(database().db, { changedAt: shown });
    const seeAt = async (time: string) => {
      const seen = { storyId, kind: 'seen' as const, changedAt: shown, actor: 'An', at: new Date(time) };
      return (await decide(database().db, seen, 'Asia/Ho_Chi_Minh')).outcome;
    };
    expect(await seeAt('2026-02-05T16:58:00Z')).toBe('decided');
    expect(await seeAt('2026-02-05T16:59:00Z')).toBe('unchanged');
    expect(await seeAt('2026-02-05T17:01:00Z')).toBe('decided');
  });
});

describe('who comes later', () => {
  const asShown: ShownStory = { attention: 'none', changedAt: shown };

  it.each<AttentionKind>(['follow', 'dismiss'])('is told instead of heard, on %s', async (kind) => {
    const storyId = await insertStory(database().db);
    await choose(storyId, 'dismiss', 'Bình', asShown);
    expect(await choose(storyId, kind, 'An', asShown)).toEqual({ outcome: 'overtaken', by: 1 });
    expect((await storyRow(storyId))?.attention).toBe('dismissed');
    expect(await kinds()).toEqual(['dismiss']);
  });

  it('is heard once they saw what the other decided, and where the other was themselves', async () => {
    const storyId = await insertStory(database().db);
    await choose(storyId, 'dismiss', 'Bình', asShown);
    const informed = { ...asShown, attention: 'dismissed' as const };
    expect(await choose(storyId, 'follow', 'An', informed)).toMatchObject({ outcome: 'decided' });
    expect(await choose(storyId, 'dismiss', 'An', asShown)).toMatchObject({ outcome: 'decided' });
  });
});

describe('undoing', () => {
  const undoing = { actor: 'An', at: later };
  const asShown: ShownStory = { attention: 'followed', changedAt: shown };

  it('puts back attention and what was seen with it', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { attention: 'followed', changedAt: later });
    await choose(storyId, 'dismiss', 'An', asShown);
    expect(await seenAt(storyId)).toEqual(shown);
    expect(await undoAttention(db, await decisionRow(), undoing)).toBe('undone');
    expect((await storyRow(storyId))?.attention).toBe('followed');
    expect(await seenAt(storyId)).toBeNull();
    expect(await decisionRow()).toMatchObject({ undoneAt: later, undoneBy: 'An' });
  });

  it('leaves alone what was decided since', async () => {
    const { db } = database();
    const storyId = await insertStory(db);
    await choose(storyId, 'dismiss');
    await choose(storyId, 'restore', 'Bình');
    await choose(storyId, 'dismiss', 'Bình');
    expect(await undoAttention(db, await decisionRow(), undoing)).toBe('overtaken');
    expect((await storyRow(storyId))?.attention).toBe('dismissed');
  });

  it('of a story that was merged concerns the other where nobody decided of that', async () => {
    const { db } = database();
    const [merged, into] = [await insertStory(db), await insertStory(db)];
    await choose(merged, 'follow');
    await mergeStory(db, merged, into, later);
    expect(await undoAttention(db, await decisionRow(), undoing)).toBe('undone');
    for (const id of [merged, into]) expect((await storyRow(id))?.attention).toBe('none');
  });

  it.each(['the other', 'a third'])(
    'of a story that was merged leaves what was decided of %s',
    async (whose) => {
      const { db } = database();
      const [merged, into, third] = [await insertStory(db), await insertStory(db), await insertStory(db)];
      await choose(merged, 'follow');
      const own = await decisionRow();
      await choose(whose === 'a third' ? third : into, 'follow', 'Bình');
      for (const id of [merged, third]) await mergeStory(db, id, into, later);
      expect(await undoAttention(db, own, undoing)).toBe('overtaken');
      expect((await storyRow(into))?.attention).toBe('followed');
    },
  );

  it('of a story that was merged stands aside for nothing that is over, nor for a rule', async () => {
    const { db } = database();
    const [merged, into] = [await insertStory(db), await insertStory(db)];
    await choose(into, 'follow', 'Bình');
    await choose(into, 'unfollow', 'Bình');
    await choose(merged, 'dismiss');
    const own = await decisionRow(3);
    await mergeStory(db, merged, into, later);
    const [rule] = await db
      .insert(dismissalRules)
      .values({ storyId: merged, title: 'Gold', rule: {}, madeBy: 'An', madeAt: at })
      .returning();
    await db
      .insert(decisions)
      .values({ storyId: into, kind: 'dismiss', actor: 'An', decidedAt: at, ruleId: rule?.id });
    await db.update(stories).set({ attention: 'dismissed' }).where(eq(stories.id, into));
    expect(await undoAttention(db, own, undoing)).toBe('undone');
  });

  it('puts back all that were marked together, and nothing else', async () => {
    const { db } = database();
    const grown = await insertStory(db, { changedAt: later, seenAt: shown, seenBy: 'An' });
    const fresh = await insertStory(db, { changedAt: later });
    const apart = await insertStory(db, { changedAt: later });
    const both = [grown, fresh].map((storyId) => ({ storyId, changedAt: later }));
    const [first = 0] = await markSeen(db, { stories: both, actor: 'An', at });
    await see(apart, later);
    expect(await undoSeen(db, await decisionRow(first), undoing)).toBe('undone');
    expect(await Promise.all([grown, fresh, apart].map((id) => seenAt(id)))).toEqual([shown, null, later]);
  });

  it('leaves a later look', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { changedAt: later });
    await see(storyId, shown);
    await decide(db, {
      storyId,
      kind: 'seen',
      changedAt: later,
      actor: 'An',
      at: new Date(at.getTime() + 1),
    });
    expect(await undoSeen(db, await decisionRow(), undoing)).toBe('overtaken');
    expect(await seenAt(storyId)).toEqual(later);
  });
});
