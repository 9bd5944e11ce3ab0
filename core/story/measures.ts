import { type FramePerson, isSamePerson, type VisitFrame } from '../visit/frame.ts';
import { leadsCountry } from '../visit/offices.ts';
import { answerOf, type Route, sameVisitor, type VisitAnswer } from '../visit/routes.ts';
import type { Meaning } from './meaning.ts';
import { FIELDS } from './terms.ts';

/** What one article, or several taken together, are compared by. */
export interface Evidence {
  articles: number;
  /** Publication of the first and last, in days since 1970 with fraction. */
  first: number;
  last: number;
  languages: ReadonlySet<string>;
  /** Squared lengths of the summed vectors, by field, in `DOT_UNIT`s. */
  norms: Float64Array;
  frame: VisitFrame;
  /** Null where no embedding model was asked. */
  meaning: Meaning | null;
}

/** Measures of two pieces of evidence, in this order; what is not said to be otherwise is 0 to 1. */
export const MEASURES = [
  /** Cosines. */
  ...FIELDS,
  'sameLanguage',
  /** Days between the two, and from the first article of both to the last. */
  'gap',
  'span',
  /** Cosine of the countries named, and whether the one named most is the same. */
  'countries',
  'sameCountry',
  /** Chances that host, origin, the way between them (in either direction) and visitor are the same, or surely others. */
  'host',
  'otherHost',
  'origin',
  'otherOrigin',
  'route',
  'way',
  'reversed',
  'visitor',
  'otherVisitor',
  /** Talk of the same people; the leader whom each speaks of most in the talk of the other; none of both in common. */
  'people',
  'leaderLess',
  'leaderMore',
  'otherLeader',
  /** Cosine of the days named, distance of the fullest ones in days, and days named on which the other was published. */
  'days',
  'dayGap',
  'daysPublished',
  /** Words of visiting, of who uses fewer and of who uses more. */
  'journeysLess',
  'journeysMore',
] as const;
export type Measure = (typeof MEASURES)[number];

const PLACE = Object.fromEntries(MEASURES.map((measure, place) => [measure, place])) as Record<
  Measure,
  number
>;
/** Where nobody is named that might be found in the other. */
const NOBODY = -0.2;
/** Days around its publications in which what an article reports happens. */
const NEWS_DAYS = 1.5;

/** @param cross dot products of the summed vectors, by field, in `DOT_UNIT`s */
export function measure(a: Evidence, b: Evidence, cross: Float64Array): Float64Array {
  const measures = new Float64Array(MEASURES.length);
  for (let field = 0; field < FIELDS.length; field++) {
    const norm = (a.norms[field] ?? 0) * (b.norms[field] ?? 0);
    measures[field] = norm > 0 ? (cross[field] ?? 0) / Math.sqrt(norm) : 0;
  }
  measures[PLACE.sameLanguage] = shares(a.languages, b.languages) ? 1 : 0;
  measures[PLACE.gap] = Math.max(0, a.first - b.last, b.first - a.last);
  measures[PLACE.span] = Math.max(a.last, b.last) - Math.min(a.first, b.first);
  measurePlaces(measures, a.frame, b.frame);
  measurePeople(measures, a.frame, b.frame);
  measureDays(measures, a, b);
  const [one, other] = [a.frame.journeys / a.articles, b.frame.journeys / b.articles];
  measures[PLACE.journeysLess] = Math.min(one, other);
  measures[PLACE.journeysMore] = Math.max(one, other);
  return measures;
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const language of a) if (b.has(language)) return true;
  return false;
}

function measurePlaces(measures: Float64Array, a: VisitFrame, b: VisitFrame): void {
  const [one, other] = [answerOf(a), answerOf(b)];
  measures[PLACE.countries] = cosineOfPlaces(a, b);
  const most = mostNamed(a);
  measures[PLACE.sameCountry] = most !== null && most === mostNamed(b) ? 1 : 0;
  const host = agreement(one.hosts, other.hosts);
  const origin = agreement(one.origins, other.origins);
  measures[PLACE.host] = host;
  measures[PLACE.origin] = origin;
  measures[PLACE.otherHost] = disagreement(one.hosts, other.hosts, host);
  measures[PLACE.otherOrigin] = disagreement(one.origins, other.origins, origin);
  const { same, back } = compareRoutes(one.routes, other.routes);
  measures[PLACE.route] = same;
  measures[PLACE.way] = same + back;
  measures[PLACE.reversed] = (agreement(one.hosts, other.origins) + agreement(one.origins, other.hosts)) / 2;
}

type Places = VisitAnswer['hosts'];

