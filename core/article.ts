import { z } from 'zod';
import { foldText, wordsOf } from './text.ts';

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
  /** A pull quote repeats words of the text in large type. */
  kind: z.enum(['paragraph', 'subhead', 'list-item', 'quote', 'pull-quote']),
  text: z.string(),
  /** BCP 47 primary language tag, where the block is in another language than the article. */
  language: z.string().optional(),
});
export type Block = z.infer<typeof blockSchema>;

export const imageSchema = z.object({
  /** Empty where a caption's image cannot be told. */
  url: z.string(),
  /** As the page shows it, the credit with it. */
  caption: z.string().nullable(),
  /** Who made the image, as the caption says: `TTXVN`. */
  credit: z.string().nullable().default(null),
});
export type Image = z.infer<typeof imageSchema>;

/** A link that the article's own text makes. */
export const linkSchema = z.object({ url: z.string(), text: z.string() });
export type Link = z.infer<typeof linkSchema>;

/** How sure it is that the text is the article and nothing else. */
export const confidenceSchema = z.object({
  /** 0 to 1: the share of the text on which two extractors agree, or how decided the only one was. */
  score: z.number().min(0).max(1),
  /** Whether a second extractor was asked. */
  basis: z.enum(['one-opinion', 'two-opinions', 'selectors']),
});
export type Confidence = z.infer<typeof confidenceSchema>;

const articleShape = z.object({
  url: z.url(),
  title: z.string(),
  lead: z.string().nullable(),
  /** People, not outlets or agencies. */
  byline: z.array(z.string()),
  /** News agencies whose copy the article is or draws on, by their short names. */
  agencies: z.array(z.string()).default([]),
  published: publishedSchema.nullable(),
  modified: publishedSchema.nullable().default(null),
  /** BCP 47 primary language tag of most of the text, `vi`; null where it is too short to tell. */
  language: z.string().nullable(),
  blocks: z.array(blockSchema),
  images: z.array(imageSchema),
  /** The address of the image that the page puts first; null where it has none. */
  leadImage: z.string().nullable().default(null),
  links: z.array(linkSchema).default([]),
  /** Null for what was imported as text. */
  confidence: confidenceSchema.nullable().default(null),
});

/** The cleaned text of a page. All text is NFC; `blocks` hold neither title, lead nor captions. */
export const articleSchema = z.preprocess(withModified, articleShape);
export type Article = z.infer<typeof articleShape>;

/** Articles were once stored with a bare `modifiedAt`, which a page's metadata had said. */
function withModified(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'modified' in value || !('modifiedAt' in value))
    return value;
  const { modifiedAt, ...rest } = value;
  return { ...rest, modified: modifiedAt ? { instant: modifiedAt, origin: 'meta', guess: false } : null };
}

/** An article that has a date, be it a guess; all that is stored has. */
export const datedArticleSchema = z.preprocess(
  withModified,
  articleShape.extend({ published: publishedSchema }),
);
export type DatedArticle = Article & { published: Published };

export function dated(article: Article, otherwise: Published): DatedArticle {
  return { ...article, published: article.published ?? otherwise };
}

/** The text a person reads: lead first, one block a line, captions and pull quotes left out. */
export function articleText(article: Pick<Article, 'lead' | 'blocks'>): string {
  const lines = article.blocks.filter(({ kind }) => kind !== 'pull-quote').map((block) => block.text);
  return (article.lead ? [article.lead, ...lines] : lines).join('\n');
}

export function captionsOf(article: Pick<Article, 'images'>): string[] {
  return article.images.flatMap((image) => (image.caption ? [image.caption] : []));
}

/** Who made an image, where its caption does not say so itself. */
export function creditBesideCaption({ caption, credit }: Image): string | null {
  return credit && !asWords(caption ?? '').includes(asWords(credit)) ? credit : null;
}

/** `AP` is no part of `Sapa`. */
function asWords(text: string): string {
  return ` ${wordsOf(foldText(text)).join(' ')} `;
}
