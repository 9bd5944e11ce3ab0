import { z } from 'zod';
import weights from './stay-weights.json' with { type: 'json' };

/** The ways to name a day, each counted once. */
export const WAYS_NAMED = [
  /** As the start or end of a span, inside one, alone beside a word of visiting, alone otherwise. */
  'startsSpan',
  'endsSpan',
  'insideSpan',
  'withJourney',
  'alone',
  /** As a weekday or `yesterday`. */
  'leaning',
] as const;
/** What stands beside a day that is named. */
export const COMPANY = [
  /** A word of leaving; the name of the host. */
  'leaving',
  'atHost',
  /** Still to come when it was written, and gone by. */
  'ahead',
  'gone',
] as const;

/** What speaks for a day as the first or the last of a stay. Weights of mentions are means over the articles. */
export const DAY_MEASURES = [
  ...WAYS_NAMED,
  ...COMPANY,
  /** Articles published before it, on it, and on the next day. */
  'publishedBefore',
  'publishedOn',
  'publishedNext',
  /** Days from the first publication, in fortnights: before it and after it. */
  'early',
  'late',
  /** Shares of what is said of days that is said of those just before it, and just after it. */
  'spokenBefore',
  'spokenAfter',
] as const;

export type DayMeasure = (typeof DAY_MEASURES)[number];

export const PLACE_OF_DAY_MEASURE = Object.fromEntries(
  DAY_MEASURES.map((measure, place) => [measure, place]),
) as Record<DayMeasure, number>;

const measures = z.array(z.number()).length(DAY_MEASURES.length);

/**
 * How much each measure of a day speaks for it as the first and the last of a stay: conditional logistic regressions,
 * learned by `bench/train-stories.ts` from the sets that are named.
 */
export const stayWeightsSchema = z.object({
  learnedFrom: z.array(z.string()),
  measures: z.array(z.enum(DAY_MEASURES)).length(DAY_MEASURES.length),
  first: measures,
  last: measures,
});
export type StayWeights = z.infer<typeof stayWeightsSchema>;

export const STAY_WEIGHTS: StayWeights = stayWeightsSchema.parse(weights);
