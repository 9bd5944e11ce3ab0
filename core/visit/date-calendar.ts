/** Days are whole days since 1970-01-01, months 1 to 12, weekdays 0 (Monday) to 6. */

const MILLISECONDS = 86_400_000;

export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** First and last day, both within. */
export interface Span {
  start: number;
  end: number;
}

export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Months beyond 1 to 12 count on into other years. */
export function numberOfDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS;
}

/** Null for a day such as 31 February. */
export function existingDay(year: number, month: number, day: number): number | null {
  const number = numberOfDay(year, month, day);
  return day <= 28 || number < numberOfDay(year, month + 1, 1) ? number : null;
}

/** 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Weeks begin on Monday (ISO 8601). */
export function weekSpan(day: number): Span {
  const start = day - weekdayOf(day);
  return { start, end: start + 6 };
}

/** Months beyond 1 to 12 count on into other years. */
export function monthSpan(year: number, month: number): Span {
  return { start: numberOfDay(year, month, 1), end: numberOfDay(year, month + 1, 1) - 1 };
}

export function yearSpan(year: number): Span {
  return { start: numberOfDay(year, 1, 1), end: numberOfDay(year, 12, 31) };
}

/** Which way a date without a year is known to lie: `last December`, `5/12 vừa qua` are gone. */
export type Direction = 'past' | 'future' | null;

/**
 * The day of the year nearest to publication, at most half a year off on either side: papers write the year where a
 * reader could take it for another, and both what was and what is planned are told within months.
 */
export function nearestDay(
  month: number,
  day: number,
  published: number,
  direction: Direction,
): number | null {
  const about = calendarDay(published).year;
  let nearest: number | null = null;
  for (let year = about - 1; year <= about + 1; year++) {
    const number = existingDay(year, month, day);
    if (
      number === null ||
      (direction === 'past' ? number > published : direction === 'future' && number < published)
    )
      continue;
    if (nearest === null || Math.abs(number - published) < Math.abs(nearest - published)) nearest = number;
  }
  return nearest;
}
