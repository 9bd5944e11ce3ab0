import { DAY_MS, type History, HOUR_MS, type Hours, hasHoliday, type Span } from './calendar.ts';

/** How many pages are usual: by hour of the day, day of the week and holiday, as one span of time had them. */
export interface Rhythm {
  /** How many pages were found in the span. */
  count: number;
  /** How many are usual from one instant to another; both lie in the calendar's span. */
  expected(from: number, to: number): number;
}

/** What newsrooms still publish on holidays, as a share of other days; low, so that rest is no alarm. */
const HOLIDAY_SHARE = 0.1;

/** The rhythm of the pages found in a part of what is known. What holidays brought says nothing of other days. */
export function rhythmOf({ hours, calendar }: History, span: Span): Rhythm {
  const begin = Math.ceil(span.from / HOUR_MS) - calendar.first;
  const end = Math.floor(span.to / HOUR_MS) - calendar.first;
  const found: Found[] = [];
  for (let index = begin; index < end; index++) {
    if (calendar.holiday[index] === 0) found.push({ index, count: hours.get(calendar.first + index) ?? 0 });
  }
  const count = found.reduce((sum, hour) => sum + hour.count, 0);
  const byHour = smoothed(sharesOf(found, calendar.hour, 24));
  const byWeekday = sharesOf(found, calendar.weekday, 7);
  const weights = Float64Array.from(
    calendar.hour,
    (hour, index) => (byHour[hour] ?? 1) * (byWeekday[calendar.weekday[index] ?? 0] ?? 1),
  );
  const known = found.reduce((sum, { index }) => sum + (weights[index] ?? 0), 0);
  const scale = known > 0 ? count / known : 0;
  const sums = new Float64Array(weights.length + 1);
  weights.forEach((weight, index) => {
    const usual = weight * scale * (calendar.holiday[index] ? HOLIDAY_SHARE : 1);
    sums[index + 1] = (sums[index] ?? 0) + usual;
  });
  const until = (instant: number) => {
    const place = Math.min(Math.max(instant / HOUR_MS - calendar.first, 0), weights.length);
    const before = sums[Math.floor(place)] ?? 0;
    return before + ((sums[Math.ceil(place)] ?? before) - before) * (place % 1);
  };
  return { count, expected: (from, to) => Math.max(0, until(to) - until(from)) };
}

/** An hour, by its place in the calendar, and how many pages were found in it. */
interface Found {
  index: number;
  count: number;
}

/**
 * How much more than its part each kind of hour had; 1 is its part. One page that was not there is added to each, so
 * that few pages say little.
 */
function sharesOf(hours: Found[], kinds: Uint8Array, most: number): number[] {
  const total = hours.reduce((sum, { count }) => sum + count, 0);
  const found = new Float64Array(most);
  const lasted = new Float64Array(most);
  for (const { index, count } of hours) {
    const kind = kinds[index] ?? 0;
    found[kind] = (found[kind] ?? 0) + count;
    lasted[kind] = (lasted[kind] ?? 0) + 1;
  }
  return Array.from(found, (count, kind) => {
    const part = (total * (lasted[kind] ?? 0)) / Math.max(1, hours.length);
    return (count + 1) / (part + 1);
  });
}

/** What came at 8:55 yesterday may come at 9:05 today. */
function smoothed(shares: number[]): number[] {
  const at = (index: number) => shares[(index + shares.length) % shares.length] ?? 1;
  return shares.map((share, index) => share / 2 + (at(index - 1) + at(index + 1)) / 4);
}

/** Three weekends, and enough pages. */
const LEAST_MS = 21 * DAY_MS;
const LEAST_PAGES = 8;

/** Whether a rhythm can be told from what was found in a span. */
export function isEnough(rhythm: Rhythm, { from, to }: Span): boolean {
  return to - from >= LEAST_MS && rhythm.count >= LEAST_PAGES;
}

/** How many pages were found from one instant to another, both to the hour. */
export function countOf(hours: Hours, from: number, to: number): number {
  let count = 0;
  for (let hour = Math.floor(from / HOUR_MS); hour < Math.floor(to / HOUR_MS); hour++) {
    count += hours.get(hour) ?? 0;
  }
  return count;
}

/** How well a rhythm tells the stretches of so many days that a span is made of, those with holidays apart. */
export interface Tiles {
  /** How much more they vary than chance has them: 1 where it alone does. */
  dispersion: number;
  /** What the leanest but one had of what was to be expected, at most 1. */
  leanest: number;
}

export function tilesOf(
  { hours, calendar }: History,
  rhythm: Rhythm,
  { from, to, days }: Span & { days: number },
): Tiles {
  const tiles: { count: number; expected: number }[] = [];
  for (let end = to; end - days * DAY_MS >= from; end -= days * DAY_MS) {
    const begin = end - days * DAY_MS;
    const expected = rhythm.expected(begin, end);
    if (expected > 0 && !hasHoliday(calendar, begin, end))
      tiles.push({ count: countOf(hours, begin, end), expected });
  }
  const squares = tiles.map(({ count, expected }) => (count - expected) ** 2 / expected);
  const shares = tiles.map(({ count, expected }) => count / expected).sort((a, b) => a - b);
  return {
    dispersion: Math.max(1, squares.reduce((sum, square) => sum + square, 0) / Math.max(1, tiles.length)),
    leanest: Math.min(1, shares[Math.min(1, shares.length - 1)] ?? 1),
  };
}
