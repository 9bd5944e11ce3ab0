import { DAY_MS, HOUR_MS } from './calendar.ts';
import { isHoliday } from './holidays.ts';
import type { Arrivals } from './lateness.ts';

/** A source that publishes by chance, at hours and on days as a newsroom has them. */
export interface Newsroom {
  /** Pages on a day of the week; half as many come on Saturdays and Sundays. */
  aDay: number;
  /** How much days differ beside chance: the deviation of the logarithm of what is to be expected of a day. */
  unevenness?: number;
  /** What is published on holidays, as a share of other days. */
  holidayShare?: number;
  seed: number;
}

const WEEKEND_SHARE = 0.5;
/** Vietnam's nights, in UTC. */
const isNight = (hour: number) => hour >= 16 && hour < 22;
const NIGHT_SHARE = 0.05;
const HOUR_WEIGHT = 1 / (18 + 6 * NIGHT_SHARE);

/** The instants at which pages are found, in order. */
export function publishingTimes(newsroom: Newsroom, from: Date, to: Date): number[] {
  const random = mulberry32(newsroom.seed);
  const times: number[] = [];
  let day = 1;
  for (let hour = from.getTime(); hour < to.getTime(); hour += HOUR_MS) {
    const local = new Date(hour + 7 * HOUR_MS);
    if (local.getUTCHours() === 0) day = Math.exp((newsroom.unevenness ?? 0) * normal(random));
    const expected = newsroom.aDay * day * HOUR_WEIGHT * shareOf(hour, local, newsroom);
    const found = Array.from({ length: poisson(expected, random) }, () => hour + random() * HOUR_MS);
    times.push(...found.sort((a, b) => a - b));
  }
  return times;
}

function shareOf(hour: number, local: Date, { holidayShare = 1 }: Newsroom): number {
  const night = isNight(new Date(hour).getUTCHours()) ? NIGHT_SHARE : 1;
  const weekend = [0, 6].includes(local.getUTCDay()) ? WEEKEND_SHARE : 1;
  return night * weekend * (isHoliday(local) ? holidayShare : 1);
}

const LONG_MS = 365 * DAY_MS;
const SHORT_MS = 56 * DAY_MS;
const FEW = 100;

/** What would be known of the pages at a moment, as `storage/source-health.ts` gathers it. */
export function arrivalsAt(times: number[], asOf: number): Arrivals {
  let end = times.length;
  while (end > 0 && (times[end - 1] ?? 0) > asOf) end--;
  const last = times[end - 1];
  const first = times[0];
  if (last === undefined || first === undefined || end === 0)
    return { since: new Date(asOf), last: null, hours: new Map() };
  const since = (span: number) => Math.max(first, last - span);
  const hoursSince = (from: number) => {
    const hours = new Map<number, number>();
    let count = 0;
    for (let index = end - 1; index >= 0 && (times[index] ?? 0) >= from; index--, count++) {
      const hour = Math.floor((times[index] ?? 0) / HOUR_MS);
      hours.set(hour, (hours.get(hour) ?? 0) + 1);
    }
    return { hours, count };
  };
  const short = hoursSince(since(SHORT_MS));
  if (short.count >= FEW)
    return { since: new Date(since(SHORT_MS)), last: new Date(last), hours: short.hours };
  const long = hoursSince(since(LONG_MS));
  return { since: new Date(since(LONG_MS)), last: new Date(last), hours: long.hours };
}

function poisson(expected: number, random: () => number): number {
  const limit = Math.exp(-expected);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
