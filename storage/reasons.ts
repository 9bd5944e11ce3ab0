import { z } from 'zod';
import type { Reasons } from '../core/story/story.ts';

type Rule = Reasons['rule'];
const RULES: Record<Rule, Rule> = {
  first: 'first',
  similar: 'similar',
  'same-visit': 'same-visit',
  copy: 'copy',
  decision: 'decision',
};

/** Why an article stands where it stands, whichever release wrote it: what is not known any more is left out. */
export const reasonsSchema = z.object({
  rule: z.enum(RULES).catch('similar'),
  beside: z.string().nullable().catch(null),
  scores: z.record(z.string(), z.number()).catch({}),
}) satisfies z.ZodType<Reasons>;
