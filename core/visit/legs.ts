import { dayOfNumber } from './dates.ts';
import type { VisitFrame } from './frame.ts';
import { LONGEST_STAY } from './reading.ts';
import type { Stay } from './stay.ts';
import type { Stop } from './stops.ts';
import type { Leg } from './visit.ts';

/** Of the articles: one slip among many tells of no other country. */
const SHARE_THAT_TELLS = 1 / 8;
/** Days between one leg of a tour and the next. */
const LONGEST_WAY = 5;

interface Route {
  host: string;
  origin: string | null;
  stay: Stay | null;
}

/** The countries of a tour in their order, the host's among them; none where the articles tell of one country only. */
export function legsOf(frame: VisitFrame, { host, origin, stay }: Route): Leg[] {
  // Who comes from nobody knows where may be on the way home.
  if (origin === null) return [];
  const stops = frame.stops.filter((stop) => stop.host !== origin && isOfVisitors(stop, origin));
  const daysAtHost = daysSaid(stops, host) ?? stay;
  const others = [...new Set(stops.map((stop) => stop.host))].flatMap((code) => {
    const told = code === host ? [] : stops.filter((stop) => stop.host === code);
    if (told.length === 0 || told.length < SHARE_THAT_TELLS * frame.articles) return [];
    const days = daysSaid(told, code);
    const isOnward = told.some(({ onward }) => onward);
    const isOnTheWay =
      days && daysAtHost
        ? isBesides(days, daysAtHost)
        : isOnward || told.some(({ beside }) => beside.includes(host));
    return isOnTheWay ? [{ host: code, days, isOnward }] : [];
  });
  if (others.length === 0) return [];
  // Days of a tour whose countries are named in one breath may be those of all of it.
  const isTold = daysSaid(stops, host) !== null || others.every((other) => other.days || other.isOnward);
  const isOnward =
    !others.some((other) => other.isOnward) && stops.some((stop) => stop.host === host && stop.onward);
  return inOrder([{ host, days: isTold ? daysAtHost : null, isOnward }, ...others], stops);
}

/** Nobody is named, or somebody from where they come. */
function isOfVisitors(stop: Stop, origin: string): boolean {
  return stop.origins.length === 0 || stop.origins.includes(origin);
}

/** The days that most articles give for a country; ties go to the earlier. */
function daysSaid(stops: readonly Stop[], code: string): Stay | null {
  const counts = new Map<string, { days: Stay; count: number }>();
  for (const { host, start, end } of stops) {
    if (host !== code || start === null || end === null) continue;
    const known = counts.get(`${start} ${end}`);
    if (known) known.count++;
    else counts.set(`${start} ${end}`, { days: { first: start, last: end }, count: 1 });
  }
  const [most] = [...counts.values()].sort(
    (a, b) => b.count - a.count || a.days.first - b.days.first || a.days.last - b.days.last,
  );
  return most?.days ?? null;
}

/** Whether days come just before or just after others, of which they may share one. */
function isBesides(days: Stay, others: Stay): boolean {
  if (days.last - days.first > LONGEST_STAY) return false;
  const [earlier, later] = days.first < others.first ? [days, others] : [others, days];
  return later.first >= earlier.last && later.first - earlier.last <= LONGEST_WAY;
}

interface DatedLeg {
  host: string;
  days: Stay | null;
  isOnward: boolean;
}

/** By their days; where not all have any, as they are named, what the journey goes on with last. */
function inOrder(legs: DatedLeg[], stops: readonly Stop[]): Leg[] {
  const isDated = legs.every(({ days }) => days !== null);
  const placeOf = ({ host, days, isOnward }: DatedLeg) => {
    if (isDated) return days?.first ?? 0;
    const named = stops.findIndex((stop) => stop.host === host);
    return isOnward ? stops.length + named : named;
  };
  return [...legs]
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.days?.last ?? 0) - (b.days?.last ?? 0))
    .map(({ host, days }) => ({
      host,
      start: days ? dayOfNumber(days.first) : null,
      end: days ? dayOfNumber(days.last) : null,
    }));
}
