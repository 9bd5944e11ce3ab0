import { type FramePerson, type FramePlace, isSamePerson, type VisitFrame } from './frame.ts';
import { leadsCountry } from './offices.ts';

/** From where to where, and how likely (0 to 1). */
export interface Route {
  host: string;
  origin: string;
  chance: number;
}

export interface LikelyVisitor {
  person: FramePerson;
  chance: number;
}

/** What a frame says all in all; reckoned once. */
export interface VisitAnswer {
  routes: readonly Route[];
  /** Most likely first. */
  hosts: readonly { code: string; chance: number }[];
  origins: readonly { code: string; chance: number }[];
  visitors: readonly LikelyVisitor[];
}

/** Countries of either kind that are weighed against each other. */
const MOST_PLACES = 5;
const MOST_VISITORS = 4;
/** Evidence of several articles counts for more than that of one, but they are not independent. */
const CERTAINTY_GROWTH = 0.5;
/** A person whose country nobody tells. */
const COUNTRY_UNKNOWN = 0.15;
/** The chance, in the same measure, that the visitor is none of those named. */
const NOBODY_NAMED = 0.05;

const answers = new WeakMap<VisitFrame, VisitAnswer>();

export function answerOf(frame: VisitFrame): VisitAnswer {
  let answer = answers.get(frame);
  if (!answer) {
    const routes = likelyRoutes(frame);
    const hosts = marginal(routes, 'host');
    const origins = marginal(routes, 'origin');
    answer = { routes, hosts, origins, visitors: likelyVisitors(frame, hosts, origins) };
    answers.set(frame, answer);
  }
  return answer;
}

/** Host and origin are weighed together, for nobody visits the country they come from. */
function likelyRoutes({ places, articles }: VisitFrame): Route[] {
  const certainty = (1 + CERTAINTY_GROWTH * Math.log(articles)) / articles;
  const hosts = mostLikely(places, 'host');
  const origins = mostLikely(places, 'origin');
  const highest = (hosts[0]?.host ?? 0) + (origins[0]?.origin ?? 0);
  const routes: Route[] = [];
  let total = 0;
  for (const { code: host, host: hosting } of hosts) {
    for (const { code: origin, origin: sending } of origins) {
      if (host === origin && places.length > 1) continue;
      const chance = Math.exp((hosting + sending - highest) * certainty);
      total += chance;
      routes.push({ host, origin, chance });
    }
  }
  for (const route of routes) route.chance /= total;
  return routes;
}

function mostLikely(places: readonly FramePlace[], as: 'host' | 'origin'): FramePlace[] {
  return [...places].sort((a, b) => b[as] - a[as] || (a.code < b.code ? -1 : 1)).slice(0, MOST_PLACES);
}

function marginal(routes: readonly Route[], end: 'host' | 'origin'): { code: string; chance: number }[] {
  const chances = new Map<string, number>();
  for (const route of routes) chances.set(route[end], (chances.get(route[end]) ?? 0) + route.chance);
  return [...chances]
    .map(([code, chance]) => ({ code, chance }))
    .sort((a, b) => b.chance - a.chance || (a.code < b.code ? -1 : 1));
}

function likelyVisitors(
  { people, articles }: VisitFrame,
  hosts: VisitAnswer['hosts'],
  origins: VisitAnswer['origins'],
): LikelyVisitor[] {
  const chanceOf = (places: VisitAnswer['hosts'], code: string) =>
    places.find((place) => place.code === code)?.chance ?? 0;
  const weighed = people.map((person) => {
    const { country, offices, share, travels } = person;
    const fromThere = country ? chanceOf(origins, country) * (1 - chanceOf(hosts, country)) : COUNTRY_UNKNOWN;
    const leading = offices.some(leadsCountry) ? 1 : 0.4;
    const travelling = travels > 0 ? 1.5 : travels < 0 ? 0.6 : 1;
    return { person, chance: (share / articles) * fromThere * leading * travelling };
  });
  const total = weighed.reduce((sum, { chance }) => sum + chance, NOBODY_NAMED);
  return weighed
    .map(({ person, chance }) => ({ person, chance: chance / total }))
    .filter(({ chance }) => chance > 0.02)
    .sort((a, b) => b.chance - a.chance)
    .slice(0, MOST_VISITORS);
}

/** The chance that two frames speak of the same visitor. */
export function sameVisitor(a: readonly LikelyVisitor[], b: readonly LikelyVisitor[]): number {
  let chance = 0;
  for (const one of a)
    for (const other of b) if (isSamePerson(one.person, other.person)) chance += one.chance * other.chance;
  return chance;
}
