import { PhraseTable } from '../words/phrases.ts';
import { type Direction, existingDay, nearestDay } from './date-calendar.ts';
import { directionAfter, directionBefore, directionOfClause } from './date-directions.ts';
import { type Cue, cueBefore, isCounted, isFigure } from './date-figures.ts';
import { type DateItem, mayBeginDate, readItem } from './date-items.ts';
import { readLink, skipFillers } from './date-links.ts';
import { addMention } from './date-mentions.ts';
import { isLunar, readYear } from './date-month-names.ts';
import type { DateReader } from './date-reader.ts';
import type { DateMention } from './dates.ts';

const MOST_ITEMS = 10;
/** Longer ones are two dates that happen to stand together. */
const LONGEST_RANGE = 366;

/**
 * Calendar days that start at a word: `5/2`, `5-6/2`, `từ ngày 30/1 đến ngày 2/2`, `Feb. 5, 6 and 7, 2026`.
 *
 * @returns the word after them, or `index` where there are none
 */
export function readCalendarDays(reader: DateReader, index: number): number {
  if (!mayBeginDate(reader, index)) return index;
  const cue = cueBefore(reader, index);
  if (cue === 'part') return index;
  const chain = readChain(reader, index, cue);
  fillMonths(reader, chain);
  const dated = datedRun(chain);
  const last = dated.at(-1);
  if (!last || isLunar(reader, last.to) || isFigure(reader, last, cue)) return index;
  const after = directionAfter(reader, last.to);
  if (after) last.to = after.to;
  resolve(reader, dated, directionBefore(reader, index) ?? after?.direction ?? null);
  return addMentions(reader, dated) || index;
}

const BETWEEN = new PhraseTable([[true, 'between']]);

function readChain(reader: DateReader, index: number, cue: Cue): DateItem[] {
  const chain: DateItem[] = [];
  const isDay = cue === 'day' || cue === 'span';
  const and = BETWEEN.at(reader.words, index - 1, false) ? 'range' : 'and';
  let item = readItem(reader, index, isDay);
  while (item && chain.length < MOST_ITEMS) {
    chain.push(item);
    const link = readLink(reader, item.to);
    if (!link) break;
    item = readItem(reader, skipFillers(reader, link.to), isDay || link.vietnamese);
    if (item) item.link = link.kind === 'and' ? and : link.kind;
  }
  return chain;
}

/** Days without a month take that of the next date, or in `Feb. 5 and 6` that of the one before. */
function fillMonths(reader: DateReader, chain: DateItem[]): void {
  for (const [at, item] of chain.entries()) {
    if (item.month) continue;
    const before = chain[at - 1];
    if (!before?.monthFirst) fillFromNext(item, chain, at);
    else if (item.day > before.day && endsInAnd(chain, at)) fillFromBefore(reader, item, before);
  }
}

function fillFromNext(item: DateItem, chain: DateItem[], at: number): void {
  const dated = chain.find(({ month }, index) => index > at && month > 0);
  const isInOrder = (chain[at + 1]?.day ?? 0) > item.day;
  if (!dated || dated.monthFirst || !isInOrder) return;
  item.month = dated.month;
  item.year = dated.year;
}

/** A comma alone ties `Feb. 5, 12 people` too. */
function endsInAnd(chain: DateItem[], at: number): boolean {
  return chain[at]?.link !== 'comma' || chain.some(({ link }, index) => index > at && link === 'and');
}

function fillFromBefore(reader: DateReader, item: DateItem, before: DateItem): void {
  const year = readYear(reader, item.to);
  const after = reader.words[item.to];
  // `Feb. 5 and 6 people`, `Feb. 5-10:30`.
  if (!year && (isCounted(reader, item.to) || after?.gap === '' || after?.gap === '/')) return;
  item.month = before.month;
  item.monthFirst = true;
  if (year) Object.assign(item, year);
}

function datedRun(chain: DateItem[]): DateItem[] {
  const first = chain.findIndex(({ month }) => month > 0);
  const beyond = chain.findIndex(({ month }, index) => index > first && month === 0);
  return first < 0 ? [] : chain.slice(first, beyond < 0 ? chain.length : beyond);
}

/** Years that were not written come from those that were, and without any from publication. */
function resolve(reader: DateReader, items: DateItem[], direction: Direction): void {
  const anchorAt = Math.max(
    0,
    items.findIndex(({ year }) => year > 0),
  );
  const anchor = items[anchorAt];
  if (!anchor) return;
  const day = resolveAnchor(reader, anchor, direction);
  let near = day;
  for (const item of items.slice(anchorAt + 1)) {
    near = resolveItem(item, near, item.link === 'range' ? 'future' : null);
  }
  near = day;
  let after = anchor;
  for (const item of items.slice(0, anchorAt).reverse()) {
    near = resolveItem(item, near, after.link === 'range' ? 'past' : null);
    after = item;
  }
}

/** In days. Nearer ones are not mistaken. */
const FAR = 90;

/** Of days that are about as far either way, the clause tells which is meant. */
function resolveAnchor(reader: DateReader, item: DateItem, direction: Direction): number {
  const { published } = reader;
  const nearest = resolveItem(item, published, direction);
  if (item.year || direction || Math.abs(nearest - published) < FAR) return nearest;
  return resolveItem(item, published, directionOfClause(reader, item.from, item.to));
}

/** The day, or `near` where there is no such day. */
function resolveItem(item: DateItem, near: number, direction: Direction): number {
  const { day, month, year } = item;
  item.number = year ? existingDay(year, month, day) : nearestDay(month, day, near, direction);
  return item.number ?? near;
}

/** Ranges, and lists of days that follow each other, are one mention. */
function addMentions(reader: DateReader, items: DateItem[]): number {
  let mention: DateMention | null = null;
  for (const { number, link, from, to, year } of items) {
    if (number === null) continue;
    if (mention && continues(mention, number, link)) {
      mention.end = number;
      mention.range = true;
      mention.year ||= year > 0;
      mention.to = to;
      continue;
    }
    if (mention) addMention(reader, mention);
    mention = { start: number, end: number, form: 'explicit', range: false, year: year > 0, from, to };
  }
  if (mention) addMention(reader, mention);
  return mention?.to ?? 0;
}

function continues(before: DateMention, day: number, link: DateItem['link']): boolean {
  if (link === null) return false;
  return link === 'range' ? day > before.end && day - before.start <= LONGEST_RANGE : day === before.end + 1;
}