function agreement(a: Places, b: Places): number {
  let chance = 0;
  for (const one of a)
    for (const other of b) if (one.code === other.code) chance += one.chance * other.chance;
  return chance;
}

function disagreement([a]: Places, [b]: Places, agreed: number): number {
  return a && b && a.code !== b.code ? a.chance * b.chance * (1 - agreed) : 0;
}

function compareRoutes(a: readonly Route[], b: readonly Route[]): { same: number; back: number } {
  let [same, back] = [0, 0];
  for (const one of a) {
    for (const other of b) {
      if (one.host === other.host && one.origin === other.origin) same += one.chance * other.chance;
      else if (one.host === other.origin && one.origin === other.host) back += one.chance * other.chance;
    }
  }
  return { same, back };
}

export function cosineOfPlaces({ places: a }: VisitFrame, { places: b }: VisitFrame): number {
  let [dot, x, y] = [0, 0, 0];
  for (const { named } of b) y += named * named;
  for (const { code, named } of a) {
    x += named * named;
    const other = b.find((place) => place.code === code);
    if (other) dot += named * other.named;
  }
  return x > 0 && y > 0 ? dot / Math.sqrt(x * y) : 0;
}

function mostNamed({ places }: VisitFrame): string | null {
  let most: VisitFrame['places'][number] | null = null;
  for (const place of places) if (place.named > (most?.named ?? 0)) most = place;
  return most?.code ?? null;
}

function measurePeople(measures: Float64Array, a: VisitFrame, b: VisitFrame): void {
  const [one, other] = [answerOf(a).visitors, answerOf(b).visitors];
  const visitor = sameVisitor(one, other);
  measures[PLACE.visitor] = visitor;
  const [x, y] = [one[0], other[0]];
  measures[PLACE.otherVisitor] =
    x && y && !isSamePerson(x.person, y.person) ? x.chance * y.chance * (1 - visitor) : 0;
  measures[PLACE.people] = sharedTalk(a, b);
  const [first, second] = [leaderOf(a), leaderOf(b)];
  const [inB, inA] = [talkOf(first, b), talkOf(second, a)];
  measures[PLACE.leaderLess] = Math.min(inB, inA);
  measures[PLACE.leaderMore] = Math.max(inB, inA);
  const strangers = first && second && inB === 0 && inA === 0;
  measures[PLACE.otherLeader] = strangers ? 1 : 0;
}

/** What is shared of each side's talk, and of both the smaller: one person of one side may be two of the other's. */
function sharedTalk(a: VisitFrame, b: VisitFrame): number {
  return Math.min(talkFoundIn(a, b), talkFoundIn(b, a));
}

function talkFoundIn(a: VisitFrame, b: VisitFrame): number {
  let talk = 0;
  for (const person of a.people) {
    const other = b.people.find((candidate) => isSamePerson(person, candidate));
    if (other) talk += Math.min(person.share / a.articles, other.share / b.articles);
  }
  return talk;
}

function leaderOf({ people }: VisitFrame): FramePerson | undefined {
  return people.find((person) => person.words.length > 0 && person.offices.some(leadsCountry));
}

function talkOf(person: FramePerson | undefined, { people, articles }: VisitFrame): number {
  if (!person) return NOBODY;
  let talk = 0;
  for (const other of people) if (isSamePerson(person, other)) talk += other.share / articles;
  return talk;
}

function measureDays(measures: Float64Array, a: Evidence, b: Evidence): void {
  const [one, other] = [a.frame.days, b.frame.days];
  let [dot, x, y] = [0, 0, 0];
  for (const weight of other.values()) y += weight * weight;
  for (const [day, weight] of one) {
    x += weight * weight;
    dot += weight * (other.get(day) ?? 0);
  }
  measures[PLACE.days] = x > 0 && y > 0 ? dot / Math.sqrt(x * y) : 0;
  measures[PLACE.dayGap] = Math.abs(fullestDay(one) - fullestDay(other));
  measures[PLACE.daysPublished] = (daysWithin(a, b) + daysWithin(b, a)) / 2;
}

/** The earliest among equals. */
function fullestDay(days: ReadonlyMap<number, number>): number {
  let [fullest, most] = [0, -1];
  for (const [day, weight] of days) {
    if (weight < most || (weight === most && day > fullest)) continue;
    [fullest, most] = [day, weight];
  }
  return fullest;
}

function daysWithin({ frame, articles }: Evidence, { first, last }: Evidence): number {
  const [from, to] = [Math.floor(first) - NEWS_DAYS, Math.floor(last) + NEWS_DAYS];
  let share = 0;
  for (const [day, weight] of frame.days) if (day >= from && day <= to) share += weight;
  return share / articles;
}
