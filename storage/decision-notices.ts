import { and, count, eq, sql } from 'drizzle-orm';
import type { Headline } from '../core/story/headlines.ts';
import type { Queryable } from './database.ts';
import { isRuleOf } from './dismissal-rules.ts';
import { headlinesOf } from './headlines.ts';
import { decisions, dismissalRules, stories } from './schema.ts';

export type DecisionKind = (typeof decisions.kind.enumValues)[number];

/** A decision, as much as telling of it takes. */
export interface DecisionNotice {
  id: number;
  kind: DecisionKind;
  actor: string;
  decidedAt: Date;
  undoneAt: Date | null;
  story: { id: number; title: string; headlines: Headline[] };
  /** Stories that were decided of together with it. */
  stories: number;
  /** The name of the dismissal rule that did it, or that was made with it. */
  rule: string | null;
}

/** Null where there is no such decision. */
export async function decisionNotice(db: Queryable, id: number): Promise<DecisionNotice | null> {
  const [row] = await db
    .select({
      id: decisions.id,
      kind: decisions.kind,
      actor: decisions.actor,
      decidedAt: decisions.decidedAt,
      undoneAt: decisions.undoneAt,
      batch: sql<string | null>`${decisions.before} ->> 'batch'`,
      story: { id: stories.id, title: stories.title, headlines: stories.headlines },
      rule: dismissalRules.title,
    })
    .from(decisions)
    .innerJoin(stories, eq(stories.id, decisions.storyId))
    .leftJoin(dismissalRules, isRuleOf)
    .where(eq(decisions.id, id));
  if (!row) return null;
  const { batch, story, ...decision } = row;
  return {
    ...decision,
    story: { ...story, headlines: headlinesOf(story) },
    stories: batch === null ? 1 : await countBatch(db, row.actor, batch),
  };
}

async function countBatch(db: Queryable, actor: string, batch: string): Promise<number> {
  const [row] = await db
    .select({ stories: count() })
    .from(decisions)
    .where(and(eq(decisions.actor, actor), sql`${decisions.before} ->> 'batch' = ${batch}`));
  return row?.stories ?? 1;
}
