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
  const [first, last] = [from, to].map((instant) => offsetOf(instant, zone));
  const withOffset = (text: string, offset = '') => (first === last ? text : `${text} ${offset}`);
  const end = withOffset(timeOf(to, zone, PHRASES[language]), last);
  const start = isOneDay(from, to, zone)
    ? clockOf(from, zone, language)
    : timeOf(from, zone, PHRASES[language]);
  return `${withOffset(start, first)} ${language === 'vi' ? 'đến' : 'to'} ${end}`;
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
