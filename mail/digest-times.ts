import type { MailLanguage } from '../core/watch/schema.ts';
import { clockOf, momentOf, PHRASES, timeOf } from './phrases.ts';

/** `26 November, 07:00`, by which a digest is known among those of other times. */
export function slotOf(instant: Date, zone: string, language: MailLanguage): string {
  const month = language === 'vi' ? 'numeric' : 'long';
  return momentOf(instant, zone, PHRASES[language], { month });
}

/**
 * Both ends of an interval on the clocks of a zone, and how far these are from UTC: each by itself where they were
 * changed in between, since one hour may have been there twice.
 */
export function intervalOf(from: Date, to: Date, zone: string, language: MailLanguage): string {
  const isVietnamese = language === 'vi';
  const phrases = PHRASES[language];
  const isOneOffset = offsetOf(from, zone) === offsetOf(to, zone);
  const written = (instant: Date, withDay: boolean) => {
    const time = (withDay ? timeOf : clockOf)(instant, zone, phrases);
    return isOneOffset ? time : `${time} ${offsetOf(instant, zone)}`;
  };
  // The day stands once, where the language has it: behind the time, or before it.
  const isLong = !isOneDay(from, to, zone);
  const start = written(from, isLong || !isVietnamese);
  const end = written(to, isLong || isVietnamese);
  const ends = `${start} ${isVietnamese ? 'đến' : 'to'} ${end}`;
  return isOneOffset ? `${ends} (${offsetOf(to, zone)})` : ends;
}

function isOneDay(from: Date, to: Date, zone: string): boolean {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'short' });
  return format.format(from) === format.format(to);
}

/** `GMT+7` */
function offsetOf(instant: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(
    instant,
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
