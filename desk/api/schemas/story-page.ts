import { z } from 'zod';
import type { Related } from '../../../core/story/related.ts';
import { exactInstantInZone } from '../../../core/time.ts';
import type { WholeStory } from '../../../storage/handed-stories.ts';
import type { LatestLead } from '../../../storage/latest-leads.ts';
import type { RelatedStory } from '../../../storage/related-stories.ts';
import type { StoryCard } from '../../../storage/review.ts';
import type { Shaping } from '../env.ts';
import { day, id, instant, language } from './common.ts';
import { storyData, storySchema, visitDataSchema } from './story.ts';
import { cardFields, cardShape } from './story-card.ts';

const timelineSchema = z
  .array(
    z.object({
      hour: instant.meta({ description: 'the beginning of an hour in the zone of the desk' }),
      source: z.string(),
      articles: z.array(id),
      copies: z.array(id),
    }),
  )
  .meta({ id: 'Timeline', description: 'Which articles appeared in which hour at which outlet, in order.' });

const relatedSchema = z
  .object({
    id,
    title: z.string(),
    day,
    visit: visitDataSchema,
    kinship: z.enum(['previous-visit', 'next-visit', 'same-visitor', 'same-host']),
    visitor: z.string().nullable().meta({ description: 'the visitor that both have' }),
  })
  .meta({ id: 'RelatedStory' });

export const storyPageSchema = z
  .object({
    ...storySchema.shape,
    ...cardShape,
    starred: z.boolean().meta({ description: 'whether the account keeps it at hand' }),
    assignee: z.string().nullable(),
    latestLeads: z
      .array(z.object({ language, article: id, lead: z.string() }))
      .meta({ description: 'for each language, what the latest article that is no copy opens with' }),
    timeline: timelineSchema,
    related: z.array(relatedSchema),
  })
  .meta({ id: 'StoryPage', description: 'All that is known of a story.' });
export type StoryPageData = z.infer<typeof storyPageSchema>;

export interface StoryParts {
  story: WholeStory;
  card: StoryCard;
  starred: boolean;
  assignee: string | null;
  leads: LatestLead[];
  related: Related<RelatedStory>[];
}

export function storyPageData(parts: StoryParts, shaping: Shaping): StoryPageData {
  const { story, card, starred, assignee, leads, related } = parts;
  return {
    ...storyData(story, shaping),
    ...cardFields(card),
    starred,
    assignee,
    latestLeads: leads.map(({ language, articleId, lead }) => ({ language, article: articleId, lead })),
    timeline: timelineOf(story, shaping.zone),
    related: related.map(({ story: { id, title, day, visit }, kinship, visitor }) => ({
      id,
      title,
      day,
      visit,
      kinship,
      visitor,
    })),
  };
}

function timelineOf(
  { articles }: Pick<WholeStory, 'articles'>,
  zone: string,
): z.infer<typeof timelineSchema> {
  const entries = new Map<string, z.infer<typeof timelineSchema>[number]>();
  for (const { id, source, publishedAt, copyOf } of articles) {
    const hour = exactInstantInZone(publishedAt, zone).replace(/:\d\d:\d\d(?:\.\d+)?/, ':00:00');
    const key = `${hour} ${source}`;
    const entry = entries.get(key) ?? { hour, source, articles: [], copies: [] };
    entries.set(key, entry);
    entry[copyOf ? 'copies' : 'articles'].push(id);
  }
  return [...entries.values()];
}
