import { z } from 'zod';
import weights from './visit-weights.json' with { type: 'json' };

/** What speaks for a story being of a visit; each between -1 and 1, as a mean over the articles. */
export const VISIT_MEASURES = [
  /** Always 1. */
  'always',
  /** Words of visiting; of the kind of a visit; of dealing from afar. */
  'journeys',
  'kinds',
  'remote',
  /** How clearly a country is the host, and one where the visitors come from; the share of these two in all named, and of the lesser one. */
  'host',
  'origin',
  'route',
  'abroad',
  /** How much is said of people who lead a country other than the host, and of both sides. */
  'leadersFromAbroad',
  'leadersOfBoth',
] as const;
export type VisitMeasure = (typeof VISIT_MEASURES)[number];

/** A logistic regression, learned by `bench/train-stories.ts` from the sets that are named. */
export const visitWeightsSchema = z.object({
  learnedFrom: z.array(z.string()),
  measures: z.array(z.enum(VISIT_MEASURES)).length(VISIT_MEASURES.length),
  weights: z.array(z.number()).length(VISIT_MEASURES.length),
});
export type VisitWeights = z.infer<typeof visitWeightsSchema>;

export const VISIT_WEIGHTS: VisitWeights = visitWeightsSchema.parse(weights);
