import { addFrames } from '../core/visit/frame.ts';
import { measureVisit } from '../core/visit/visit-chance.ts';
import { VISIT_MEASURES, type VisitWeights } from '../core/visit/visit-weights.ts';
import { type Choice, fitChoices } from './conditional-logit.ts';
import { type KnownFrame, partsOf } from './train-stay.ts';

export interface FramedSet {
  name: string;
  /** Whether its truth tells visits; without, it is general news, which hardly has any. */
  onVisits: boolean;
  /** The set itself, and thinned out. */
  variants: KnownFrame[][];
}

/** Few articles of the sets on visits are of none, so that each counts this often. */
const WEIGHT_OF_NO_VISIT = 4;
/** Events taken of each set of general news, lest what is easily told from visits outweigh what is not. */
const EVENTS_OF_GENERAL_NEWS = 150;

/** Learns whether it is a visit at all, from articles alone, from parts of events and from all of them. */
export function trainVisit(sets: FramedSet[], random: () => number): VisitWeights {
  const told = sets.flatMap((set) =>
    set.onVisits ? choicesOnVisits(set, random) : choicesOfGeneralNews(set, random),
  );
  const everySecond = told.filter((_choice, place) => place % 2 === 0);
  const choices = [...told, ...everySecond.map(withoutLeaders)];
  return {
    learnedFrom: sets.map(({ name }) => name),
    measures: [...VISIT_MEASURES],
    weights: fitChoices(choices, VISIT_MEASURES.length),
  };
}

function choicesOnVisits({ variants }: FramedSet, random: () => number): Choice<boolean>[] {
  return variants.flatMap(eventsOf).flatMap((event) => {
    if (event[0]?.truth.visit) return partsOf(event, random).map((part) => choiceOf(part, true));
    const parts = event.length > 1 ? [...event.map((one) => [one]), event] : [event];
    return parts.flatMap((part) => Array(WEIGHT_OF_NO_VISIT).fill(choiceOf(part, false)));
  });
}

/** Of each event an article alone and, where there are several, all of them. */
function choicesOfGeneralNews({ variants }: FramedSet, random: () => number): Choice<boolean>[] {
  const events = eventsOf(variants[0] ?? []);
  return events
    .filter(() => random() < EVENTS_OF_GENERAL_NEWS / events.length)
    .flatMap((event) => [event.slice(0, 1), ...(event.length > 1 ? [event] : [])])
    .map((part) => choiceOf(part, false));
}

/** A logistic regression is the choice between an event as it is and one that says nothing. */
function choiceOf(part: KnownFrame[], isVisit: boolean): Choice<boolean> {
  const measures = measureVisit(part.map(({ frame }) => frame).reduce(addFrames));
  const candidates = new Map([
    [true, measures],
    [false, new Float64Array(measures.length)],
  ]);
  return { candidates, right: isVisit };
}

/** Ships, delegations and scholars visit too, but visitors in the sets are mostly leaders: a third is told without. */
function withoutLeaders({ candidates, right }: Choice<boolean>): Choice<boolean> {
  const isOfLeaders = VISIT_MEASURES.map((measure) => measure.startsWith('leaders'));
  return {
    candidates: new Map(
      [...candidates].map(([key, measures]) => [
        key,
        measures.map((value, place) => (isOfLeaders[place] ? 0 : value)),
      ]),
    ),
    right,
  };
}

function eventsOf(set: KnownFrame[]): KnownFrame[][] {
  const events = new Map<string, KnownFrame[]>();
  for (const known of set)
    events.set(known.truth.cluster, [...(events.get(known.truth.cluster) ?? []), known]);
  return [...events.values()];
}
