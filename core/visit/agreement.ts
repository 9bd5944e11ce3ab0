import { daysBetween } from '../time.ts';
import type { VisitFrame } from './frame.ts';
import { hostOf, isSamePerson, spanOf, VISIT_STRENGTH, visitorOf } from './story-frame.ts';

/** How two frames fit, each 0 to 1; 0 where one of them has nothing to say. */
export interface Agreement {
  /** Whether a visit is spoken of at all: a speech or a dinner hardly uses a word of visiting, so one suffices. */
  visits: number;
  /** Same host and same people at once, and on the same days besides. */
  sameActors: number;
  sameVisit: number;
  /** What the hosts have in common, and how surely they differ. */
  host: number;
  otherHost: number;
  visitor: number;
  otherVisitor: number;
  /** Share of the talk of people that is of the same people. */
  people: number;
  days: number;
  otherDays: number;
}

/** Days between two spans from which on they are another visit's. */
const DAYS_APART = 10;

/** Compares an article's frame with a story's. */
export function compareFrames(a: VisitFrame, b: VisitFrame): Agreement {
  const visits = Math.min(1, Math.max(a.strength, b.strength) / VISIT_STRENGTH);
  const host = Object.entries(a.hosts).reduce(
    (sum, [code, share]) => sum + Math.min(share, b.hosts[code] ?? 0),
    0,
  );
  const speaksOfHost = hostOf(a) !== null && hostOf(b) !== null;
  const visitors = compareVisitors(a, b, visits);
  const people = sharedTalk(a, b);
  const days = compareDays(a, b, visits);
  const sameActors = visits * host * Math.max(visitors.visitor, people);
  return {
    visits,
    sameActors,
    sameVisit: sameActors * days.days,
    host: visits * host,
    otherHost: speaksOfHost && hostOf(a) !== hostOf(b) ? visits * (1 - host) : 0,
    ...visitors,
    people,
    ...days,
  };
}

function compareVisitors(a: VisitFrame, b: VisitFrame, visits: number) {
  const one = visitorOf(a);
  const other = visitorOf(b);
  if (!one || !other) return { visitor: 0, otherVisitor: 0 };
  if (isSamePerson(one, other)) return { visitor: visits, otherVisitor: 0 };
  // Somebody whom the other one speaks of as well may be its host, not another visitor.
  const named =
    a.people.some((person) => isSamePerson(person, other)) ||
    b.people.some((person) => isSamePerson(person, one));
  return { visitor: 0, otherVisitor: visits * (named ? 0.3 : 1) };
}

function sharedTalk(a: VisitFrame, b: VisitFrame): number {
  return a.people.reduce(
    (sum, person) => sum + (b.people.some((other) => isSamePerson(person, other)) ? person.share : 0),
    0,
  );
}

function compareDays(a: VisitFrame, b: VisitFrame, visits: number) {
  const one = spanOf(a);
  const other = spanOf(b);
  if (!one || !other) return { days: 0, otherDays: 0 };
  const gap = Math.max(0, daysBetween(one.end, other.start), daysBetween(other.end, one.start));
  return { days: visits * Math.max(0, 1 - gap / 4), otherDays: visits * Math.min(1, gap / DAYS_APART) };
}

/** Why two frames cannot be of one visit, or null. */
export function contradiction(agreement: Agreement): 'host' | 'visitor' | 'days' | null {
  if (agreement.visits < 1) return null;
  if (agreement.otherHost >= 0.85) return 'host';
  if (agreement.otherVisitor >= 1 && agreement.people < 0.2) return 'visitor';
  if (agreement.otherDays >= 1) return 'days';
  return null;
}
