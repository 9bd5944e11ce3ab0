import { z } from 'zod';
import type { Article } from '../../../core/article.ts';
import {
  blockSchema,
  confidenceSchema,
  imageSchema,
  linkSchema,
  publishedSchema,
} from '../../../core/article.ts';
import { articleDifferenceSchema } from '../../../core/article-difference.ts';
import { exactInstantInZone, instantAtOffset } from '../../../core/time.ts';
import type { ArticlePage } from '../../../storage/article-page.ts';
import type { Shaping } from '../env.ts';
import { id, instant, language, namedStory, namedStorySchema, orNull } from './common.ts';

const contentShape = {
  title: z.string(),
  lead: z.string().nullable(),
  byline: z.array(z.string()).meta({ description: 'people, not outlets or agencies' }),
  agencies: z.array(z.string()).meta({ description: 'whose copy it is or draws on' }),
  modified: publishedSchema.nullable().meta({ description: 'as the page says' }),
  blocks: z.array(blockSchema).meta({ description: 'the text, without title, lead and captions' }),
  images: z.array(imageSchema.extend({ credit: z.string().nullable() })),
  leadImage: z.string().nullable(),
  links: z.array(linkSchema).meta({ description: 'that the text makes' }),
};

export const versionTextSchema = z
  .object({ article: id, number: z.int(), language: language.nullable(), ...contentShape })
  .meta({ id: 'ArticleVersion', description: 'An article as it stood at one fetch.' });

export const articleSchema = z
  .object({
    id,
    source: z.string(),
    outlet: z.string().meta({ description: 'the name of the source, as people write it' }),
    url: z.string(),
    language: language.nullable(),
    published: instant.meta({ description: 'with the offset that the outlet wrote' }),
    publishedIsSupposed: z.boolean(),
    copyOf: id.nullable().meta({ description: 'the article that it reprints' }),
    story: orNull(namedStorySchema).meta({ description: 'null until it is put into one' }),
    ...contentShape,
    confidence: confidenceSchema
      .nullable()
      .meta({ description: 'how sure it is that the text is the article' }),
    version: z.int(),
    versions: z
      .array(
        z.object({
          number: z.int(),
          read: instant,
          difference: articleDifferenceSchema.nullable().meta({ description: 'against the version before' }),
        }),
      )
      .meta({ description: 'the newest first' }),
  })
  .meta({ id: 'Article', description: 'An article as its current version has it.' });

export function articleData(page: ArticlePage, { zone, outletName }: Shaping): z.infer<typeof articleSchema> {
  const { id, source, url, language, copyOf, story, content, version } = page;
  return {
    id,
    source,
    outlet: outletName(source),
    url,
    language,
    published: instantAtOffset(page.publishedAt, page.publishedOffset),
    publishedIsSupposed: page.publishedGuess,
    copyOf: copyOf?.id ?? null,
    story: story && namedStory(story),
    ...contentOf(content),
    confidence: content.confidence,
    version,
    versions: page.versions.map(({ number, createdAt, difference }) => ({
      number,
      read: exactInstantInZone(createdAt, zone),
      difference,
    })),
  };
}

export function versionData(
  article: number,
  number: number,
  content: Article,
): z.infer<typeof versionTextSchema> {
  return { article, number, language: content.language, ...contentOf(content) };
}

function contentOf({ title, lead, byline, agencies, modified, blocks, images, leadImage, links }: Article) {
  return { title, lead, byline, agencies, modified, blocks, images, leadImage, links };
}
