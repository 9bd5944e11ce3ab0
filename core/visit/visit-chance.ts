import type { FramePerson, VisitFrame } from './frame.ts';
import { leadsCountry } from './offices.ts';
import { answerOf } from './routes.ts';
import { VISIT_MEASURES, VISIT_WEIGHTS, type VisitMeasure, type VisitWeights } from './visit-weights.ts';

/** Log odds of a country as host or origin that leave no doubt, as a mean over the articles. */
const CLEAR = 4;
/** What speaks against a country is half as much at most: it may only be that little is said. */
const LEAST_CLEAR = -0.5;

/** How likely it is, between 0 and 1, that what a frame tells of is a visit at all. */
export function visitChance(frame: VisitFrame, { weights }: VisitWeights = VISIT_WEIGHTS): number {
  let sum = 0;
  for (const [place, measure] of measureVisit(frame).entries()) sum += measure * (weights[place] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** In the order of `VISIT_MEASURES`. */
export function measureVisit(frame: VisitFrame): Float64Array {
  const measures = { ...measureWords(frame), ...measurePlaces(frame), ...measureLeaders(frame) };
  return Float64Array.from(VISIT_MEASURES, (measure) => measures[measure]);
}

type Measures<Measure extends VisitMeasure> = Record<Measure, number>;

function measureWords({
  journeys,
  kinds,
  remote,
  articles,
}: VisitFrame): Measures<'always' | 'journeys' | 'kinds' | 'remote'> {
  const ofKinds = Object.values(kinds).reduce((sum, weight) => sum + weight, 0);
  return {
    always: 1,
    journeys: Math.sqrt(journeys / articles),
    kinds: Math.min(1, ofKinds / articles),
    remote: remote / articles,
  };
}

function measurePlaces(frame: VisitFrame): Measures<'host' | 'origin' | 'route' | 'abroad'> {
  const { hosts, origins } = answerOf(frame);
  const placeOf = (code: string | undefined) => frame.places.find((place) => place.code === code);
  const [host, origin] = [placeOf(hosts[0]?.code), placeOf(origins[0]?.code)];
  const [here, there] = [host?.named ?? 0, origin !== host ? (origin?.named ?? 0) : 0];
  const clearness = (odds: number) => Math.max(LEAST_CLEAR, Math.min(1, odds / frame.articles / CLEAR));
  return {
    host: clearness(host?.host ?? 0),
    origin: clearness(origin?.origin ?? 0),
    route: (here + there) / frame.articles,
    abroad: Math.sqrt(Math.min(here, there) / frame.articles),
  };
}

function measureLeaders(frame: VisitFrame): Measures<'leadersFromAbroad' | 'leadersOfBoth'> {
  const host = answerOf(frame).hosts[0]?.code;
  const leaders = frame.people.filter(({ country, offices }) => country && offices.some(leadsCountry));
  const talkOf = (people: readonly FramePerson[]) =>
    Math.min(1, people.reduce((sum, { talk }) => sum + talk, 0) / frame.articles);
  const abroad = talkOf(leaders.filter(({ country }) => country !== host));
  const atHome = talkOf(leaders.filter(({ country }) => country === host));
  return {
    leadersFromAbroad: Math.sqrt(abroad),
    leadersOfBoth: Math.sqrt(Math.min(abroad, atHome)),
  };
}
