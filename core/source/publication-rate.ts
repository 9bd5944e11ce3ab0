import { DateTime } from 'luxon';

export interface Forecast {
  /** How far back the source is known, at most a fortnight. */
  hours: number;
  /** Articles a day, two decimals. */
  perDay: number;
  /** Whether far less is published at this hour than at most others. */
  isQuietNow: boolean;
  /** How long the source may be left alone, up to a bound. */
  restMs(longestMs: number): number;
}

interface History {
  now: Date;
  zone: string;
  knownSince: Date | null;
  publications: readonly Date[];
}

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
/** How far back publications tell what to expect. */
export const HISTORY_MS = 14 * DAY_HOURS * HOUR_MS;

/**
 * What a check costs, in hours that one article waits to be found. A source is looked at again once the articles
 * expected since have waited so long together; at an even rate r that is after √(2 · cost ÷ r) hours, which makes
 * checks and waiting together the cheapest. Simulated over 46 days, with slots every 15 minutes and so 96 checks a day
 * if all were taken: 20 articles a day are found after 16 minutes on average with 42 checks, three after 43 with 16.
 */
const CHECK_COST_HOURS = 1 / 6;
/**
 * How much each hour's share is drawn to the mean: news breaks at night, too. In the same simulation shares by hour of
 * the day save a tenth of the checks at the same delay, and a third where an outlet publishes in batches.
 */
const EVENNESS = 0.5;
/** Below, an hour of the day was seen too seldom to tell it from others. */
const SHORTEST_PROFILE_HOURS = 72;
/** More than expected within these hours raises what is expected next: news comes in bursts. */
const RECENT_HOURS = 6;
const STEP_HOURS = 1 / 12;

/** What a source is expected to publish, by what it published. */
export function forecastOf(history: History): Forecast {
  const now = history.now.getTime();
  const times = history.publications.map((date) => date.getTime()).filter((time) => isWithin(time, now));
  const since = Math.max(
    now - HISTORY_MS,
    times.reduce((first, time) => Math.min(first, time), history.knownSince?.getTime() ?? now),
  );
  const hours = (now - since) / HOUR_MS;
  const offset = DateTime.fromJSDate(history.now).setZone(history.zone).offset * 60_000;
  const hourOf = (time: number) => Math.floor(((time + offset) / HOUR_MS) % DAY_HOURS);
  const mean = times.length / Math.max(hours, 1);
  const profile = hours < SHORTEST_PROFILE_HOURS ? flat(mean) : profileOf(times.map(hourOf), hours);
  const rateAt = (time: number) => profile[hourOf(time)] ?? mean;
  const rise = riseOf(times, now, rateAt);
  return {
    hours,
    perDay: Math.round(mean * DAY_HOURS * 100) / 100,
    isQuietNow: rateAt(now) < mean / 2,
    restMs: (longestMs) => restUnder((time) => rise * rateAt(time), now, longestMs),
  };
}

function isWithin(time: number, now: number): boolean {
  return time > now - HISTORY_MS && time <= now;
}

function flat(rate: number): number[] {
  return Array.from({ length: DAY_HOURS }, () => rate);
}

/** Articles an hour by hour of the day, smoothed with the hours around. */
function profileOf(hoursOfDay: number[], hours: number): number[] {
  const counts = flat(0);
  for (const hour of hoursOfDay) counts[hour] = (counts[hour] ?? 0) + 1;
  const mean = hoursOfDay.length / DAY_HOURS;
  const days = hours / DAY_HOURS;
  return counts.map((count, hour) => {
    const [before = 0, after = 0] = [counts.at(hour - 1), counts[(hour + 1) % DAY_HOURS]];
    const smooth = (before + 2 * count + after) / 4;
    return (smooth + EVENNESS * mean) / (1 + EVENNESS) / days;
  });
}

/** How many times more than expected came lately; 1 where it was less. */
function riseOf(times: number[], now: number, rateAt: (time: number) => number): number {
  const came = times.filter((time) => time > now - RECENT_HOURS * HOUR_MS).length;
  let expected = 0;
  for (let hour = 0; hour < RECENT_HOURS; hour += 0.5) expected += rateAt(now - hour * HOUR_MS) / 2;
  return Math.max(1, (came + 1) / (expected + 1));
}

/** The time until the articles expected meanwhile have waited as long, together, as a check costs. */
function restUnder(rateAt: (time: number) => number, now: number, longestMs: number): number {
  let articles = 0;
  let waited = 0;
  for (let rest = 0; rest < longestMs; rest += STEP_HOURS * HOUR_MS) {
    const fresh = rateAt(now + rest) * STEP_HOURS;
    waited += (articles + fresh / 2) * STEP_HOURS;
    articles += fresh;
    if (waited >= CHECK_COST_HOURS) return rest + STEP_HOURS * HOUR_MS;
  }
  return longestMs;
}
