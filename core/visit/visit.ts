import { z } from 'zod';
import { daySchema } from '../article.ts';

export const visitKindSchema = z.enum(['state', 'official', 'working', 'friendship', 'private', 'transit']);
export type VisitKind = z.infer<typeof visitKindSchema>;

/** What makes a story a visit. `host` is an ISO 3166-1 alpha-2 code; days are as the hosts' calendar has them. */
export const visitSchema = z.object({
  visitors: z.array(z.string()),
  host: z.string().length(2),
  kind: visitKindSchema.nullable(),
  start: daySchema.nullable(),
  end: daySchema.nullable(),
});
export type Visit = z.infer<typeof visitSchema>;
