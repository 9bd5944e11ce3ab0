import { z } from 'zod';
import { daySchema, instantSchema } from '../../../core/article.ts';
import type { Headline } from '../../../core/story/headlines.ts';

export const instant = instantSchema.meta({
  description: 'ISO 8601 with seconds and an offset.',
  examples: ['2026-02-05T08:30:00+07:00'],
});
export const day = daySchema.meta({
  description: 'A calendar day in the zone of the desk.',
  examples: ['2026-02-05'],
});
export const id = z.int().positive();
export const language = z.string().meta({ description: 'BCP 47 tag, as `vi`' });

/** A named schema that may be null: the generator of the document forgets it of `nullable()` (zod-to-openapi 9.1). */
export function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.null()]);
}

export const headlineSchema = z
  .object({
    language,
    title: z.string(),
    lead: z.string().nullable(),
  })
  .meta({ id: 'Headline', description: 'A title and a first paragraph in the words of the articles.' });

export function headlineOf({ language, title, lead }: Headline): z.infer<typeof headlineSchema> {
  return { language, title, lead };
}

export const namedStorySchema = z.object({ id, title: z.string() }).meta({ id: 'NamedStory' });

export function namedStory({ id, title }: { id: number; title: string }): z.infer<typeof namedStorySchema> {
  return { id, title };
}
