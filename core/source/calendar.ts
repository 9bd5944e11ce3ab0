import { DateTime } from 'luxon';
import { isHoliday } from './holidays.ts';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Pages found, by hour since the epoch. */
export type Hours = ReadonlyMap<number, number>;

/** What an hour is to people where the source is. */
export interface Calendar {
  /** The first hour since the epoch that it knows. */
  first: number;
  /** Of each hour from the first: 0 to 23, Sunday 0 to Saturday 6, and whether it lies on a holiday. */
  hour: Uint8Array;
  weekday: Uint8Array;
  holiday: Uint8Array;
}

/** A span of time, in milliseconds since the epoch. */
export interface Span {
  from: number;
  to: number;
}

/** What is known of a source's pages in a span of time. */
export interface History extends Span {
  hours: Hours;
  calendar: Calendar;
}

/** @param zone the IANA zone in which the source's days begin and end */
export function calendarOf({ from, to }: Span, zone: string): Calendar {
  const first = Math.floor(from / HOUR_MS);
  const length = Math.floor(to / HOUR_MS) - first + 1;
  const calendar = {
    first,
    hour: new Uint8Array(length),
    weekday: new Uint8Array(length),
    holiday: new Uint8Array(length),
  };
  let offsetHours = 0;
  let holiday = 0;
  let day = Number.NaN;
  for (let index = 0; index < length; index++) {
    const utc = first + index;
    // Looked up once a week, since that is slow: some hours near a change of clocks are taken for their neighbours.
    if (index % 168 === 0) offsetHours = Math.floor(offsetAt(utc * HOUR_MS, zone) / 60);
    const local = utc + offsetHours;
    const localDay = Math.floor(local / 24);
    if (localDay !== day) {
      day = localDay;
      holiday = isHoliday(new Date(day * DAY_MS)) ? 1 : 0;
    }
    calendar.hour[index] = local - day * 24;
    // 1 January 1970 was a Thursday.
    calendar.weekday[index] = (day + 4) % 7;
    calendar.holiday[index] = holiday;
  }
  return calendar;
}

function offsetAt(instant: number, zone: string): number {
  return DateTime.fromMillis(instant, { zone }).offset;
}

/** Whether a part of what a calendar knows has a holiday. */
export function hasHoliday({ first, holiday }: Calendar, from: number, to: number): boolean {
  return holiday.subarray(Math.floor(from / HOUR_MS) - first, Math.floor(to / HOUR_MS) - first).includes(1);
}
