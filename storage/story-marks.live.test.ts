import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { listActivity } from './activity.ts';
import { assigneeOf, assignTo, unassign } from './assignees.ts';
import { decide } from './decisions.ts';
import { notesOf, removeNote, writeNote } from './notes.ts';
import { rearrange } from './rearrange.ts';
import { decisions, stories, storyEvents } from './schema.ts';
import { isStarred, star, unstar } from './stars.ts';
import { tag, tagsOf, untag } from './story-tags.ts';
import { undoDecision } from './undo.ts';

const database = useDatabase();
const at = new Date('2026-02-09T09:00:00Z');
const ZONE = 'Asia/Ho_Chi_Minh';

beforeEach(async () => {
  await database().db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.bonds restart identity cascade`,
  );
});

const by = (storyId: number, actor = 'An') => ({ storyId, actor, at });
const undo = (id: number, actor = 'An') => undoDecision(database().db, { id, actor, at }, ZONE);

/** The id of a decision that must have been taken. */
async function decided(outcome: Promise<{ outcome: string; decision?: number }>): Promise<number> {
  const { decision } = await outcome;
  if (decision === undefined) throw new Error('nothing was decided');
  return decision;
}

describe('a star', () => {
  it('is of one person, counts once, and is undone', async () => {
    const { db } = database();
    const id = await insertStory(db);
    const starred = await decided(star(db, by(id)));
    expect(await star(db, by(id))).toEqual({ outcome: 'unchanged' });
    expect([await isStarred(db, 'An', id), await isStarred(db, 'Binh', id)]).toEqual([true, false]);
    expect(await undo(starred, 'Binh')).toEqual({ outcome: 'not-own', by: 'An' });
    expect(await undo(starred)).toMatchObject({ outcome: 'undone' });
    expect(await isStarred(db, 'An', id)).toBe(false);
    await star(db, by(id));
    const taken = await decided(unstar(db, by(id)));
    await undo(taken);
    expect(await isStarred(db, 'An', id)).toBe(true);
  });
});

describe('a tag', () => {
  it('is put on, taken off, and both are undone', async () => {
    const { db } = database();
    const id = await insertStory(db);
    const put = await decided(tag(db, { ...by(id), tag: 'biên giới' }));
    expect(await tag(db, { ...by(id, 'Binh'), tag: 'biên giới' })).toEqual({ outcome: 'unchanged' });
    const taken = await decided(untag(db, { ...by(id, 'Binh'), tag: 'biên giới' }));
    expect(await undo(put)).toEqual({ outcome: 'overtaken' });
    await undo(taken);
    expect(await tagsOf(db, id)).toEqual(['biên giới']);
    await undo(put);
    expect(await tagsOf(db, id)).toEqual([]);
  });
});

describe('a note', () => {
  it('keeps its words as they are, and goes by its author alone', async () => {
    const { db } = database();
    const id = await insertStory(db);
    await writeNote(db, { ...by(id), body: '<b>Call</b>\nthe embassy' });
    const [note] = await notesOf(db, id);
    expect(note).toMatchObject({ author: 'An', body: '<b>Call</b>\nthe embassy', writtenAt: at });
    expect(await removeNote(db, { ...by(id, 'Binh'), note: note!.id })).toEqual({ outcome: 'unchanged' });
    const removed = await decided(removeNote(db, { ...by(id), note: note!.id }));
    expect(await notesOf(db, id)).toEqual([]);
    await undo(removed);
    expect(await notesOf(db, id)).toHaveLength(1);
  });
});

describe('an assignment', () => {
  it('goes back to who had the story before, unless another has it since', async () => {
    const { db } = database();
    const id = await insertStory(db);
    await assignTo(db, { ...by(id), person: 'Binh' });
    const second = await decided(assignTo(db, { ...by(id), person: 'Chi' }));
    await undo(second);
    expect(await assigneeOf(db, id)).toBe('Binh');
    const third = await decided(assignTo(db, { ...by(id), person: 'Dung' }));
    const off = await decided(unassign(db, by(id)));
    expect(await undo(third)).toEqual({ outcome: 'overtaken' });
    await undo(off);
    expect(await assigneeOf(db, id)).toBe('Dung');
  });
});

describe('what is put on a story', () => {
  it('shows on the one it was merged into, and is its own again once that is undone', async () => {
    const { db } = database();
    const [from, into] = [await insertStory(db), await insertStory(db)];
    for (const storyId of [from, into]) await insertArticle(db, { storyId });
    await tag(db, { ...by(from), tag: 'trade' });
    await star(db, by(from));
    await assignTo(db, { ...by(from), person: 'Binh' });
    await writeNote(db, { ...by(from), body: 'See the figures.' });
    const merge = await rearrange(db, { kind: 'merge', from, into, actor: 'An', at }, ZONE);
    if (merge.outcome !== 'decided') throw new Error(merge.outcome);
    const shown = async (id: number) => [
      await tagsOf(db, id),
      await isStarred(db, 'An', id),
      await assigneeOf(db, id),
      (await notesOf(db, id)).length,
    ];
    expect(await shown(into)).toEqual([['trade'], true, 'Binh', 1]);
    await undo(merge.decision);
    expect(await shown(into)).toEqual([[], false, null, 0]);
    expect(await shown(from)).toEqual([['trade'], true, 'Binh', 1]);
  });

  it('is undone beside attention, which has its own way back', async () => {
    const { db } = database();
    const id = await insertStory(db);
    const follow = await decided(decide(db, { kind: 'follow', ...by(id) }));
    expect(await undo(follow, 'Binh')).toMatchObject({ outcome: 'undone', days: ['2026-02-05'] });
    const [row] = await db.select().from(stories).where(eq(stories.id, id));
    expect(row?.attention).toBe('none');
    const [noted] = await db.select().from(decisions);
    expect(noted).toMatchObject({ undoneBy: 'Binh', undoneAt: at });
  });

  it('is told where an earlier release kept nothing to put back', async () => {
    const { db } = database();
    const id = await insertStory(db);
    const rows = await db
      .insert(decisions)
      .values([
        { storyId: id, kind: 'follow', actor: 'An', decidedAt: at },
        { storyId: id, kind: 'split', actor: 'An', decidedAt: at, detail: { story: id, articles: [1] } },
      ])
      .returning({ id: decisions.id });
    for (const row of rows) expect(await undo(row.id)).toEqual({ outcome: 'not-kept' });
  });
});

describe('the activity log', () => {
  it('has decisions and the program’s own moves, newest first, and no merge of a person as the program’s', async () => {
    const { db } = database();
    const minute = (number: number) => new Date(at.getTime() + number * 60_000);
    const one = await insertStory(db, { title: 'One' });
    const two = await insertStory(db, { title: 'Two' });
    await insertStory(db, { title: 'Gone', mergedInto: one, changedAt: minute(2) });
    for (const storyId of [one, two]) await insertArticle(db, { storyId });
    await db.insert(storyEvents).values({ storyId: one, kind: 'began', happenedAt: minute(0) });
    await tag(db, { ...by(one), tag: 'trade', at: minute(1) });
    await star(db, by(one));
    await rearrange(db, { kind: 'merge', from: two, into: one, actor: 'An', at: minute(3) }, ZONE);
    await db.insert(storyEvents).values({ storyId: one, kind: 'grew', happenedAt: minute(4) });
    const { entries, next } = await listActivity(db, { limit: 10 });
    expect(entries.map(({ kind, story }) => [kind, story.title])).toEqual([
      ['grew', expect.any(String)],
      ['merge', 'Two'],
      ['merged', 'Gone'],
      ['tag', expect.any(String)],
      ['began', expect.any(String)],
    ]);
    expect(next).toBeNull();
    expect((await listActivity(db, { limit: 10, storyId: two })).entries.map(({ kind }) => kind)).toEqual([
      'merge',
    ]);
  });

  it('comes page by page, and tells everything once', async () => {
    const { db } = database();
    const id = await insertStory(db);
    for (let number = 0; number < 7; number++) {
      await tag(db, { ...by(id), tag: `tag ${number}`, at: new Date(at.getTime() + number * 2000) });
      const happenedAt = new Date(at.getTime() + number * 2000 + 1000);
      await db.insert(storyEvents).values({ storyId: id, kind: 'grew', happenedAt });
      // Ids that run against time.
      await insertStory(db, { mergedInto: id, changedAt: new Date(at.getTime() - number * 500) });
    }
    const told: string[] = [];
    let before: Awaited<ReturnType<typeof listActivity>>['next'] | undefined;
    do {
      const { entries, next } = await listActivity(db, { limit: 4, before: before ?? undefined });
      told.push(...entries.map((entry) => `${entry.by} ${entry.id}`));
      before = next;
    } while (before);
    expect([told.length, new Set(told).size]).toEqual([21, 21]);
    const whole = await listActivity(db, { limit: 100 });
    expect(told).toEqual(whole.entries.map((entry) => `${entry.by} ${entry.id}`));
  });
});
