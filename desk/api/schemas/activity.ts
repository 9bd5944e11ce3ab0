import { z } from 'zod';
import { exactInstantInZone } from '../../../core/time.ts';
import type { Activity } from '../../../storage/activity.ts';
import { decisionKind, storyEventKind } from '../../../storage/schema.ts';
import type { Shaping } from '../env.ts';
import { id, instant, namedStory, namedStorySchema, orNull } from './common.ts';

export const decisionKindSchema = z.enum(decisionKind.enumValues);

const personShape = {
  by: z.literal('person'),
  decision: id,
  kind: decisionKindSchema,
  actor: z.string().meta({ description: 'who decided' }),
  at: instant,
  story: namedStorySchema,
  other: orNull(namedStorySchema).meta({ description: 'of a merge, split or move, the other story' }),
  about: z.string().nullable().meta({ description: 'the tag, the colleague or the id of the note' }),
  rule: z
    .object({ id, title: z.string() })
    .nullable()
    .meta({ description: 'the dismissal rule that did it in the name of `actor`, or that was made with it' }),
  undone: instant.nullable(),
  undoneBy: z.string().nullable(),
};

export const activitySchema = z
  .discriminatedUnion('by', [
    z.object(personShape),
    z.object({
      by: z.literal('program'),
      kind: z.enum([...storyEventKind.enumValues, 'merged']),
      at: instant,
      story: namedStorySchema,
      other: orNull(namedStorySchema).meta({ description: 'into which it was merged' }),
    }),
  ])
  .meta({ id: 'Activity', description: 'What somebody did, or the program by itself.' });

export function activityData(
  entry: Activity,
  { zone }: Pick<Shaping, 'zone'>,
): z.infer<typeof activitySchema> {
  const at = exactInstantInZone(entry.at, zone);
  const story = namedStory(entry.story);
  if (entry.by !== 'person')
    return {
      by: 'program',
      kind: entry.kind,
      at,
      story,
      other: 'other' in entry ? namedStory(entry.other) : null,
    };
  const { id, kind, actor, other, about, rule, undoneAt, undoneBy } = entry;
  return {
    by: 'person',
    decision: id,
    kind,
    actor,
    at,
    story,
    other: other && namedStory(other),
    about,
    rule: rule && { id: rule.id, title: rule.title },
    undone: undoneAt && exactInstantInZone(undoneAt, zone),
    undoneBy,
  };
}
