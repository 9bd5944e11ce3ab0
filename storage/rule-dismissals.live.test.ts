import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { at, later, ruledStories } from '../test/support/dismissal-rules.ts';
import { insertArticle } from '../test/support/stories.ts';
import { assignTo } from './assignees.ts';
import { decide } from './decisions.ts';
import { listDismissalRules } from './dismissal-rules.ts';
import { NamingClient } from './named-statements.ts';
import { removeNote, writeNote } from './notes.ts';
import { storyCard } from './review.ts';
import { dismissedBy, sparedStories, unseenRuleDismissals } from './rule-dismissals.ts';
import { dismissalRules } from './schema.ts';
import { star, unstar } from './stars.ts';
import { mergeStory } from './stories.ts';
import { tag } from './story-tags.ts';

const database = useDatabase();
const { story, makeRule, apply, attentionOf, choose, undo, revoke, lastDecision } = ruledStories(
  () => database().db,
);

beforeEach(async () => {
  await database().db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.dismissal_rules, dateline.readers restart identity cascade`,
  );
});

describe('dismissByRules', () => {
  it('dismisses what a rule catches, in the name of who made it, once', async () => {
    const { ruleId } = await makeRule();
    const [caught, other] = [await story(), await story('The orchard fair')];
    expect(await apply([caught, other])).toEqual([caught]);
    expect(await lastDecision()).toMatchObject({
      storyId: caught,
      kind: 'dismiss',
      actor: 'An',
      ruleId,
      decidedAt: later(1),
      before: { attention: 'none' },
    });
    expect(await apply([caught, other], later(2))).toEqual([]);
    expect(await dismissedBy(database().db, caught)).toEqual({
      id: ruleId,
      title: 'Gold',
      madeBy: 'An',
      at: later(1),
    });
    expect(await dismissedBy(database().db, other)).toBeNull();
  });

  it.each<[string, (storyId: number) => Promise<unknown>, string]>([
    ['followed', (storyId) => choose(storyId, 'follow'), 'followed'],
    ['starred', (storyId) => star(database().db, { storyId, actor: 'Bình', at }), 'starred'],
    ['noted', (storyId) => writeNote(database().db, { storyId, actor: 'Bình', at, body: 'Call' }), 'noted'],
    ['tagged', (storyId) => tag(database().db, { storyId, actor: 'Bình', at, tag: 'economy' }), 'tagged'],
    [
      'assigned',
      (storyId) => assignTo(database().db, { storyId, actor: 'Bình', at, person: 'Chi' }),
      'assigned',
    ],
  ])('spares a story that somebody has %s, also where it was merged since', async (_what, mark, why) => {
    await makeRule();
    const [own, merged] = [await story(), await story()];
    await mark(own);
    expect(await apply([own])).toEqual([]);
    expect((await sparedStories(database().db, [own])).get(own)).toContain(why);
    await mergeStory(database().db, own, merged, later(1));
    expect(await apply([merged])).toEqual([]);
  });

  it('does not spare a story for a mark that was taken off', async () => {
    await makeRule();
    const storyId = await story();
    const { db } = database();
    await star(db, { storyId, actor: 'Bình', at });
    await unstar(db, { storyId, actor: 'Bình', at });
    await writeNote(db, { storyId, actor: 'Bình', at, body: 'Call' });
    await removeNote(db, { storyId, actor: 'Bình', at, note: 1 });
    expect(await apply([storyId])).toEqual([storyId]);
  });

  it('never dismisses again what a person restored, by restore or by undo, alone or merged', async () => {
    await makeRule();
    const [restored, undone, into] = [await story(), await story(), await story('The orchard fair')];
    await apply([restored, undone]);
    const undoing = (await lastDecision())!.id;
    await choose(restored, 'restore');
    await undo(undoing);
    expect([await attentionOf(restored), await attentionOf(undone)]).toEqual(['none', 'none']);
    await makeRule({ rule: { match: { any: ['gold', 'fair'], all: [], none: [] } } });
    expect(await apply([restored, undone], later(9))).toEqual([]);
    await mergeStory(database().db, restored, into, later(10));
    expect(await apply([into], later(11))).toEqual([]);
  });

  it('takes a story for its own where one that was dismissed was merged into it', async () => {
    await makeRule();
    const [gone, into] = [await story('The orchard fair'), await story()];
    await choose(gone, 'dismiss');
    await mergeStory(database().db, gone, into, later(1));
    expect(await apply([gone, into])).toEqual([into]);
  });

  it('lets a person who dismisses it too have their way', async () => {
    const { ruleId } = await makeRule();
    const storyId = await story();
    await apply([storyId]);
    expect(await choose(storyId, 'dismiss')).toMatchObject({ outcome: 'decided' });
    expect(await choose(storyId, 'dismiss')).toEqual({ outcome: 'unchanged' });
    expect(await dismissedBy(database().db, storyId)).toBeNull();
    expect(await revoke(ruleId)).toMatchObject({ stories: [] });
    expect(await attentionOf(storyId)).toBe('dismissed');
  });

  it('stops nobody who decides on a page that was drawn before', async () => {
    await makeRule();
    const storyId = await story();
    await apply([storyId]);
    const shown = { attention: 'none' as const, changedAt: at };
    const what = { storyId, kind: 'follow' as const, actor: 'Bình', at: later(2), shown };
    expect(await decide(database().db, what)).toMatchObject({ outcome: 'decided' });
    expect(await attentionOf(storyId)).toBe('followed');
  });

  it('dismisses once where two do it at once, and never what a person follows at that moment', async () => {
    await makeRule();
    const ids = await Promise.all(Array.from({ length: 8 }, () => story()));
    const [results] = await Promise.all([
      Promise.all([apply(ids), apply(ids), apply([...ids].reverse())]),
      ...ids.slice(0, 4).map((id) => choose(id, 'follow')),
    ]);
    expect(results.flat().length).toBe(new Set(results.flat()).size);
    const attentions = await Promise.all(ids.map(attentionOf));
    expect(attentions).toEqual([
      'followed',
      'followed',
      'followed',
      'followed',
      ...Array(4).fill('dismissed'),
    ]);
    expect(await apply(ids, later(9))).toEqual([]);
  });

  it('leaves a story alone of which most articles tell of something else', async () => {
    const { db } = database();
    await makeRule();
    const storyId = await story();
    const title = 'The orchard fair';
    await insertArticle(db, { storyId, title, content: { lead: null } });
    const half = await story();
    await insertArticle(db, { storyId, title, content: { lead: null } });
    expect(await apply([storyId, half])).toEqual([half]);
  });

  it('judges a story by its latest articles, however many it has', async () => {
    const { db } = database();
    await makeRule();
    const storyId = await story('Gold price today');
    const early = { storyId, title: 'Gold price up', published: '2026-02-04T08:00:00+07:00' };
    const late = { storyId, title: 'The orchard fair', published: '2026-02-06T08:00:00+07:00' };
    for (let count = 0; count < 50; count++) await insertArticle(db, { ...early, content: { lead: null } });
    for (let count = 0; count < 26; count++) await insertArticle(db, { ...late, content: { lead: null } });
    expect(await apply([storyId])).toEqual([]);
  });

  it('asks as little of the database for many stories as for a few', async () => {
    await makeRule();
    const ids = [];
    while (ids.length < 15) ids.push(await story('The orchard fair'));
    const statements = async (some: number[]) => {
      const execute = vi.spyOn(NamingClient.prototype, 'query');
      await apply(some);
      const { length } = execute.mock.calls;
      execute.mockRestore();
      return length;
    };
    const few = await statements(ids.slice(0, 1));
    expect(few).toBeGreaterThan(0);
    expect(await statements(ids)).toBe(few);
  });

  it('passes over a rule that it cannot read', async () => {
    const { ruleId } = await makeRule();
    await database()
      .db.update(dismissalRules)
      .set({ rule: { later: true } });
    expect(await apply([await story()])).toEqual([]);
    expect(await listDismissalRules(database().db)).toMatchObject([{ id: ruleId, rule: null }]);
  });
});

describe('what a reader has not seen of it', () => {
  it('is what rules dismissed since, until it is seen', async () => {
    const { db } = database();
    const also = await story();
    await makeRule({ also: [also] });
    const storyId = await story();
    await apply([storyId]);
    expect(await unseenRuleDismissals(db, { person: 'An' })).toEqual([storyId]);
    expect(await unseenRuleDismissals(db, { person: 'Bình' })).toEqual([storyId, also]);
    const card = await storyCard(db, storyId);
    await decide(db, { storyId, kind: 'seen', actor: 'An', at: later(2), changedAt: card!.changedAt });
    expect(await unseenRuleDismissals(db, { person: 'An' })).toEqual([]);
    await choose(also, 'restore');
    expect(await unseenRuleDismissals(db, { person: 'Bình' })).toEqual([storyId]);
  });
});
