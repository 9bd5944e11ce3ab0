import { z } from 'zod';
import { type Agreement, compareFrames } from '../visit/agreement.ts';
import type { VisitFrame } from '../visit/frame.ts';
import weights from './join-weights.json' with { type: 'json' };
import { type Centroid, type Similarities, similarities, type Vectors } from './vectors.ts';

/** The measures of an article against a story, each 0 to 1. */
export interface Measures extends Similarities, Agreement {
  /** Days since the story's last article, a fortnight being 1. */
  rest: number;
}

export const MEASURES = [
  'title',
  'lead',
  'body',
  'names',
  'numbers',
  'rest',
  'visits',
  'sameActors',
  'sameVisit',
  'otherHost',
  'otherVisitor',
  'otherDays',
  'people',
] as const satisfies readonly (keyof Measures)[];

/** Weights of a logistic regression, learned by `bench/train-join.ts` from the sets that are named. */
export const joinWeightsSchema = z.object({
  learnedFrom: z.array(z.string()),
  bias: z.number(),
  weights: z.record(z.enum(MEASURES), z.number()),
});
export type JoinWeights = z.infer<typeof joinWeightsSchema>;

export const JOIN_WEIGHTS: JoinWeights = joinWeightsSchema.parse(weights);

const FORTNIGHT = 14;

export function measure(
  article: { vectors: Vectors; frame: VisitFrame; time: number },
  story: { centroid: Centroid; frame: VisitFrame; lastTime: number },
): Measures {
  return {
    ...similarities(article.vectors, story.centroid),
    ...compareFrames(article.frame, story.frame),
    rest: Math.min(1, Math.max(0, article.time - story.lastTime) / FORTNIGHT),
  };
}

/** The probability that the article belongs to the story. */
export function joinProbability(measures: Measures, model: JoinWeights = JOIN_WEIGHTS): number {
  const sum = MEASURES.reduce((all, name) => all + model.weights[name] * measures[name], model.bias);
  return 1 / (1 + Math.exp(-sum));
}
