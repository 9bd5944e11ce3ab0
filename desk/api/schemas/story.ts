import { z } from 'zod';
import { storyFiguresSchema } from '../../../core/figures/figure.ts';
import { exactInstantInZone, instantAtOffset } from '../../../core/time.ts';
import { staySaidSchema } from '../../../core/visit/stay-said.ts';
import { visitKindSchema, visitSchema } from '../../../core/visit/visit.ts';
import type { HandedArticle, HandedStory, WholeStory } from '../../../storage/handed-stories.ts';
import { storyAddress } from '../../hand-on/addresses.ts';
import type { Shaping } from '../env.ts';
import { day, headlineOf, headlineSchema, id, instant, language, orNull } from './common.ts';

export const visitDataSchema = visitSchema.meta({
  id: 'Visit',
  description:
    'Who visits whom, and when. Countries are ISO 3166-1 alpha-2 codes; days are as the hosts’ calendar has them.',
});

export const attentionSchema = z.enum(['none', 'followed', 'dismissed']);

const headShape = {
  id,
  address: z.string().meta({ description: 'of the page of the story, for people; it outlives merges' }),
  day: day.meta({ description: 'under which the story is filed' }),
  title: z.string(),
  headlines: z.array(headlineSchema).meta({ description: 'the language of most voices first' }),
  visit: orNull(visitDataSchema),
  attention: attentionSchema,
  firstPublished: instant,
  lastPublished: instant,
  changed: instant.meta({ description: 'when an article last joined, left or changed' }),
};

const storyArticleSchema = z
  .object({
    id,
    source: z.string(),
    outlet: z.string().meta({ description: 'the name of the source, as people write it' }),
    title: z.string(),
    language: language.nullable(),
    published: instant.meta({ description: 'with the offset that the outlet wrote' }),
    publishedIsSupposed: z.boolean().meta({ description: 'whether time, offset or date had to be supposed' }),
    url: z.string(),
    copyOf: id.nullable().meta({ description: 'the article that it reprints' }),
  })
  .meta({ id: 'StoryArticle' });

const noteSchema = z
  .object({ id, author: z.string(), body: z.string(), written: instant })
  .meta({ id: 'Note' });

const outletsSaySchema = z
  .object({
    figures: storyFiguresSchema.meta({ description: 'what the outlets give of each quantity' }),
    visitKinds: z.array(z.object({ kind: visitKindSchema, sources: z.array(z.string()) })),
    stays: z.array(staySaidSchema),
  })
  .meta({ id: 'OutletsSay', description: 'What the outlets say, where they agree and where they do not.' });

export const storySchema = z
  .object({
    ...headShape,
    tags: z.array(z.string()),
    notes: z.array(noteSchema).meta({ description: 'in the order in which they were written' }),
    outletsSay: outletsSaySchema,
    articles: z
      .array(storyArticleSchema)
      .meta({ description: 'in the order of publication, copies included' }),
  })
  .meta({ id: 'Story', description: 'A story as it is handed on: with its articles, tags and notes.' });
export type StoryData = z.infer<typeof storySchema>;

export const storyHeadSchema = z.object(headShape);
export type StoryHead = z.infer<typeof storyHeadSchema>;

/** What a story is, whatever is told of it beside. */
export function storyHead(story: Omit<HandedStory, 'createdAt'>, { zone, base }: Shaping): StoryHead {
  const at = (date: Date) => exactInstantInZone(date, zone);
  const { id, day, title, visit, attention } = story;
  return {
    id,
    address: storyAddress(base, id),
    day,
    title,
    headlines: story.headlines.map(headlineOf),
    visit,
    attention,
    firstPublished: at(story.firstPublishedAt),
    lastPublished: at(story.lastPublishedAt),
    changed: at(story.changedAt),
  };
}

/** A story as data: the same for programs, exports and the command line. */
export function storyData(story: WholeStory, shaping: Shaping): StoryData {
  const { tags, say } = story;
  return {
    ...storyHead(story, shaping),
    tags,
    notes: story.notes.map(({ id, author, body, writtenAt }) => ({
      id,
      author,
      body,
      written: exactInstantInZone(writtenAt, shaping.zone),
    })),
    outletsSay: say,
    articles: story.articles.map((article) => articleLine(article, shaping)),
  };
}

function articleLine(article: HandedArticle, { outletName }: Shaping): z.infer<typeof storyArticleSchema> {
  const { id, source, title, language, url, copyOf } = article;
  return {
    id,
    source,
    outlet: outletName(source),
    title,
    language,
    published: instantAtOffset(article.publishedAt, article.publishedOffset),
    publishedIsSupposed: article.publishedGuess,
    url,
    copyOf: copyOf?.id ?? null,
  };
}
