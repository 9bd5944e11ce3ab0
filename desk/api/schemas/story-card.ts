import { z } from 'zod';
import type { StoryCard } from '../../../storage/review.ts';
import type { Shaping } from '../env.ts';
import { language } from './common.ts';
import { storyHead, storyHeadSchema } from './story.ts';

export const cardShape = {
  languages: z.array(language),
  counts: z.object({ articles: z.int(), outlets: z.int() }).meta({
    description: 'outlets that speak for themselves: a copy counts as the outlet that it copies',
  }),
  new: z.boolean().meta({ description: 'whether it changed since the account last saw it' }),
};

export const storyCardSchema = z
  .object({ ...storyHeadSchema.shape, ...cardShape })
  .meta({ id: 'StoryCard', description: 'A story as lists have it.' });
export type StoryCardData = z.infer<typeof storyCardSchema>;

export function storyCardData(card: StoryCard, shaping: Shaping): StoryCardData {
  return { ...storyHead(card, shaping), ...cardFields(card) };
}

export function cardFields({ languages, articles, outlets, fresh }: StoryCard) {
  return { languages, counts: { articles, outlets }, new: fresh };
}
