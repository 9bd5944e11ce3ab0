import { eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Queryable } from './database.ts';
import { articles, assignments, stories } from './schema.ts';

const idsSchema = z.array(z.number().int());
const bondSchema = z.object({
  articleA: z.number().int(),
  articleB: z.number().int(),
  kind: z.enum(['together', 'apart']),
});

/** How things stood before a merge, split or move, as far as it touches them. */
const arrangementSchema = z.object({
  assignments: z.array(
    z.object({
      articleId: z.number().int(),
      storyId: z.number().int(),
      reasons: z.unknown(),
      groupKey: z.string().nullable(),
      assignedAt: z.coerce.date(),
    }),
  ),
  copies: z.array(z.object({ articleId: z.number().int(), copyOf: z.number().int() })),
  stories: z.array(
    z.object({
      id: z.number().int(),
      attention: z.enum(['none', 'followed', 'dismissed']),
      changedAt: z.coerce.date(),
    }),
  ),
  /** Stories that led to the one that a merge ended. */
  redirects: idsSchema,
});
export type Arrangement = z.infer<typeof arrangementSchema>;

/** `decisions.before` of a merge, split or move. */
export const arrangementBeforeSchema = arrangementSchema.extend({
  /** The articles that the decision put into another story. */
  moved: idsSchema,
  /** The story that a split began. */
  began: z.number().int().nullable(),
  bonds: z.object({
    removed: z.array(bondSchema.extend({ decisionId: z.number().int() })),
    added: z.array(bondSchema),
  }),
});

export type ArrangementBefore = z.infer<typeof arrangementBeforeSchema>;

/** @param ended the story that a merge ends; null for the others */
export async function readArrangement(
  tx: Queryable,
  storyIds: number[],
  ended: number | null,
): Promise<Arrangement> {
  const assigned = await tx.select().from(assignments).where(inArray(assignments.storyId, storyIds));
  const ids = assigned.map(({ articleId }) => articleId);
  const copies = await tx
    .select({ articleId: articles.id, copyOf: sql<number>`${articles.copyOf}`.mapWith(Number) })
    .from(articles)
    .where(
      sql`${articles.id} = any(${sql.param(ids)}::bigint[]) and ${articles.copyOf} = any(${sql.param(ids)}::bigint[])`,
    );
  const rows = await tx
    .select({ id: stories.id, attention: stories.attention, changedAt: stories.changedAt })
    .from(stories)
    .where(inArray(stories.id, storyIds));
  const redirects =
    ended === null
      ? []
      : await tx.select({ id: stories.id }).from(stories).where(eq(stories.mergedInto, ended));
  return { assignments: assigned, copies, stories: rows, redirects: redirects.map(({ id }) => id) };
}
