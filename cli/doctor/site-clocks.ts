import { DatelineError } from '../../core/errors.ts';
import { SYNCHRONISE } from './check-clock.ts';

/** A minute for a network, a site or a cache on the way that is slow; what is dated is off by no more than that either. */
const MOST_SKEW_MS = 120_000;
/** One site alone may have a clock that is wrong. */
const LEAST_SITES = 2;
const MINUTE_MS = 60_000;

/**
 * How far a clock is ahead of a site's that has just answered; null where the site does not say what time it is. A cache
 * passes on the time at which the site answered, and adds for how long it has had that (RFC 9111 §5.1); some, Cloudflare's
 * among them, write the time at which they answer themselves beside it. What is nearer is believed.
 */
export function aheadOf(headers: Readonly<Record<string, string>>, now: Date): number | null {
  const { date = '', age = '' } = headers;
  const ahead = now.getTime() - Date.parse(date);
  if (Number.isNaN(ahead)) return null;
  return /^\d{1,9}$/.test(age) ? nearer(ahead, ahead - Number(age) * 1_000) : ahead;
}

function nearer(one: number, other: number): number {
  return Math.abs(one) < Math.abs(other) ? one : other;
}

/**
 * How far a clock is ahead of those of most sites; null where too few of those that were tried tell. Of two that disagree,
 * the one that is nearer is believed.
 */
export function medianAhead(aheads: readonly number[], tried: number): number | null {
  if (aheads.length === 0 || aheads.length < Math.min(LEAST_SITES, tried)) return null;
  const sorted = aheads.toSorted((one, other) => one - other);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return nearer(low, high);
}

/** @param aheadMs how far this machine's clock is ahead of those of the sites; null where that is not known */
export function clockTrouble(aheadMs: number | null): DatelineError[] {
  if (aheadMs === null || Math.abs(aheadMs) <= MOST_SKEW_MS) return [];
  const where = aheadMs > 0 ? 'ahead of' : 'behind';
  return [
    new DatelineError(
      'clock-sites',
      `This machine's clock is ${sayLength(Math.abs(aheadMs))} ${where} those of the sites.`,
      { advice: SYNCHRONISE },
    ),
  ];
}

function sayLength(ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS);
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}
