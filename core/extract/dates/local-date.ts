import { DateTime } from 'luxon';
import { isOffset, type WrittenDate } from './dates.ts';
import { formatOffset } from './offsets.ts';

export interface LocalDate {
  written: WrittenDate;
  /** Whether the offset had to be supposed. */
  isGuess: boolean;
}

const MINUTE = 60_000;
const HOUR = 60;
const [WESTMOST, EASTMOST] = [-12 * HOUR, 14 * HOUR];

/**
 * The same instant with the outlet's offset, where programs wrote it in UTC and readers are shown it by the local
 * clock: `2026-03-07T23:30:00Z` beside `8 March 2026, 06:30`. `shown` are the page's dates, the surest first.
 */
export function withLocalOffset(
  written: WrittenDate,
  shown: readonly WrittenDate[],
  zone: string,
): LocalDate {
  const unchanged = { written, isGuess: false };
  if (written.time === null || !isUtc(written.clock)) return unchanged;
  const minutes = offsetShown(written, shown);
  if (minutes !== null) return { written: shifted(written, minutes), isGuess: false };
  const day = shown.find((other) => other.time === null)?.day;
  if (day === undefined || day === written.day) return unchanged;
  const usual = DateTime.fromMillis(utcMillis(written), { zone }).offset;
  const least = leastShift(written, day);
  for (const shift of [usual, least]) {
    const moved = shift === null ? null : shifted(written, shift);
    // Nothing but a day's beginning is published at midnight to the second.
    if (moved?.day === day) return { written: moved, isGuess: shift !== usual && moved.time !== '00:00:00' };
  }
  return unchanged;
}

export function isUtc(clock: string | null): boolean {
  return clock !== null && /^(?:Z|[+-]00:00)$/.test(clock);
}

/** Minutes by which a clock on the page differs from UTC at the written instant; null where none shows it. */
function offsetShown(written: WrittenDate, shown: readonly WrittenDate[]): number | null {
  const at = Math.floor(utcMillis(written) / MINUTE);
  for (const other of shown) {
    if (other.time === null || isUtc(other.clock)) continue;
    const minutes = Math.floor(utcMillis(other) / MINUTE) - at;
    const isPossible = minutes % 30 === 0 && minutes >= WESTMOST && minutes <= EASTMOST;
    if (isPossible && (!isOffset(other.clock) || other.clock === formatOffset(minutes))) return minutes;
  }
  return null;
}

/** The fewest whole hours that bring the instant to the day before or after. */
function leastShift(written: WrittenDate, day: string): number | null {
  const hour = Number(written.time?.slice(0, 2));
  const minutes = day > written.day ? (24 - hour) * HOUR : -(hour + 1) * HOUR;
  return minutes >= WESTMOST && minutes <= EASTMOST ? minutes : null;
}

/** As if the written day and time were in UTC. */
function utcMillis({ day, time }: WrittenDate): number {
  return Date.parse(`${day}T${time}Z`);
}

function shifted(written: WrittenDate, minutes: number): WrittenDate {
  if (minutes === 0) return written;
  const local = new Date(utcMillis(written) + minutes * MINUTE).toISOString();
  return { ...written, day: local.slice(0, 10), time: local.slice(11, 19), clock: formatOffset(minutes) };
}
