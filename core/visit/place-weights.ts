import { z } from 'zod';
import weights from './place-weights.json' with { type: 'json' };
import { ROLES } from './roles.ts';

/**
 * How much each role of a country speaks for it as the host and as the visitors' origin: conditional logistic
 * regressions (McFadden 1974), learned by `bench/train-stories.ts` from the sets that are named.
 */
export const placeWeightsSchema = z.object({
  learnedFrom: z.array(z.string()),
  roles: z.array(z.enum(ROLES)).length(ROLES.length),
  host: z.array(z.number()).length(ROLES.length),
  origin: z.array(z.number()).length(ROLES.length),
});
export type PlaceWeights = z.infer<typeof placeWeightsSchema>;

export const PLACE_WEIGHTS: PlaceWeights = placeWeightsSchema.parse(weights);
