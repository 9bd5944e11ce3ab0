import { DateTime, IANAZone } from 'luxon';
import type { Day, Instant } from './article.ts';

/** Clocks of machines may differ by so much; what lies further ahead of one's own was written before it was set back. */
export const CLOCKS_APART_MS = 60_000;

/** The calendar day on which an instant falls in an IANA zone. */
export function dayInZone(instant: Instant | Date, zone: string): Day {
  const time =
    instant instanceof Date ? DateTime.fromJSDate(instant) : DateTime.fromISO(instant, { setZone: true });
  const day = time.setZone(zone).toISODate();
  if (!day) throw new RangeError(`Not an instant or not a zone: ${String(instant)}, ${zone}`);
  return day;
}

/** An instant written with the offset that a zone has then, to the second. */
export function instantInZone(date: Date, zone: string): Instant {
  const written = DateTime.fromJSDate(date)
    .setZone(zone)
    .startOf('second')
    .toISO({ suppressMilliseconds: true });
  if (!written) throw new RangeError(`Not an instant or not a zone: ${String(date)}, ${zone}`);
  return written;
}

/** An instant written with the offset that a zone has then, to the millisecond where it is no whole second. */
export function exactInstantInZone(date: Date, zone: string): Instant {
  const written = DateTime.fromJSDate(date).setZone(zone).toISO({ suppressMilliseconds: true });
  if (!written) throw new RangeError(`Not an instant or not a zone: ${String(date)}, ${zone}`);
  return written;
}

/** Minutes east of UTC that an instant's own text carries (`+07:00` is 420, `Z` is 0). */
export function offsetMinutes(instant: Instant): number {
  return DateTime.fromISO(instant, { setZone: true }).offset;
}

/**
 * An instant written at a fixed offset in minutes east of UTC, to the second. Without luxon: a page writes hundreds, and
 * it took 7 times as long.
 */
export function instantAtOffset(date: Date, minutes: number): Instant {
  const shifted = new Date(date.getTime() + minutes * 60_000);
  if (Number.isNaN(shifted.getTime()))
    throw new RangeError(`Not an instant or not an offset: ${String(date)}, ${minutes}`);
  const written = shifted.toISOString().slice(0, -'.000Z'.length);
  return `${written}${offsetText(minutes)}`;
}

/** `+07:00`; `Z` for UTC. */
function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z';
  const east = Math.abs(minutes);
  const digits = [Math.floor(east / 60), east % 60].map((part) => String(part).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${digits.join(':')}`;
}

export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** Days from one calendar day to another; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
