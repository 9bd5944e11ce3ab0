import type { Day } from '../core/article.ts';
import { instantAtOffset } from '../core/time.ts';
import type { Visit } from '../core/visit/visit.ts';
import type { Language, Messages } from './messages/messages.ts';

/** How a language writes days, times, names and lists, in the desk's zone. */
export interface Format {
  /** `Thursday, 5 February 2026`. */
  day(day: Day): string;
  /** `5 Feb 2026`. */
  shortDay(day: Day): string;
  /** `February 2026`, of the month of a day. */
  month(day: Day): string;
  weekday(day: Day, style: 'long' | 'short'): string;
  /** `5 – 6 February 2026`, `from 5 February 2026`; null where neither day is known. */
  visitDays(visit: Pick<Visit, 'start' | 'end'>): string | null;
  /** The time alone where the instant falls on the day of `now`, else with its day. */
  moment(at: Date, now: Date): string;
  /** `08:30`, on whatever day. */
  hour(at: Date): string;
  /** `5 Feb`. */
  dayOfMonth(at: Date): string;
  /** `2026-02-05 08:30 UTC+07:00`: an instant as its outlet wrote it. */
  outletTime(at: Date, offset: number): string;
  /** `2 minutes ago`, in the largest unit that is full. */
  ago(at: Date, now: Date): string;
  percent(share: number): string;
  country(code: string): string;
  language(tag: string): string;
  list(items: string[]): string;
}

/** English by the day-first, 24-hour habits of the region. */
const LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/** `30/1/2026` is what people write; the medium style of `Intl` has `30 thg 1, 2026`. */
const SHORT_DAY: Record<Language, Intl.DateTimeFormatOptions> = {
  vi: { day: 'numeric', month: 'numeric', year: 'numeric' },
  en: { day: 'numeric', month: 'short', year: 'numeric' },
};

export function createFormat(language: Language, messages: Messages, zone: string): Format {
  const locale = LOCALES[language];
  const date = (options: Intl.DateTimeFormatOptions, timeZone: string) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone });
  // A calendar day is no instant: written as UTC midnight, it is read in UTC again.
  const day = date({ dateStyle: 'full' }, 'UTC');
  const longDay = date({ dateStyle: 'long' }, 'UTC');
  const shortDay = date(SHORT_DAY[language], 'UTC');
  const month = date({ month: 'long', year: 'numeric' }, 'UTC');
  const weekdays = { long: date({ weekday: 'long' }, 'UTC'), short: date({ weekday: 'short' }, 'UTC') };
  const dayHere = date(SHORT_DAY[language], zone);
  const time = date({ timeStyle: 'short' }, zone);
  const dayAndTime = date({ ...SHORT_DAY[language], hour: '2-digit', minute: '2-digit' }, zone);
  const { year: _, ...dayAndMonth } = SHORT_DAY[language];
  const dayOfMonth = date(dayAndMonth, zone);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const list = new Intl.ListFormat(locale);
  const relative = new Intl.RelativeTimeFormat(locale);
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const utc = (value: Day) => new Date(`${value}T00:00:00Z`);

  return {
    day: (value) => day.format(utc(value)),
    shortDay: (value) => shortDay.format(utc(value)),
    month: (value) => month.format(utc(value)),
    weekday: (value, style) => weekdays[style].format(utc(value)),
    visitDays({ start, end }) {
      if (start && end) return start <= end ? longDay.formatRange(utc(start), utc(end)) : null;
      if (start) return messages.from(longDay.format(utc(start)));
      return end ? messages.until(longDay.format(utc(end))) : null;
    },
    moment: (at, now) => (dayHere.format(at) === dayHere.format(now) ? time : dayAndTime).format(at),
    hour: (at) => time.format(at),
    dayOfMonth: (at) => dayOfMonth.format(at),
    outletTime(at, offset) {
      const written = instantAtOffset(at, offset);
      const shift = written.endsWith('Z') ? '' : written.slice(-6);
      return `${written.slice(0, 10)} ${written.slice(11, 16)} UTC${shift}`;
    },
    ago: (at, now) => sayAgo(relative, now.getTime() - at.getTime()),
    percent: (share) => percent.format(share),
    country: (code) => nameOf(countries, code),
    language: (tag) => nameOf(languages, tag),
    list: (items) => list.format(items),
  };
}

const AGO_UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function sayAgo(relative: Intl.RelativeTimeFormat, ms: number): string {
  for (const [unit, length] of AGO_UNITS) {
    if (ms >= length) return relative.format(-Math.floor(ms / length), unit);
  }
  return relative.format(-Math.max(0, Math.floor(ms / 1000)), 'second');
}

/** `Intl` throws on a code that cannot be one; such a code is shown as it is. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}
