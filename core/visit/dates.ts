import type { Day } from '../article.ts';
import { addDays, daysBetween } from '../time.ts';

/** Days that a sentence names. `start` and `end` are the same for a single day. */
export interface DateMention {
  start: Day;
  end: Day;
  /** False for a weekday or `today`, which lean on the publication time. */
  explicit: boolean;
  /** Where in the sentence, in UTF-16 units. */
  from: number;
  to: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const SECOND_MONTH = MONTH.replace('<month>', '<month2>');
const BEFORE = '(?<![\\p{L}\\p{N}/.,-])';
const AFTER = '(?![\\p{L}\\p{N}/%]|[.,-]\\d)';
const RANGE = '\\s*(?:-|–|—|to|until|through|and|đến hết|đến|tới|và)\\s*(?:hết\\s+|ngày\\s+|the\\s+)*';
const ORDINAL = '(?:st|nd|rd|th)?';
const YEAR = '(?:,?\\s+(?<year>(?:19|20)\\d\\d))?';
const SLASH_YEAR = '(?:[/.-](?<year>(?:19|20)\\d\\d))?';

/** The ways to write a day, most telling first; what one has read, the next leave alone. */
const NOTATIONS = [
  // 30/1 đến 2/2, 5.2.2026 – 8.2.2026
  `${BEFORE}(?<day>\\d{1,2})[/.-](?<m>\\d{1,2})(?:[/.-](?:19|20)\\d\\d)?${RANGE}(?<day2>\\d{1,2})[/.-](?<m2>\\d{1,2})${SLASH_YEAR}${AFTER}`,
  // 5-6/2, 05-06/02/2026, 12 và 13-12
  `${BEFORE}(?<day>\\d{1,2})${RANGE}(?<day2>\\d{1,2})[/.-](?<m>\\d{1,2})${SLASH_YEAR}${AFTER}`,
  // ngày 5 tháng 2 năm 2026, ngày 5-6 tháng 2
  `(?:ngày|mùng)\\s+(?<day>\\d{1,2})(?:${RANGE}(?<day2>\\d{1,2}))?\\s+tháng\\s+(?<m>\\d{1,2})(?:\\s*(?:năm|,)\\s*(?<year>\\d{4}))?`,
  // 5/2, 5/2/2026
  `${BEFORE}(?<day>\\d{1,2})/(?<m>\\d{1,2})(?:/(?<year>(?:19|20)\\d\\d))?${AFTER}`,
  // 5.2.2026, 5-2-2026
  `${BEFORE}(?<day>\\d{1,2})[.-](?<m>\\d{1,2})[.-](?<year>(?:19|20)\\d\\d)${AFTER}`,
  // ngày 5.2, sáng 5-2: without a year only after a word for a time of day, for 2.6 and 10-12 are figures
  `(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|khuya|từ|đến|tới|và|\\()\\s*(?<day>\\d{1,2})[.-](?<m>\\d{1,2})${AFTER}`,
  // Feb. 5, February 5-6, 2026, Jan. 30 to Feb. 2
  `${BEFORE}${MONTH}\\s+(?<day>\\d{1,2})${ORDINAL}(?:${RANGE}(?:${SECOND_MONTH}\\s+)?(?<day2>\\d{1,2})${ORDINAL})?${YEAR}${AFTER}`,
  // 5 February 2026, 5-6 Feb
  `${BEFORE}(?<day>\\d{1,2})${ORDINAL}(?:${RANGE}(?<day2>\\d{1,2})${ORDINAL})?\\s+(?:of\\s+)?${MONTH}${YEAR}(?!\\p{L})`,
].map((notation) => new RegExp(notation, 'giu'));

const WEEKDAYS: Record<string, number> = {
  sunday: 0,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  'chủ nhật': 0,
  'thứ hai': 1,
  'thứ ba': 2,
  'thứ tư': 3,
  'thứ năm': 4,
  'thứ sáu': 5,
  'thứ bảy': 6,
};
// `lần thứ năm` is the fifth time, `chiều thứ năm` a Thursday.
const WEEKDAY = new RegExp(
  `(?<!\\p{L}|(?:lần|người|nước|năm|ngày|chặng) (?=thứ))(${Object.keys(WEEKDAYS).join('|')})(?!\\p{L})`,
  'giu',
);
const NEARBY: [RegExp, number][] = [
  [/(?<!\p{L})(?:hôm nay|sáng nay|trưa nay|chiều nay|tối nay|đêm nay|today|tonight)(?!\p{L})/giu, 0],
  [/(?<!\p{L})(?:hôm qua|chiều qua|tối qua|yesterday)(?!\p{L})/giu, -1],
  [/(?<!\p{L})(?:ngày mai|sáng mai|chiều mai|tối mai|tomorrow)(?!\p{L})/giu, 1],
];
const FUTURE =
  /(?<!\p{L})(?:will|due|is to|are to|expected|scheduled|ahead of|upcoming|next|sẽ|sắp|dự kiến|tới đây)(?!\p{L})/iu;

/** Every day that `text` (NFC) names, resolved against the day of publication. */
export function findDates(text: string, published: Day): DateMention[] {
  const found: DateMention[] = [];
  for (const notation of NOTATIONS) {
    for (const match of text.matchAll(notation)) {
      const to = match.index + match[0].length;
      if (found.some((other) => match.index < other.to && to > other.from)) continue;
      const days = readDays(match.groups ?? {}, published);
      if (days) found.push({ ...days, explicit: true, from: match.index, to });
    }
  }
  return [...found, ...weekdays(text, published), ...nearbyDays(text, published)].sort(
    (a, b) => a.from - b.from,
  );
}

function readDays(groups: Record<string, string | undefined>, published: Day) {
  const month = monthOf(groups.m, groups.month);
  const start = resolve(Number(groups.day), month, groups.year, published);
  if (!start) return null;
  if (!groups.day2) return { start, end: start };
  const lastMonth = monthOf(groups.m2, groups.month2) || month;
  const end = resolve(Number(groups.day2), lastMonth, groups.year, published);
  // A range that runs backwards or for weeks is two figures, not a stay.
  return end && daysBetween(start, end) >= 0 && daysBetween(start, end) <= 31 ? { start, end } : null;
}

function monthOf(number: string | undefined, name: string | undefined): number {
  return number ? Number(number) : MONTHS.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1;
}

/** Without a year, the one that brings the day nearest to publication. */
function resolve(day: number, month: number, year: string | undefined, published: Day): Day | null {
  const about = Number(published.slice(0, 4));
  const years = year ? [Number(year)] : [about - 1, about, about + 1];
  const days = years.flatMap((candidate) => calendarDay(candidate, month, day) ?? []);
  const distance = (candidate: Day) => Math.abs(daysBetween(published, candidate));
  return days.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function calendarDay(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** `Thursday` is the last one, or the next one where the sentence looks ahead. */
function weekdays(text: string, published: Day): DateMention[] {
  const today = new Date(`${published}T00:00:00Z`).getUTCDay();
  const ahead = FUTURE.test(text);
  return [...text.matchAll(WEEKDAY)].map((match) => {
    const back = (today - (WEEKDAYS[match[0].toLowerCase()] ?? today) + 7) % 7;
    const day = addDays(published, ahead && back > 0 ? 7 - back : -back);
    return { start: day, end: day, explicit: false, from: match.index, to: match.index + match[0].length };
  });
}

function nearbyDays(text: string, published: Day): DateMention[] {
  return NEARBY.flatMap(([pattern, offset]) =>
    [...text.matchAll(pattern)].map((match) => {
      const day = addDays(published, offset);
      return { start: day, end: day, explicit: false, from: match.index, to: match.index + match[0].length };
    }),
  );
}
