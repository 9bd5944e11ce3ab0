import { z } from 'zod';
import type { Day } from '../../../core/article.ts';
import type { WholeStory } from '../../../storage/handed-stories.ts';
import type { DayCounts } from '../../../storage/review.ts';
import type { Shaping } from '../env.ts';
import { day } from './common.ts';
import { storyData, storySchema } from './story.ts';

export const daySchema = z
  .object({
    day,
    stories: z.int().meta({ description: 'without those that were dismissed' }),
    new: z.int().meta({ description: 'of these, how many changed since the account last saw them' }),
    dismissed: z.int(),
  })
  .meta({ id: 'DayCounts' });

export const wholeDaySchema = z.object({ day, stories: z.array(storySchema) }).meta({ id: 'WholeDay' });

export function dayData({ day, stories, fresh, dismissed }: DayCounts): z.infer<typeof daySchema> {
  return { day, stories, new: fresh, dismissed };
}

export function wholeDayData(
  day: Day,
  stories: WholeStory[],
  shaping: Shaping,
): z.infer<typeof wholeDaySchema> {
  return { day, stories: stories.map((story) => storyData(story, shaping)) };
}
