import type { Day } from '../core/article.ts';
import { addDays, daysBetween } from '../core/time.ts';

/** A calendar month: `2026-02`. */
export type Month = string;

/** Something that lasts from one day to another. */
export interface Lasting {
  start: Day;
  end: Day;
}

/** A part of a row: what lies there, or nothing, over so many days. */
export interface Stretch<Item> {
  item: Item | null;
  days: number;
}

export interface Week<Item> {
  /** Monday first; days of other months among them. */
  days: Day[];
  /** Each fills the seven days. */
  lanes: Stretch<Item>[][];
  /** What found no lane. */
  rest: Item[];
}

const DAYS = 7;

/** The first and last day of a month. */
export function daysOfMonth(month: Month): { from: Day; to: Day } {
  const from = `${month}-01`;
  const [year = 0, number = 0] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from, to: addDays(from, length - 1) };
}

/** The month so many months later, or earlier; null outside the years 1 to 9999. */
export function monthFrom(month: Month, months: number): Month | null {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + months;
  const shifted = Math.floor(index / 12);
  if (shifted < 1 || shifted > 9999) return null;
  return `${String(shifted).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/**
 * A month as weeks, with what lasts laid over the month's days: side by side in as few lanes as there must be and at
 * most `lanes`; the earlier in `items` goes first.
 */
export function weeksOf<Item extends Lasting>(
  month: Month,
  items: readonly Item[],
  lanes: number,
): Week<Item>[] {
  const { from, to } = daysOfMonth(month);
  const weekday = (new Date(`${from}T00:00:00Z`).getUTCDay() + 6) % DAYS;
  const weeks: Week<Item>[] = [];
  for (let monday = addDays(from, -weekday); monday <= to; monday = addDays(monday, DAYS)) {
    const days = Array.from({ length: DAYS }, (_, index) => addDays(monday, index));
    const shown = { from: monday < from ? from : monday, to: earlier(to, days.at(-1) ?? to) };
    weeks.push({ days, ...laneUp(items, monday, shown, lanes) });
  }
  return weeks;
}

interface Laid<Item> {
  item: Item;
  first: number;
  /** The day after the last. */
  end: number;
}

function laneUp<Item extends Lasting>(
  items: readonly Item[],
  monday: Day,
  { from, to }: { from: Day; to: Day },
  most: number,
): Pick<Week<Item>, 'lanes' | 'rest'> {
  const laid: Laid<Item>[][] = [];
  const rest: Item[] = [];
  for (const item of items) {
    if (item.end < from || item.start > to) continue;
    const first = Math.max(daysBetween(monday, item.start), daysBetween(monday, from));
    const end = Math.min(daysBetween(monday, item.end), daysBetween(monday, to)) + 1;
    const free = laid.find((lane) => lane.every((other) => other.end <= first || other.first >= end));
    if (free) free.push({ item, first, end });
    else if (laid.length < most) laid.push([{ item, first, end }]);
    else rest.push(item);
  }
  return { lanes: laid.map(stretchesOf), rest };
}

function stretchesOf<Item>(lane: Laid<Item>[]): Stretch<Item>[] {
  const stretches: Stretch<Item>[] = [];
  let day = 0;
  for (const { item, first, end } of lane.toSorted((a, b) => a.first - b.first)) {
    if (first > day) stretches.push({ item: null, days: first - day });
    stretches.push({ item, days: end - first });
    day = end;
  }
  if (day < DAYS) stretches.push({ item: null, days: DAYS - day });
  return stretches;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
