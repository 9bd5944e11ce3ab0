import { z } from 'zod';
import weights from './stay-weights.json' with { type: 'json' };

/** The ways to name a day, each counted once. */
export const WAYS_NAMED = [
  /** As the start or end of a span, alone beside a word of visiting, alone otherwise. */
  'startsSpan',
  'endsSpan',
  'withJourney',
  'alone',
  /** As a weekday or `yesterday`. */
  'leaning',
] as const;
/** What stands beside a day that is named. */
export const COMPANY = [
  /** A word of arriving, of leaving or going home, of going home; the name of the host. */
  'arriving',
  'leaving',
  'returning',
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
  /** Reports of an arrival published on it, and on the next day. */
  'arrivedOn',
  'arrivedNext',
  /** Days from the first publication, in fortnights: before it and after it. */
  'early',
  'late',
  /** Shares of what is said of days that is said of those just before it, and just after it. */
  'spokenBefore',
  'spokenAfter',
] as const;

/** These say nothing of the last day beyond what the others do: learned for it, they were right less often. */
export const OF_FIRST_DAY_ONLY: readonly DayMeasure[] = ['arriving', 'returning', 'arrivedOn', 'arrivedNext'];

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
