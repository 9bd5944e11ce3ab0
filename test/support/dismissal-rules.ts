import { asc, eq } from 'drizzle-orm';
import type { Rule } from '../../core/watch/schema.ts';
import type { Queryable } from '../../storage/database.ts';
import { type AttentionKind, decide } from '../../storage/decisions.ts';
import {
  makeDismissalRule,
  type NewDismissalRule,
  revokeDismissalRule,
} from '../../storage/dismissal-rules.ts';
import { activeRules, dismissByRules } from '../../storage/rule-dismissals.ts';
import { decisions, stories } from '../../storage/schema.ts';
import { lockStories } from '../../storage/stories.ts';
import { undoDecision } from '../../storage/undo.ts';
import { insertArticle, insertStory, type StoryRow } from './stories.ts';

export const at = new Date('2026-02-05T09:00:00Z');
export const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
export const gold: Rule = { match: { any: ['gold price'], all: [], none: [] } };

/** Stories, the rules that An makes of them, and what Bình and Chi do about it. */
export function ruledStories(db: () => Queryable) {
  const story = async (title = 'Gold price today', row: StoryRow = {}): Promise<number> => {
    const id = await insertStory(db(), { title, ...row });
    await insertArticle(db(), { storyId: id, title, content: { lead: null } });
    return id;
  };
  const makeRule = async (change: Partial<NewDismissalRule> = {}) => {
    const storyId = change.storyId ?? (await story('The first gold price'));
    const made = { title: 'Gold', rule: gold, also: [], madeBy: 'An', at, ...change, storyId };
    const result = await makeDismissalRule(db(), made, 'UTC');
    if (result.outcome !== 'made') throw new Error(result.outcome);
    return { ...result, storyId };
  };
  return {
    story,
    makeRule,
    /** As a clustering does. */
    apply: (ids: number[], now = later(1)) =>
      db().transaction(async (tx) => {
        await lockStories(tx);
        return dismissByRules(tx, ids, await activeRules(tx), now);
      }),
    attentionOf: async (id: number) => {
      const [row] = await db().select().from(stories).where(eq(stories.id, id));
      return row?.attention;
    },
    choose: (storyId: number, kind: AttentionKind, actor = 'Bình', now = later(2)) =>
      decide(db(), { storyId, kind, actor, at: now }),
    undo: (id: number, actor = 'Bình', now = later(3)) => undoDecision(db(), { id, actor, at: now }, 'UTC'),
    revoke: (id: number, now = later(5)) => revokeDismissalRule(db(), { id, actor: 'Chi', at: now }),
    lastDecision: async () => (await db().select().from(decisions).orderBy(asc(decisions.id))).at(-1),
  };
}
