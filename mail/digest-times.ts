import type { MailLanguage } from '../core/watch/schema.ts';
import { PHRASES, timeOf } from './phrases.ts';

/** `26 November, 07:00`, by which a digest is known among those of other times. */
export function slotOf(instant: Date, zone: string, language: MailLanguage): string {
  const { locale } = PHRASES[language];
  const month = language === 'vi' ? 'numeric' : 'long';
  const day = new Intl.DateTimeFormat(locale, { timeZone: zone, day: 'numeric', month }).format(instant);
  const clock = clockOf(instant, zone, language);
  return language === 'vi' ? `${clock} ${day}` : `${day}, ${clock}`;
}

/**
 * Both ends of an interval on the clocks of a zone. Where these were changed in between, each has its offset, since
 * one hour may have been there twice.
 */
export function intervalOf(from: Date, to: Date, zone: string, language: MailLanguage): string {
  const isVietnamese = language === 'vi';
  const isOneOffset = offsetOf(from, zone) === offsetOf(to, zone);
  const written = (instant: Date, withDay: boolean) => {
    const time = withDay ? timeOf(instant, zone, PHRASES[language]) : clockOf(instant, zone, language);
    return isOneOffset ? time : `${time} ${offsetOf(instant, zone)}`;
  };
  // The day stands once, where the language has it: behind the time, or before it.
  const isLong = !isOneDay(from, to, zone);
  const start = written(from, isLong || !isVietnamese);
  const end = written(to, isLong || isVietnamese);
  return `${start} ${isVietnamese ? 'đến' : 'to'} ${end}`;
}

function clockOf(instant: Date, zone: string, language: MailLanguage): string {
  const { locale } = PHRASES[language];
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  return new Intl.DateTimeFormat(locale, clock).format(instant);
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
