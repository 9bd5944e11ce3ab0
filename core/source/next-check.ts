import { z } from 'zod';
import { type Forecast, forecastOf } from './publication-rate.ts';

/** The times at which a source's schedule lets it be looked at. */
export interface Slots {
  /** The first slot after a moment. */
  next(after: Date): Date;
  /** The last slot that is not after a moment. */
  last(upTo: Date): Date;
}

/** What decides when a source is looked at next. */
export interface CheckFacts {
  now: Date;
  slots: Slots;
  longestRestMs: number;
  /** In which the source's days begin and end. */
  zone: string;
  /** When the source first led to a page; null where it never did. */
  knownSince: Date | null;
  /** When its pages were published, those of the last fortnight. */
  publications: readonly Date[];
  /** Runs in a row that could read nothing; 0 after one that could. */
  failures: number;
  /** Until when the site said, for all of the source's lists, that its answers hold; null where it did not. */
  freshUntil: Date | null;
  /** Before when the site asked not to be asked again; kept, whatever the longest rest is. */
  restUntil: Date | null;
}

const perDay = z.number().nonnegative();
const minutes = z.number().nonnegative();

/** Why the next check is when it is, as it is kept with the source. */
export const checkReasonSchema = z.discriminatedUnion('kind', [
  /** Its pace is not known yet. */
  z.object({ kind: z.literal('new') }),
  /** Publishes so much that it is checked at the next slot. */
  z.object({ kind: z.literal('busy'), perDay }),
  z.object({
    kind: z.literal('rate'),
    perDay,
    restMinutes: minutes,
    because: z.enum(['rate', 'quiet-hours', 'longest-rest']),
  }),
  z.object({ kind: z.literal('failures'), failures: z.int().positive(), restMinutes: minutes }),
  z.object({ kind: z.literal('fresh'), until: z.iso.datetime() }),
  z.object({ kind: z.literal('asked'), until: z.iso.datetime() }),
]);
export type CheckReason = z.infer<typeof checkReasonSchema>;

export interface NextCheck {
  at: Date;
  reason: CheckReason;
}

const FIRST_BACKOFF_MS = 30 * 60_000;
/** From so many articles a day on, night and day, nothing is worth waiting for. */
const BUSY_PER_DAY = 100;
/** Less than two days say little of a source's pace. */
const SHORTEST_HISTORY_HOURS = 48;

/**
 * When a source is looked at next: never more often than its schedule has it, as seldom as what it publishes allows,
 * after longer and longer rests while it fails, and not before the site wants to be asked.
 */
export function nextCheck(facts: CheckFacts): NextCheck {
  const byUs = facts.failures > 0 ? afterFailures(facts) : byRate(facts);
  const { now, slots, freshUntil, restUntil, longestRestMs } = facts;
  const wishes = [
    { kind: 'fresh' as const, until: earlier(freshUntil, now.getTime() + longestRestMs) },
    { kind: 'asked' as const, until: restUntil },
  ];
  return wishes.reduce<NextCheck>((check, { kind, until }) => {
    if (!until || until <= check.at) return check;
    return { at: slots.next(new Date(until.getTime() - 1)), reason: { kind, until: until.toISOString() } };
  }, byUs);
}

function earlier(date: Date | null, time: number): Date | null {
  return date && new Date(Math.min(date.getTime(), time));
}

/** One failure may be chance, and costs no rest; then half an hour, doubled each time. */
function afterFailures(facts: CheckFacts): NextCheck {
  const { failures, longestRestMs } = facts;
  const wanted = failures === 1 ? 0 : FIRST_BACKOFF_MS * 2 ** (failures - 2);
  const { at, restMinutes } = rested(facts, Math.min(wanted, longestRestMs));
  return { at, reason: { kind: 'failures', failures, restMinutes } };
}

function byRate(facts: CheckFacts): NextCheck {
  const { now, slots, longestRestMs } = facts;
  const forecast = forecastOf(facts);
  if (forecast.hours < SHORTEST_HISTORY_HOURS) return { at: slots.next(now), reason: { kind: 'new' } };
  const { perDay } = forecast;
  if (perDay >= BUSY_PER_DAY) return { at: slots.next(now), reason: { kind: 'busy', perDay } };
  const wanted = forecast.restMs(longestRestMs);
  const { at, restMinutes } = rested(facts, wanted);
  if (at.getTime() === slots.next(now).getTime() && wanted < longestRestMs) {
    return { at, reason: { kind: 'busy', perDay } };
  }
  const because = wanted >= longestRestMs ? 'longest-rest' : reasonOfRate(forecast);
  return { at, reason: { kind: 'rate', perDay, restMinutes, because } };
}

function reasonOfRate({ isQuietNow }: Forecast): 'rate' | 'quiet-hours' {
  return isQuietNow ? 'quiet-hours' : 'rate';
}

/** The last slot within a rest; the next one where there is none. */
function rested({ now, slots }: CheckFacts, restMs: number): { at: Date; restMinutes: number } {
  const last = slots.last(new Date(now.getTime() + restMs));
  const at = last > now ? last : slots.next(now);
  return { at, restMinutes: Math.round((at.getTime() - now.getTime()) / 60_000) };
}
