import { DateTime, FixedOffsetZone } from 'luxon';
import type { Instant } from '../article.ts';
import { foldText } from '../text.ts';
import { instantInZone } from '../time.ts';
import { monthOf } from './months.ts';

export interface ReadDate {
  instant: Instant;
  /** False where only a day was given: the instant is then noon of that day. */
  exact: boolean;
}

interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

interface TimeOfDay {
  hour: number;
  minute: number;
  second: number;
}

interface Found<T> {
  value: T;
  /** What is left of the text, so that the parts are not read twice. */
  before: string;
  after: string;
}

/**
 * Reads the first date in a text as sites write it: ISO 8601 and its misspellings, RFC 2822, Unix seconds and
 * milliseconds, `Thứ bảy, 7/3/2026, 00:05 (GMT+7)`, `March 7, 2026 8:05 AM EST`, `ngày 7 tháng 3 năm 2026`.
 * An offset in the text is kept as it stands; a time without one is read in `zone` (IANA). Day comes before month.
 */
export function readDate(text: string, zone: string): ReadDate | null {
  const source = text.normalize('NFC').trim().slice(0, 300);
  if (/^\d{10}(?:\d{3})?$/.test(source)) return readEpoch(source, zone);
  const day = findDay(source);
  if (!day) return null;
  const time = findTime(day.after, TIME) ?? findTime(day.after, COMPACT_TIME) ?? findTime(day.before, TIME);
  if (!time) return writeInstant(day.value, { hour: 12, minute: 0, second: 0 }, null, zone, false);
  return writeInstant(day.value, time.value, readOffset(time.after), zone, true);
}

/** A day in a URL's path: `/2026/03/07/`, `/2026-03-07-`, `-20260307`, `-20260307075519174` (an id made of a time). */
export function readUrlDate(url: string, zone: string): ReadDate | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  const match =
    /(?<!\d)((?:19|20)\d\d)[/_.-](\d{1,2})[/_.-](\d{1,2})(?!\d)/.exec(path) ??
    /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{6}(?:\d{3})?)?(?!\d)/.exec(path);
  const day = match && calendarDay(match[1], match[2], match[3]);
  return day ? writeInstant(day, { hour: 12, minute: 0, second: 0 }, null, zone, false) : null;
}

function readEpoch(digits: string, zone: string): ReadDate | null {
  const seconds = Number(digits.slice(0, 10));
  const date = new Date(seconds * 1000);
  return date.getUTCFullYear() < EARLIEST_YEAR ? null : { instant: instantInZone(date, zone), exact: true };
}

const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2099;

type Digits = string | number | null | undefined;

function calendarDay(year: Digits, month: Digits, day: Digits): CalendarDay | null {
  const value = { year: Number(year), month: Number(month), day: Number(day) };
  if (!(value.year >= EARLIEST_YEAR && value.year <= LATEST_YEAR && value.month >= 1 && value.day >= 1))
    return null;
  return DateTime.fromObject(value, { zone: 'utc' }).isValid ? value : null;
}

type DayPattern = [RegExp, (match: RegExpExecArray) => CalendarDay | null];

