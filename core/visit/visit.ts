import { z } from 'zod';
import { daySchema } from '../article.ts';

export const visitKindSchema = z.enum(['state', 'official', 'working', 'friendship', 'private', 'transit']);
export type VisitKind = z.infer<typeof visitKindSchema>;

const countrySchema = z.string().length(2);

const legSchema = z.object({
  host: countrySchema,
  start: daySchema.nullable(),
  end: daySchema.nullable(),
});
/** One country of a tour. */
export type Leg = z.infer<typeof legSchema>;

/** What makes a story a visit. Countries are ISO 3166-1 alpha-2 codes; days are as the hosts' calendar has them. */
export const visitSchema = z.object({
  visitors: z.array(z.string()),
  /** Where the visitors come from; absent where nothing tells. */
  origin: countrySchema.optional(),
  host: countrySchema,
  kind: visitKindSchema.nullable(),
  start: daySchema.nullable(),
  end: daySchema.nullable(),
  /** The countries of a tour in their order, `host` among them; absent where the articles tell of one country only. */
  legs: z.array(legSchema).min(2).optional(),
});
export type Visit = z.infer<typeof visitSchema>;
