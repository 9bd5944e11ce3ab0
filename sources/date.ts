import { DateTime, FixedOffsetZone } from 'luxon';
import type { Published } from '../core/article.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes east of UTC: RFC 822 §5.1, and the one name that Vietnamese feeds use. */
const ZONE_NAMES: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  ict: 420,
};

const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?(?:\s*(?<half>[ap]m))?`;
const REST = '(?<rest>.*)$';

const FORMATS = [
  // RFC 3339 and its relatives: `2026-03-07T08:52:11.000 +07:00`
  String.raw`^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?:[T\s]+${TIME})?${REST}`,
  // RFC 822 and its relatives: `Sat, 07 Mar 26 08:52 GMT+7`
  String.raw`(?<!\d)(?<day>\d{1,2})[\s-]+(?<month>[a-z]{3})[a-z]*[\s-]+(?<year>\d{4}|\d{2})(?!\d)(?:[\s,]+${TIME})?${REST}`,
  // As people write it: `Thứ bảy, 7/3/2026, 00:05 (GMT+7)`
  String.raw`(?<!\d)(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?!\d)(?:[\s,|-]*${TIME})?${REST}`,
].map((format) => new RegExp(format, 'i'));

// The oldest news site is younger; .NET writes an unset date as the year 1, Unix as 1970.
const FIRST_YEAR = 1990;
const MAX_DATE_LENGTH = 100;

/**
 * An instant as feeds, sitemaps and listings write it, at the offset that its text carries. Without a known offset
 * it is read in `zone`, without a time at midnight, and marked as a guess. Null for what is no date.
 */
export function readDate(text: string, zone: string): Pick<Published, 'instant' | 'guess'> | null {
  const trimmed = text.trim().slice(0, MAX_DATE_LENGTH);
  for (const format of FORMATS) {
    const groups = format.exec(trimmed)?.groups;
    if (groups) return toInstant(groups, zone);
  }
  return null;
}

type Groups = Record<string, string | undefined>;

function toInstant(groups: Groups, zone: string): Pick<Published, 'instant' | 'guess'> | null {
  const offset = offsetOf(groups.rest ?? '');
  const time = DateTime.fromObject(
    {
      ...calendarDay(groups),
      hour: hourOf(groups),
      minute: Number(groups.minute ?? 0),
      second: Number(groups.second ?? 0),
    },
    { zone: offset === null ? zone : FixedOffsetZone.instance(offset) },
  );
  const instant = time.toISO({ suppressMilliseconds: true });
  if (!time.isValid || !instant || time.year < FIRST_YEAR) return null;
  return { instant, guess: offset === null || groups.hour === undefined };
}

function calendarDay(groups: Groups): { year: number; month: number; day: number } {
  const written = Number(groups.year);
  // RFC 2822 §4.3 on years of two digits.
  const century = groups.year?.length === 4 ? 0 : written < 50 ? 2000 : 1900;
  const year = century + written;
  const month = groups.month ?? '';
  const day = Number(groups.day);
  if (/[a-z]/i.test(month)) return { year, month: MONTHS.indexOf(month.toLowerCase()) + 1, day };
  // .NET sites in an American locale write `3/7/2026 8:52:11 AM`.
  const monthFirst = Number(month) > 12 || (groups.half && day <= 12);
  return monthFirst ? { year, month: day, day: Number(month) } : { year, month: Number(month), day };
}

function hourOf(groups: Groups): number {
  const hour = Number(groups.hour ?? 0);
  if (!groups.half) return hour;
  return (hour % 12) + (groups.half.toLowerCase() === 'pm' ? 12 : 0);
}

/** Minutes east of UTC, of `+0700`, `GMT+7`, `(UTC+07:00)` or `EST`; null for none or an unknown name. */
function offsetOf(text: string): number | null {
  const numeric = text.match(/^[\s(]*(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?(?!\d)/i);
  if (numeric) {
    const [, sign, hours, minutes] = numeric;
    const offset = Number(hours) * 60 + Number(minutes ?? 0);
    return offset <= 14 * 60 ? (sign === '-' ? -offset : offset) : null;
  }
  const name = text.match(/^[\s(]*([a-z]{1,4})\b/i)?.[1]?.toLowerCase();
  return name === undefined ? null : (ZONE_NAMES[name] ?? null);
}
