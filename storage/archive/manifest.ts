import { z } from 'zod';
import { daySchema, instantSchema, publishedSchema } from '../../core/article.ts';
import { headlinesSchema } from '../../core/story/headlines.ts';
import { visitSchema } from '../../core/visit/visit.ts';
import { attention } from '../schema.ts';
import { LISTED_FILE } from './layout.ts';

const sha256Schema = z.string().regex(/^[\da-f]{64}$/);

const archivedArticleSchema = z.object({
  id: z.int(),
  version: z.int(),
  /** Within the day's folder. */
  file: z.string().regex(LISTED_FILE),
  url: z.url(),
  source: z.string(),
  title: z.string(),
  language: z.string().nullable(),
  published: publishedSchema,
  /** The article that this one reprints, which may belong to another day. */
  copyOf: z.int().nullable(),
  /** The page in `pages.warc.gz`, with the hash of its body; null for an imported article. */
  page: z
    .object({
      url: z.url(),
      fetchedAt: instantSchema,
      sha256: sha256Schema,
      /** It is not in the file any more: a rule of retention took it away. */
      removed: z.literal(true).optional(),
    })
    .nullable(),
});
export type ArchivedArticle = z.infer<typeof archivedArticleSchema>;

const archivedStorySchema = z.object({
  id: z.int(),
  title: z.string(),
  /** None in days that an earlier release wrote. */
  headlines: headlinesSchema.default([]),
  visit: visitSchema.nullable(),
  firstPublished: instantSchema,
  lastPublished: instantSchema,
  /** What people decided about the story. */
  attention: z.enum(attention.enumValues),
  /** In order of publication, as are the stories. */
  articles: z.array(archivedArticleSchema),
});
export type ArchivedStory = z.infer<typeof archivedStorySchema>;

const listedFileSchema = z.object({
  path: z.string().regex(LISTED_FILE),
  /** Bytes. */
  size: z.int().nonnegative(),
  sha256: sha256Schema,
});
export type ListedFile = z.infer<typeof listedFileSchema>;

/** `stories.json`: what the day holds, and every other file of its folder. */
export const manifestSchema = z.object({
  format: z.literal('dateline-archive-1'),
  day: daySchema,
  /** The zone whose days these are. */
  zone: z.string(),
  stories: z.array(archivedStorySchema),
  files: z.array(listedFileSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;
