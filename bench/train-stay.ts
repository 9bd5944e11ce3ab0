import { dayNumber } from '../core/visit/dates.ts';
import { addFrames, type VisitFrame } from '../core/visit/frame.ts';
import { measureDays } from '../core/visit/stay.ts';
import {
  DAY_MEASURES,
  OF_FIRST_DAY_ONLY,
  PLACE_OF_DAY_MEASURE,
  type StayWeights,
} from '../core/visit/stay-weights.ts';
import type { TruthRow } from './clustering-score.ts';
import { type Choice, fitChoices } from './conditional-logit.ts';

export interface KnownFrame {
  truth: TruthRow;
  frame: VisitFrame;
}

/** Learns from articles alone, from parts of a visit's and from all of them. */
export function trainStay(sets: KnownFrame[][], names: string[], random: () => number): StayWeights {
  const choices = { first: [] as Choice[], last: [] as Choice[] };
  for (const visit of sets.flatMap(visitsOf)) {
    const truth = visit[0]?.truth.visit;
    if (!truth) continue;
    for (const part of partsOf(visit, random)) {
      const candidates = measureDays(part.map(({ frame }) => frame).reduce(addFrames), truth.host);
      choices.first.push(...choiceOf(candidates, truth.start));
      choices.last.push(...choiceOf(withoutFirstDay(candidates), truth.end));
    }
  }
  return {
    learnedFrom: names,
    measures: [...DAY_MEASURES],
    first: fitChoices(choices.first, DAY_MEASURES.length),
    last: fitChoices(choices.last, DAY_MEASURES.length),
  };
}

/** The articles of a visit alone, some of them and all; the whole counts twice. */
export function partsOf(visit: KnownFrame[], random: () => number): KnownFrame[][] {
  const parts = [
    ...visit.map((one) => [one]),
    ...[1, 2].map(() => visit.filter(() => random() < 0.5)),
    visit,
    visit,
  ];
  return parts.filter(({ length }) => length > 0);
}

/** What is always 0 is given no weight. */
function withoutFirstDay(candidates: Choice['candidates']): Choice['candidates'] {
  const places = OF_FIRST_DAY_ONLY.map((measure) => PLACE_OF_DAY_MEASURE[measure]);
  return new Map(
    [...candidates].map(([day, measures]) => [
      day,
      measures.map((value, place) => (places.includes(place) ? 0 : value)),
    ]),
  );
}

/** None where the day is not known or not among those that might be. */
function choiceOf(candidates: Choice['candidates'], day: string | null | undefined): Choice[] {
  const right = day ? dayNumber(day.slice(0, 10)) : null;
  return right !== null && candidates.has(right) ? [{ candidates, right }] : [];
}

function visitsOf(set: KnownFrame[]): KnownFrame[][] {
  const visits = new Map<string, KnownFrame[]>();
  for (const known of set) {
    if (known.truth.visit)
      visits.set(known.truth.cluster, [...(visits.get(known.truth.cluster) ?? []), known]);
  }
  return [...visits.values()];
}
