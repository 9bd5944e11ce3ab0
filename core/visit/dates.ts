import type { Day } from '../article.ts';
import type { WordedText } from '../words/document.ts';
import { PhraseTable } from '../words/phrases.ts';
import { AMOUNT_PHRASES } from './date-amounts.ts';
import { calendarDay } from './date-calendar.ts';
import { WEEKDAY_NAMES } from './date-links.ts';
import { MONTH_NAMES } from './date-month-names.ts';
import { readMonthAlone, readYearAlone } from './date-months.ts';
import { readCalendarDays } from './date-notations.ts';
import type { DateReader, Read } from './date-reader.ts';
import { SPAN_PHRASES } from './date-spans.ts';
import { readWeekday } from './date-weekdays.ts';

/** Days that an article names. */
export interface DateMention {
  /** Whole days since 1970-01-01; the same for a single day. */
  start: number;
  end: number;
  /**
   * `explicit`: a calendar day; `weekday`; `relative`: today, yesterday, last night; `vague`: next week, late last
   * month, `in 2023`, a span of days.
   */
  form: 'explicit' | 'weekday' | 'relative' | 'vague';
  /** Said as a stretch with both its ends, such as 5-6/2 or from 5 to 6 February. */
  range: boolean;
  /** Whether the year was written. */
  year: boolean;
  /** Where in the words, `to` exclusive. */
  from: number;
  to: number;
}

export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

export function dayOfNumber(number: number): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** How each word or phrase that may begin a date is read. */
const PHRASES = new PhraseTable<Read>([
  [readWeekday, WEEKDAY_NAMES.join('|')],
  [readInMonth, MONTH_NAMES.join('|')],
  [readMonthAlone, 'tháng'],
  ...SPAN_PHRASES,
  ...AMOUNT_PHRASES,
]);

/**
 * Every day that an article names, in reading order and never overlapping.
 *
 * @param published the day of publication, since 1970-01-01
 */
export function findDates({ words, unaccented, titleLength }: WordedText, published: number): DateMention[] {
  const mentions: DateMention[] = [];
  const reader = { words, unaccented, titleLength, published, today: calendarDay(published), mentions };
  let index = 0;
  while (index < words.length) {
    const to = words[index]?.number ? readNumber(reader, index) : readPhrase(reader, index);
    index = Math.max(to, index + 1);
  }
  return mentions;
}

function readNumber(reader: DateReader, index: number): number {
  const to = readCalendarDays(reader, index);
  return to > index ? to : readYearAlone(reader, index);
}

function readPhrase(reader: DateReader, index: number): number {
  const phrase = PHRASES.at(reader.words, index, reader.unaccented);
  return phrase ? phrase.meaning(reader, index, phrase.length) : index;
}

function readInMonth(reader: DateReader, index: number): number {
  const to = readCalendarDays(reader, index);
  return to > index ? to : readMonthAlone(reader, index);
}
