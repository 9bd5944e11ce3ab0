import { asc, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { at, gold, later, ruledStories } from '../test/support/dismissal-rules.ts';
import type { AttentionKind } from './decisions.ts';
import { listDismissalRules, makeDismissalRule } from './dismissal-rules.ts';
import { activeRules } from './rule-dismissals.ts';
import { decisions, dismissalRules } from './schema.ts';
import { mergeStory } from './stories.ts';

const database = useDatabase();
const { story, makeRule, apply, attentionOf, choose, undo, revoke, lastDecision } = ruledStories(
  () => database().db,
);

beforeEach(async () => {
  await database().db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.dismissal_rules, dateline.readers restart identity cascade`,
  );
});

describe('makeDismissalRule', () => {
  it('dismisses the story, makes the rule, and leaves what is there alone', async () => {
    const there = await story();
    const { storyId, decision, ruleId } = await makeRule();
    expect(await attentionOf(storyId)).toBe('dismissed');
    expect(await attentionOf(there)).toBe('none');
    expect(await lastDecision()).toMatchObject({ id: decision, kind: 'dismiss', actor: 'An', ruleId: null });
    expect(await listDismissalRules(database().db)).toMatchObject([
      { id: ruleId, title: 'Gold', rule: gold, madeBy: 'An', madeAt: at, revokedAt: null, dismissed: 0 },
    ]);
  });

  it('dismisses those that are to go too, as far as the rule catches them and nobody has taken them in hand', async () => {
    const [caught, other, followed] = [
      await story(),
      await story('The orchard fair'),
      await story('Gold price up', { attention: 'followed' }),
    ];
    const { dismissed, storyId } = await makeRule({ also: [caught, other, followed, 999] });
    expect(dismissed).toEqual([storyId, caught]);
    expect([await attentionOf(caught), await attentionOf(other), await attentionOf(followed)]).toEqual([
      'dismissed',
      'none',
      'followed',
    ]);
  });

  it('makes one rule of a form that is sent twice, also at once', async () => {
    const storyId = await story();
    await Promise.all([makeRule({ storyId }), makeRule({ storyId })]);
    await makeRule({ storyId });
    expect(await database().db.$count(dismissalRules)).toBe(1);
    expect(await database().db.$count(decisions)).toBe(1);
  });

  it('makes none where somebody else decided on the story meanwhile', async () => {
    const storyId = await story();
    await choose(storyId, 'follow');
    const shown = { attention: 'none' as const, changedAt: at };
    const made = { title: 'Gold', rule: gold, also: [], madeBy: 'An', at, storyId, shown };
    expect(await makeDismissalRule(database().db, made, 'UTC')).toEqual({ outcome: 'overtaken', by: 1 });
    expect(await database().db.$count(dismissalRules)).toBe(0);
  });

  it('goes with the decision: undoing the one revokes the other', async () => {
    const also = await story();
    const { decision, storyId } = await makeRule({ also: [also] });
    expect(await undo(decision!, 'An')).toMatchObject({ outcome: 'undone', days: ['2026-02-05'] });
    expect([await attentionOf(storyId), await attentionOf(also)]).toEqual(['none', 'none']);
    expect(await activeRules(database().db)).toEqual([]);
  });
});

describe('revokeDismissalRule', () => {
  it('brings back what it dismissed and nobody decided about since', async () => {
    const { ruleId, storyId } = await makeRule();
    const [back, restored, followed, dismissed] = await Promise.all([story(), story(), story(), story()]);
    await apply([back, restored, followed, dismissed]);
    await choose(restored, 'restore');
    await choose(followed, 'follow');
    await choose(dismissed, 'dismiss');
    expect(await revoke(ruleId)).toEqual({ outcome: 'revoked', stories: [back], shown: 1 });
    expect(await attentionOf(back)).toBe('none');
    expect(await attentionOf(followed)).toBe('followed');
    expect(await attentionOf(dismissed)).toBe('dismissed');
    // A person dismissed it.
    expect(await attentionOf(storyId)).toBe('dismissed');
    expect(await revoke(ruleId)).toEqual({ outcome: 'revoked-before' });
    expect(await revoke(999)).toEqual({ outcome: 'missing' });
    const [rule] = await listDismissalRules(database().db);
    expect(rule).toMatchObject({ revokedBy: 'Chi', revokedAt: later(5), dismissed: 3 });
  });

  it('leaves the stories to other rules, of then and of later', async () => {
    const { ruleId } = await makeRule();
    const storyId = await story();
    await apply([storyId]);
    await revoke(ruleId);
    expect(await apply([storyId], later(6))).toEqual([]);
    await makeRule({ title: 'Gold again' });
    expect(await apply([storyId], later(7))).toEqual([storyId]);
  });

  it('leaves the story alone into which one that it dismissed was merged', async () => {
    const { ruleId } = await makeRule();
    const [gone, into] = [await story(), await story('The orchard fair')];
    await apply([gone]);
    await choose(into, 'dismiss');
    await mergeStory(database().db, gone, into, later(3));
    expect(await revoke(ruleId)).toEqual({ outcome: 'revoked', stories: [gone], shown: 0 });
    expect(await attentionOf(into)).toBe('dismissed');
  });
});

describe('whatever people and rules do, in whatever order', () => {
  type Step = 'grow' | 'rule' | 'revoke' | 'undo' | AttentionKind;
  const step = fc.constantFrom<Step>(
    ...(['grow', 'grow', 'rule', 'revoke', 'undo', 'follow', 'unfollow', 'dismiss', 'restore'] as const),
  );
  const held = async (storyId: number) => {
    const rows = await database()
      .db.select()
      .from(decisions)
      .where(eq(decisions.storyId, storyId))
      .orderBy(asc(decisions.id));
    return rows.filter(({ undoneAt }) => undoneAt === null).at(-1);
  };
  const revokeAny = async (now: Date) => {
    const [rule] = await activeRules(database().db);
    if (rule) await revoke(rule.id, now);
  };
  const undoLast = async (storyId: number, now: Date) => {
    const last = await held(storyId);
    return last ? (await undo(last.id, 'Bình', now)).outcome === 'undone' : false;
  };
  /** @returns whether a person decided about the story with it */
  const take = async (one: Step, storyId: number, now: Date): Promise<boolean> => {
    if (one === 'grow') await apply([storyId], now);
    else if (one === 'rule') await makeRule({ at: now });
    else if (one === 'revoke') await revokeAny(now);
    else if (one === 'undo') return undoLast(storyId, now);
    else return (await choose(storyId, one, 'Bình', now)).outcome === 'decided';
    return false;
  };

  it('what a person decided stands, and no rule holds a story that is not its own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const storyId = await story();
        let isDecided = false;
        for (const [place, one] of steps.entries()) {
          const before = await attentionOf(storyId);
          const decides = await take(one, storyId, later(10 + place));
          isDecided ||= decides;
          const after = await attentionOf(storyId);
          if (isDecided && one === 'grow') expect([one, after]).toEqual([one, before]);
          const ruleId = (await held(storyId))?.ruleId ?? null;
          if (ruleId === null) continue;
          expect(after).toBe('dismissed');
          expect((await activeRules(database().db)).map(({ id }) => id)).toContain(ruleId);
        }
        await database().db.delete(dismissalRules);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
