import { DateTime } from 'luxon';
import type { Day, Instant } from '../../article.ts';
import { instantInZone } from '../../time.ts';
import { calendarDay, findDay } from './notations.ts';
import { readClock } from './offsets.ts';

/** A date as it is written, before it is placed in a zone. */
export interface WrittenDate {
  day: Day;
  /** `HH:mm:ss`; null where only a day is given. */
  time: string | null;
  /** The offset or IANA zone that the text names. */
  clock: string | null;
  /** The other day that the same digits mean where the month comes first: 3/7/2026. */
  swapped: Day | null;
  /** Whether the digits can only be read with the month first: 3/17/2026. */
  isMonthFirst: boolean;
}

export interface ReadDate {
  instant: Instant;
  /** False where only a day was given: the instant is then noon of that day. */
  exact: boolean;
}

const LONGEST = 300;

/**
 * Reads the first date in a text as sites write it: ISO 8601 and its misspellings, RFC 2822, Unix seconds and
 * milliseconds, `Thứ bảy, 7/3/2026, 00:05 (GMT+7)`, `March 7, 2026 8:05 AM EST`, `ngày 7 tháng 3 năm 2026`.
 * An offset in the text is kept as it stands; a time without one is read in `zone` (IANA). Day comes before month.
 */
export function readDate(text: string, zone: string): ReadDate | null {
  const written = readWrittenDate(text, zone);
  const instant = written && toInstant(written, zone);
  return instant ? { instant, exact: written.time !== null } : null;
}

/** The first date in a text. `zone` is that of the times that Unix seconds are written out in. */
export function readWrittenDate(text: string, zone: string): WrittenDate | null {
  const source = text.slice(0, LONGEST).normalize('NFC').trim();
  if (/^\d{10}(?:\d{3})?$/.test(source)) return readUnixTime(source, zone);
  const found = findDay(source);
  if (!found) return null;
  const { day, swapped, isMonthFirst, before, after } = found;
  const time =
    findTime(after, TIME) ?? findTime(after, COMPACT_TIME) ?? findTime(after, HOUR) ?? findTime(before, TIME);
  return { day, swapped, isMonthFirst, time: time?.time ?? null, clock: time && readClock(time.after) };
}

/** The instant of a written date, noon where it has no time; null for a zone that does not exist. */
export function toInstant({ day, time, clock }: WrittenDate, zone: string): Instant | null {
  const local = `${day}T${time ?? '12:00:00'}`;
  if (isOffset(clock)) return `${local}${clock}`;
  return DateTime.fromISO(local, { zone: clock ?? zone }).toISO({ suppressMilliseconds: true });
}

/** An instant taken apart again. */
export function asWritten(instant: Instant): WrittenDate {
  return { ...dayAlone(instant.slice(0, 10)), time: instant.slice(11, 19), clock: instant.slice(19) };
}

export function dayAlone(day: Day): WrittenDate {
  return { day, time: null, clock: null, swapped: null, isMonthFirst: false };
}

export function isOffset(clock: string | null): clock is string {
  return clock !== null && /^[Z+-]/.test(clock);
}

function readUnixTime(digits: string, zone: string): WrittenDate | null {
  const date = new Date(Number(digits.slice(0, 10)) * 1000);
  const isPossible = calendarDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) !== null;
  return isPossible ? asWritten(instantInZone(date, zone)) : null;
}

const TIME =
  /(?<![\d:.])(\d{1,2})(?:[:h]|\sh\s|(?<=(?<!\d)\d\d)\.(?=\d\d\s*(?:Uhr|\()))(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?!\d)\s*(?:([ap])\.?m\b\.?|(SA|CH)\b)?/iu;
const COMPACT_TIME = /^T?(\d\d)(\d\d)(\d\d)?(?!\d)()()/;
const HOUR = /(?<![\d:.])(\d{1,2})()()\s?([ap])\.?m\b\.?()/i;

function findTime(text: string, pattern: RegExp): { time: string; after: string } | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [whole, hour, minute, second, half, vietnameseHalf] = match;
  const isAfternoon = half ? /p/i.test(half) : vietnameseHalf ? /CH/i.test(vietnameseHalf) : null;
  const hour24 = isAfternoon === null ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  const parts = [hour24, Number(minute), Number(second ?? 0)];
  if (hour24 > 23 || parts.some((part) => part > 59)) return null;
  const time = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return { time, after: text.slice(match.index + whole.length) };
}
