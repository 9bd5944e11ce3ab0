import { DateTime } from 'luxon';
import type { Visit } from '../visit/visit.ts';

/** What a timeline needs of an article. */
export interface TimelineArticle {
  source: string;
  publishedAt: Date;
  isCopy: boolean;
}

export type TimelineUnit = 'hour' | 'day';

/** When a story's articles appeared, ready to be drawn; every `x`, `from` and `to` is a share of the width, 0 to 1. */
export interface Timeline<T> {
  /** What the articles are told apart by. */
  unit: TimelineUnit;
  ticks: { at: Date; x: number }[];
  /** Whether the ticks are whole days, so that they need no time of day. */
  ticksAreDays: boolean;
  /** The outlet that reported first on top. */
  rows: TimelineRow<T>[];
  /** The days of the visit, as far as they are in the picture. */
  visit: { from: number; to: number } | null;
  now: number | null;
}

export interface TimelineRow<T> {
  /** One outlet, or in the last row all that have none of their own. */
  sources: string[];
  /** Lines of marks that the row needs so that they do not cover each other. */
  lanes: number;
  marks: { article: T; x: number; lane: number }[];
}

export interface TimelineOptions {
  visit: Pick<Visit, 'start' | 'end'> | null;
  now: Date;
  /** IANA zone in which hours and days begin. */
  zone: string;
}

/** A picture of more is no picture: the outlets that came later share a row. */
const MOST_ROWS = 12;
/** Two weeks, in hours: 336 of them are as many as a wide screen tells apart. */
const HOURS_SHOWN = 336;
/** A visit that is further from its articles would press them into a corner. */
const DAYS_TO_VISIT = 14;
const LEAST_HOURS = 6;
const MOST_TICKS = 6;
/** 24 px, the least size of a target (WCAG 2.2, 2.5.8), on a screen 400 px wide. */
const MARK_WIDTH = 0.07;
const MOST_LANES = 4;
const DAY_HOURS = 24;
const TICK_HOURS = [1, 2, 3, 6, 12];
const TICK_DAYS = [1, 2, 4, 7, 14, 28, 56, 112, 224, 448];

/** Places a story's articles by time and outlet; null where there are none. */
export function layOutTimeline<T extends TimelineArticle>(
  articles: readonly T[],
  { visit, now, zone }: TimelineOptions,
): Timeline<T> | null {
  const ordered = [...articles].sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return null;
  const days = visitDays(visit, zone);
  const range = rangeOf(inZone(first.publishedAt, zone), inZone(last.publishedAt, zone), days);
  const width = range.end.toMillis() - range.start.toMillis();
  const shareOf = (at: DateTime) => (at.toMillis() - range.start.toMillis()) / width;
  const places = placesOf(ordered, range, shareOf);
  const current = shareOf(inZone(now, zone));
  return {
    unit: range.unit,
    ...ticksOf(range, shareOf),
    rows: rowsOf(ordered).map((row) => placeMarks(row, (article) => places.get(article) ?? 0)),
    visit: days && clip(shareOf(days.start), shareOf(days.end)),
    now: current >= 0 && current <= 1 ? current : null,
  };
}

interface Range {
  start: DateTime;
  end: DateTime;
}

function inZone(at: Date, zone: string): DateTime {
  return DateTime.fromJSDate(at, { zone });
}

/** From midnight to midnight. */
function visitDays(visit: TimelineOptions['visit'], zone: string): Range | null {
  if (!visit?.start) return null;
  const last = visit.end && visit.end >= visit.start ? visit.end : visit.start;
  return {
    start: DateTime.fromISO(visit.start, { zone }),
    end: DateTime.fromISO(last, { zone }).plus({ days: 1 }),
  };
}

