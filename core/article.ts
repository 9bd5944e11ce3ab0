import { z } from 'zod';

/** An instant as ISO 8601 with seconds and a numeric offset or Z: `2026-02-05T08:30:00+07:00`. */
export const instantSchema = z.iso.datetime({ offset: true });
export type Instant = string;

/** A calendar day: `2026-02-05`. */
export const daySchema = z.iso.date();
export type Day = string;

/** Where a publication date was read; `feed`, `listing` and `sitemap` come from the source, `given` from an import. */
export const dateOriginSchema = z.enum([
  'json-ld',
  'meta',
  'url',
  'time',
  'text',
  'feed',
  'sitemap',
  'listing',
  'given',
  'fetch',
]);

export const publishedSchema = z.object({
  instant: instantSchema,
  origin: dateOriginSchema,
  /** True where the time of day, the offset or the whole date had to be supposed. */
  guess: z.boolean(),
});
export type Published = z.infer<typeof publishedSchema>;

export const blockSchema = z.object({
  kind: z.enum(['paragraph', 'subhead', 'list-item', 'quote']),
  text: z.string(),
});
export type Block = z.infer<typeof blockSchema>;

export const imageSchema = z.object({ url: z.string(), caption: z.string().nullable() });

/** The cleaned text of a page. All text is NFC; `blocks` hold neither title, lead nor captions. */
export const articleSchema = z.object({
  url: z.url(),
  title: z.string(),
  lead: z.string().nullable(),
  byline: z.array(z.string()),
  published: publishedSchema.nullable(),
  modifiedAt: instantSchema.nullable(),
  /** BCP 47 primary language tag, `vi`; null where the text is too short to tell. */
  language: z.string().nullable(),
  blocks: z.array(blockSchema),
  images: z.array(imageSchema),
});
export type Article = z.infer<typeof articleSchema>;

/** An article that has a date, be it a guess; all that is stored has. */
export type DatedArticle = Article & { published: Published };

export function dated(article: Article, otherwise: Published): DatedArticle {
  return { ...article, published: article.published ?? otherwise };
}

/** The text a person reads: lead first, one block a line, captions left out. */
export function articleText(article: Pick<Article, 'lead' | 'blocks'>): string {
  const lines = article.blocks.map((block) => block.text);
  return (article.lead ? [article.lead, ...lines] : lines).join('\n');
}

export function captionsOf(article: Pick<Article, 'images'>): string[] {
  return article.images.flatMap((image) => (image.caption ? [image.caption] : []));
}
