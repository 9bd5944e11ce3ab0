import { z } from 'zod';
import { exactInstantInZone } from '../../../core/time.ts';
import type { DecisionNotice } from '../../../storage/decision-notices.ts';
import { colleagueSchema, noteBodySchema, tagSchema } from '../../mark.ts';
import { changeSchema } from '../../parameters.ts';
import { decisionKindSchema } from './activity.ts';
import { id, instant, namedStory, namedStorySchema } from './common.ts';
import { attentionSchema } from './story.ts';

/** Fifteen digits are safe in a JavaScript number and in a bigint. */
export const storyIdSchema = id.max(999_999_999_999_999);
const changed = changeSchema.meta({
  type: 'string',
  format: 'date-time',
  description: '`changed` of the story as it was read: what came later stays new',
});
const articles = z
  .array(storyIdSchema)
  .min(1)
  .max(1_000)
  .meta({ description: 'their copies in the story go along' });

export const shownSchema = z.strictObject({ attention: attentionSchema, changed }).optional().meta({
  description:
    'the story as it was read; with it, who comes later than somebody else is told (409) instead of overruling them',
});

/** What a program decides of a story. */
export const decisionBodySchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['follow', 'unfollow', 'dismiss', 'restore']), shown: shownSchema }),
    z.strictObject({ kind: z.literal('seen'), changed }),
    z.strictObject({ kind: z.enum(['star', 'unstar', 'unassign']) }),
    z.strictObject({ kind: z.enum(['tag', 'untag']), tag: tagSchema }),
    z.strictObject({ kind: z.literal('assign'), person: colleagueSchema }),
    z.strictObject({
      kind: z.literal('note'),
      body: noteBodySchema.meta({ description: 'plain text' }),
    }),
    z.strictObject({ kind: z.literal('remove-note'), note: storyIdSchema }),
    z.strictObject({ kind: z.literal('merge'), into: storyIdSchema }),
    z
      .strictObject({ kind: z.literal('split'), articles })
      .meta({ description: 'the articles leave for a story of their own; of one: not this story' }),
    z.strictObject({ kind: z.literal('move'), into: storyIdSchema, articles }),
  ])
  .meta({ id: 'NewDecision', description: 'What is decided of a story.' });
export type DecisionBody = z.output<typeof decisionBodySchema>;

export const seenBodySchema = z
  .strictObject({
    stories: z
      .array(z.strictObject({ story: storyIdSchema, changed }))
      .min(1)
      .max(1_000),
  })
  .meta({ id: 'SeenStories' });

export const outcomeSchema = z
  .object({
    decision: id.nullable().meta({ description: 'to undo it with; null where it was so already' }),
    story: id.meta({
      description: 'of which it was decided; of a split or move, where the articles are now',
    }),
  })
  .meta({ id: 'Decided' });

export const decisionSchema = z
  .object({
    id,
    kind: decisionKindSchema,
    actor: z.string(),
    at: instant,
    undone: instant.nullable(),
    story: namedStorySchema,
    stories: z.int().meta({ description: 'of how many it was decided together; they are undone together' }),
  })
  .meta({ id: 'Decision' });

export function decisionData(decision: DecisionNotice, zone: string): z.infer<typeof decisionSchema> {
  const { id, kind, actor, decidedAt, undoneAt, story, stories } = decision;
  return {
    id,
    kind,
    actor,
    at: exactInstantInZone(decidedAt, zone),
    undone: undoneAt && exactInstantInZone(undoneAt, zone),
    story: namedStory(story),
    stories,
  };
}