function rangeOf(first: DateTime, last: DateTime, visit: Range | null): Range & { unit: TimelineUnit } {
  const nearest = { start: first.minus({ days: DAYS_TO_VISIT }), end: last.plus({ days: DAYS_TO_VISIT }) };
  const start = visit && visit.start >= nearest.start ? DateTime.min(first, visit.start) : first;
  const end = visit && visit.end <= nearest.end ? DateTime.max(last, visit.end) : last;
  const unit = end.diff(start).as('hours') > HOURS_SHOWN ? 'day' : 'hour';
  const from = start.startOf(unit);
  // Where the visit ends at midnight, so does the picture.
  const to = end.equals(end.startOf(unit)) && end > last ? end : end.startOf(unit).plus({ [unit]: 1 });
  return { unit, start: from, end: DateTime.max(to, from.plus({ hours: LEAST_HOURS })) };
}

/** The middle of its hour or day for each article, earliest first; a hundred of one hour are told from one calculation. */
function placesOf<T extends TimelineArticle>(
  ordered: readonly T[],
  { start, unit }: Range & { unit: TimelineUnit },
  shareOf: (at: DateTime) => number,
): Map<T, number> {
  const places = new Map<T, number>();
  let end = start;
  let middle = 0;
  for (const article of ordered) {
    if (article.publishedAt.getTime() >= end.toMillis()) {
      const begin = DateTime.fromJSDate(article.publishedAt, { zone: start.zone }).startOf(unit);
      end = begin.plus({ [unit]: 1 });
      middle = (shareOf(begin) + shareOf(end)) / 2;
    }
    places.set(article, middle);
  }
  return places;
}

function ticksOf({ start, end }: Range, shareOf: (at: DateTime) => number) {
  const hours = end.diff(start).as('hours');
  const step = TICK_HOURS.find((size) => hours / size <= MOST_TICKS);
  const days =
    TICK_DAYS.find((size) => hours / DAY_HOURS / size <= MOST_TICKS) ?? Math.ceil(hours / DAY_HOURS);
  const ticks: { at: Date; x: number }[] = [];
  // Counted from midnight, in the zone's own days, which may have 23 or 25 hours.
  for (let day = start.startOf('day'); day < end; day = day.plus({ days: step ? 1 : days })) {
    for (let hour = 0; hour < (step ? DAY_HOURS : 1); hour += step ?? 1) {
      const at = day.set({ hour });
      if (at >= start && at < end) ticks.push({ at: at.toJSDate(), x: shareOf(at) });
    }
  }
  return { ticks, ticksAreDays: step === undefined };
}

function rowsOf<T extends TimelineArticle>(ordered: readonly T[]): { sources: string[]; articles: T[] }[] {
  const bySource = new Map<string, T[]>();
  for (const article of ordered) {
    const known = bySource.get(article.source);
    if (known) known.push(article);
    else bySource.set(article.source, [article]);
  }
  const rows = [...bySource].map(([source, articles]) => ({ sources: [source], articles }));
  if (rows.length <= MOST_ROWS) return rows;
  const others = rows.slice(MOST_ROWS - 1);
  const articles = ordered.filter(({ source }) => others.some(({ sources }) => sources.includes(source)));
  return [...rows.slice(0, MOST_ROWS - 1), { sources: others.flatMap(({ sources }) => sources), articles }];
}

/** Each mark in the first line that has room for it; where none has, they share the lines in turns. */
function placeMarks<T>(
  { sources, articles }: { sources: string[]; articles: T[] },
  placeOf: (article: T) => number,
): TimelineRow<T> {
  const ends: number[] = [];
  const marks = articles.map((article, index) => {
    const x = placeOf(article);
    const free = ends.findIndex((end) => end <= x);
    const isNew = free === -1 && ends.length < MOST_LANES;
    const lane = free !== -1 ? free : isNew ? ends.length : index % MOST_LANES;
    ends[lane] = x + MARK_WIDTH;
    return { article, x, lane };
  });
  return { sources, lanes: ends.length, marks };
}

function clip(from: number, to: number): { from: number; to: number } | null {
  const [start, end] = [Math.max(0, from), Math.min(1, to)];
  return start < end ? { from: start, to: end } : null;
}
