import { z } from 'zod';
import type { Article } from './article.ts';
import { paragraphsDifference, paragraphsDifferenceSchema } from './difference/paragraphs.ts';
import { runSchema, wordDifference } from './difference/words.ts';
import { wordingOf } from './wording.ts';

const runsSchema = z.array(runSchema);
const listDifferenceSchema = z.object({ removed: z.array(z.string()), added: z.array(z.string()) });
export type ListDifference = z.infer<typeof listDifferenceSchema>;

/** What changed from one version of an article to the next. */
export const articleDifferenceSchema = z.object({
  /** Title and lead by word; null where they are unchanged. */
  title: runsSchema.nullable(),
  lead: runsSchema.nullable(),
  byline: listDifferenceSchema,
  blocks: paragraphsDifferenceSchema,
  captions: listDifferenceSchema,
});
export type ArticleDifference = z.infer<typeof articleDifferenceSchema>;

/** Says what changed in an article's wording, by word where it can be told, in canonical spelling. */
export function differenceOf(before: Article, after: Article): ArticleDifference {
  const earlier = wordingOf(before);
  const later = wordingOf(after);
  return {
    title: textDifference(earlier.title, later.title),
    lead: textDifference(earlier.lead, later.lead),
    byline: listDifference(earlier.byline, later.byline),
    blocks: paragraphsDifference(earlier.blocks, later.blocks),
    captions: listDifference(earlier.captions, later.captions),
  };
}

function textDifference(before: string, after: string) {
  return before === after ? null : wordDifference(before, after);
}

function listDifference(before: string[], after: string[]): ListDifference {
  const earlier = new Set(before);
  const later = new Set(after);
  return {
    removed: before.filter((text) => !later.has(text)),
    added: after.filter((text) => !earlier.has(text)),
  };
}