const DAY_PATTERNS: DayPattern[] = [
  // 2026-03-07, 2026/3/7, 2026.03.07
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, ([, y, m, d]) => calendarDay(y, m, d)],
  // 20260307, 20260307T0852
  [/(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?=\D|\d{4}(?:\d\d)?(?!\d)|$)/, ([, y, m, d]) => calendarDay(y, m, d)],
  // ngày 7 tháng 3 năm 2026
  [
    /(\d{1,2})\s*(?:tháng|thg\.?)\s*(\d{1,2})\s*,?\s*(?:năm\s*)?(\d{4})/i,
    ([, d, m, y]) => calendarDay(y, m, d),
  ],
  // 7/3/2026, 07-03-2026, 7. 3. 2026; the other way round only where it cannot be a month
  [
    /(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/,
    ([, a, , b, y]) => calendarDay(y, b, a) ?? calendarDay(y, a, b),
  ],
  // 7 March 2026, 7. März 2026, 7 de marzo de 2026, Sat, 07 Mar 2026
  [
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:of\s+|de\s+|d['’])?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4})(?!\d)/iu,
    ([, d, name, y]) => calendarDay(y, monthOf(name), d),
  ],
  // March 7, 2026; Sat Mar 07 08:52:11 2026 is not met on pages
  [
    /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(\d{4})(?!\d)/iu,
    ([, name, d, y]) => calendarDay(y, monthOf(name), d),
  ],
  // 2026年3月7日
  [/(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/, ([, y, m, d]) => calendarDay(y, m, d)],
  // 07.03.26
  [/(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d\d)(?![\d.])/, ([, d, m, y]) => calendarDay(2000 + Number(y), m, d)],
];

/** The date that stands first in the text, whichever way it is written. */
function findDay(text: string): Found<CalendarDay> | null {
  let first: (Found<CalendarDay> & { index: number }) | null = null;
  for (const [pattern, read] of DAY_PATTERNS) {
    const match = pattern.exec(text);
    if (!match || (first && match.index >= first.index)) continue;
    const value = read(match);
    const after = text.slice(match.index + match[0].length);
    if (value) first = { value, index: match.index, before: text.slice(0, match.index), after };
  }
  return first;
}

const TIME =
  /(?<![\d:.])(\d{1,2})(?:[:h]|(?<=\b\d\d)\.(?=\d\d\s*(?:Uhr|\()))(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?!\d)\s*(?:([ap])\.?m\b\.?|(SA|CH)\b)?/iu;
const COMPACT_TIME = /^T?(\d\d)(\d\d)(\d\d)?(?!\d)()()/;

function findTime(text: string, pattern: RegExp): Found<TimeOfDay> | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [whole, hour, minute, second, half, vietnameseHalf] = match;
  const afternoon = half ? /p/i.test(half) : vietnameseHalf ? /CH/i.test(vietnameseHalf) : null;
  const hour24 = afternoon === null ? Number(hour) : (Number(hour) % 12) + (afternoon ? 12 : 0);
  const value = { hour: hour24, minute: Number(minute), second: Number(second ?? 0) };
  if (value.hour > 23 || value.minute > 59 || value.second > 59) return null;
  return { value, before: text.slice(0, match.index), after: text.slice(match.index + whole.length) };
}

/** Abbreviations that mean one offset only; `IST` and the like mean several and are left to the zone. */
const NAMED_OFFSETS: Record<string, number> = {
  z: 0,
  utc: 0,
  gmt: 0,
  ict: 420,
  edt: -240,
  est: -300,
  cdt: -300,
  mdt: -360,
  mst: -420,
  pdt: -420,
  pst: -480,
  cet: 60,
  cest: 120,
  bst: 60,
};

/** What follows a time: `Z`, ` +07:00`, `+0700`, ` (GMT+7)`, ` EST`. The text's own spelling of zero (Z) is kept. */
function readOffset(after: string): string | null {
  const numeric = /^\s*[([]?\s*(?:GMT|UTC)?\s*([+\-−])(\d{1,2})(?::?(\d\d))?(?!\d)/i.exec(after);
  if (numeric) {
    const [, sign = '', hours = '', minutes = '00'] = numeric;
    if (Number(hours) <= 14 && Number(minutes) < 60)
      return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
  }
  const named = /^\s*[([]?\s*([A-Za-z]{1,4})(?![\p{L}\p{N}])/u.exec(after);
  const minutes = named?.[1] === undefined ? undefined : NAMED_OFFSETS[foldText(named[1])];
  if (minutes === undefined) return null;
  return minutes === 0 ? 'Z' : FixedOffsetZone.instance(minutes).formatOffset(0, 'short');
}

function writeInstant(
  day: CalendarDay,
  time: TimeOfDay,
  offset: string | null,
  zone: string,
  exact: boolean,
): ReadDate | null {
  const local = DateTime.fromObject({ ...day, ...time }, { zone: offset ? 'utc' : zone });
  if (!local.isValid) return null;
  const instant = offset
    ? `${local.toFormat("yyyy-MM-dd'T'HH:mm:ss")}${offset}`
    : local.toISO({ suppressMilliseconds: true });
  return { instant, exact };
}
