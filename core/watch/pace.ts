import { quietUntil } from './quiet.ts';
import type { MailPace } from './telling.ts';

const HOUR_MS = 3_600_000;

/**
 * When the ceiling lets the next mail go: no sixty minutes have more than `perHour` of them. Null where it may go now.
 *
 * @param sent when the recipient's mails of the watch were made; older ones may be among them, and ones of a clock that
 *   was ahead: those of more than an hour later do not count, or it would be silent until then
 */
export function roomFrom(sent: readonly Date[], perHour: number, now: Date): Date | null {
  const hour = sent
    .map((at) => at.getTime())
    .filter((at) => Math.abs(now.getTime() - at) < HOUR_MS)
    .sort((a, b) => a - b);
  const freed = hour.at(-perHour);
  return freed === undefined ? null : new Date(freed + HOUR_MS);
}

/** Until when a mail waits, and for what. */
export interface Wait {
  until: Date;
  why: 'quiet' | 'ceiling';
}

/** For what a watch's mail to a recipient has to wait; null where it may go now. */
export function waitOf(
  { quiet, perHour }: MailPace,
  sent: readonly Date[],
  zone: string,
  now: Date,
): Wait | null {
  const quietEnd = quietUntil(now, quiet, zone);
  const room = roomFrom(sent, perHour, quietEnd ?? now);
  const until = room ?? quietEnd;
  if (!until) return null;
  return { until: quietUntil(until, quiet, zone) ?? until, why: quietEnd ? 'quiet' : 'ceiling' };
}
