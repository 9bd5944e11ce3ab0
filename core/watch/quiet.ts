import { DateTime } from 'luxon';
import type { QuietHours } from './telling.ts';

const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 1_440;
/** A day whose clock is put back, by up to two hours as on Troll. */
const LONGEST_MINUTES = MINUTES_A_DAY + 120;

/**
 * When the quiet hours end in which an instant lies; null where it lies in none. They are as the clock of their zone
 * shows them: where it is put forward or back at night, they are shorter or longer.
 *
 * @param zone where the hours name none
 */
export function quietUntil(now: Date, quiet: QuietHours | undefined, zone: string): Date | null {
  if (!quiet) return null;
  const hours = { from: minutesOf(quiet.from), to: minutesOf(quiet.to) };
  const clock = (at: number) => minuteOfDay(at, quiet.zone ?? zone);
  const minute = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;
  const started = clock(minute);
  if (!isWithin(started.minute, hours)) return null;
  const usual = minute + ((hours.to - started.minute + MINUTES_A_DAY) % MINUTES_A_DAY) * MINUTE_MS;
  if (clock(usual).offset === started.offset) return new Date(usual);
  for (let after = 1; after < LONGEST_MINUTES; after++) {
    const at = minute + after * MINUTE_MS;
    if (!isWithin(clock(at).minute, hours)) return new Date(at);
  }
  return new Date(usual);
}

function isWithin(minute: number, { from, to }: { from: number; to: number }): boolean {
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

function minuteOfDay(at: number, zone: string): { minute: number; offset: number } {
  const { hour, minute, offset } = DateTime.fromMillis(at, { zone });
  return { minute: hour * 60 + minute, offset };
}

/** Of `22:00`. */
function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
