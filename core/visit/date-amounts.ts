import { PhraseTable } from '../words/phrases.ts';
import { monthSpan, type Span, yearSpan } from './date-calendar.ts';
import { addMention } from './date-mentions.ts';
import { type DateReader, plainNumber, type Read } from './date-reader.ts';

export type Unit = 'day' | 'week' | 'month' | 'year';

/** `hai` as 2 to 2, `vài` as 2 to 5; NaN where there is a number that says no amount. */
interface Count {
  least: number;
  most: number;
  from: number;
}

type Way = 'ago' | 'ahead' | 'past stretch' | 'coming stretch';

/** How to read amounts of time that count from the day of publication. */
export const AMOUNT_PHRASES: readonly (readonly [Read, string])[] = [
  [amount('day', 'ago'), 'days ago|day ago|ngày trước|hôm trước|bữa trước'],
  [amount('week', 'ago'), 'weeks ago|week ago'],
  [amount('month', 'ago'), 'months ago|month ago'],
  [amount('year', 'ago'), 'years ago|year ago'],
  [amount('day', 'ahead'), 'days from now|day from now|ngày nữa|hôm nữa'],
  [amount('week', 'ahead'), 'weeks from now|week from now|tuần nữa'],
  [amount('month', 'ahead'), 'months from now|month from now|tháng nữa'],
  [amount('year', 'ahead'), 'years from now|year from now|năm nữa'],
  [amount('day', 'coming stretch'), 'ngày tới'],
  [amount('day', 'past stretch'), 'ngày qua|ngày vừa qua'],
  [withPreposition('day'), 'days'],
  [withPreposition('week'), 'weeks'],
  [withPreposition('month'), 'months'],
  [withPreposition('year'), 'years'],
  [readHence, 'cách đây|cách nay'],
];

/** Units after a number in Vietnamese: `hai tuần trước`, `ba tháng tới`, `năm năm qua`. */
const WAYS = new PhraseTable<Way>([
  ['ago', 'trước'],
  ['past stretch', 'qua|vừa qua|rồi|vừa rồi'],
  ['coming stretch', 'tới'],
]);

/** What `tuần trước` and the like mean after a number. */
export function readCounted(reader: DateReader, count: Count, unit: Unit, index: number, to: number): number {
  const way = WAYS.at(reader.words, index + 1, reader.unaccented)?.meaning;
  return way ? addAmount(reader, count, unit, way, to) || index : index;
}

function amount(unit: Unit, way: Way): Read {
  return (reader, index, length) => {
    const count = countBefore(reader, index);
    return (count && addAmount(reader, count, unit, way, index + length)) || index;
  };
}

const PREPOSITIONS = new PhraseTable<Way>([
  ['ahead', 'in'],
  ['coming stretch', 'within|next|coming'],
  ['past stretch', 'past|last|previous'],
]);
/** `the first visit in three years` looks back. */
const RANKS = new PhraseTable([
  [true, 'first|second|third|fourth|fifth|only|time|times|most|highest|lowest|best|worst'],
]);
const RANK_DISTANCE = 8;

/** `in three days`, `the next two weeks`. */
function withPreposition(unit: Unit): Read {
  return (reader, index, length) => {
    const { words } = reader;
    const count = countBefore(reader, index);
    const way = count ? PREPOSITIONS.at(words, count.from - 1, false)?.meaning : undefined;
    if (!count || !way) return index;
    const isMeasure =
      way === 'ahead' &&
      (unit === 'year' || words[index + length]?.lower === 'of' || isRanked(reader, index));
    return (
      (!isMeasure && addAmount(reader, { ...count, from: count.from - 1 }, unit, way, index + length)) ||
      index
    );
  };
}

function isRanked({ words }: DateReader, index: number): boolean {
  for (let before = index - 1; before >= Math.max(0, index - RANK_DISTANCE); before--) {
    if (RANKS.at(words, before, false)) return true;
  }
  return false;
}

const UNITS = new PhraseTable<Unit>([
  ['day', 'ngày|hôm'],
  ['week', 'tuần'],
  ['month', 'tháng'],
  ['year', 'năm'],
]);
const ABOUT = new PhraseTable([[true, 'khoảng|chừng|gần|hơn|đúng|tròn']]);

/** `cách đây hai ngày`. */
function readHence(reader: DateReader, index: number, length: number): number {
  const { words, unaccented } = reader;
  const at = index + length + (ABOUT.at(words, index + length, unaccented) ? 1 : 0);
  for (const unitAt of [at + 1, at + 2]) {
    const unit = UNITS.at(words, unitAt, unaccented);
    const count = unit && words[unitAt]?.gap === ' ' ? countBefore(reader, unitAt) : null;
    if (unit && count)
      return addAmount(reader, { ...count, from: index }, unit.meaning, 'ago', unitAt + 1) || index;
  }
  return index;
}

const COUNTS = new PhraseTable<readonly [number, number]>([
  [[1, 1], 'một|one|a|an'],
  [[2, 2], 'hai|two|couple'],
  [[3, 3], 'ba|three'],
  [[4, 4], 'bốn|four'],
  [[5, 5], 'năm|lăm|five'],
  [[6, 6], 'sáu|six'],
  [[7, 7], 'bảy|bẩy|seven'],
  [[8, 8], 'tám|eight'],
  [[9, 9], 'chín|nine'],
  [[10, 10], 'mười|ten'],
  [[2, 5], 'vài|mấy|several|few|dăm'],
  [[Number.NaN, Number.NaN], 'nhiều|những|các|mỗi|hằng|hàng|cả|từng|many|trăm|chục|mươi|nghìn|mốt|nửa|half'],
]);
const TEN = new PhraseTable([[true, 'mười']]);

/** The number before a unit of time, if there is one. */
export function countBefore({ words, unaccented }: DateReader, index: number): Count | null {
  const from = words[index - 1]?.lower === 'of' ? index - 2 : index - 1;
  const word = words[from];
  const gap = words[index]?.gap;
  if (!word || (gap !== ' ' && gap !== '-')) return null;
  if (word.number) {
    const number = plainNumber(word, 3) || Number.NaN;
    return { least: number, most: number, from };
  }
  const count = COUNTS.at(words, from, unaccented);
  if (!count) return null;
  const [least, most] = count.meaning;
  const isTeen = least < 10 && word.gap === ' ' && TEN.at(words, from - 1, unaccented) !== null;
  return isTeen ? { least: least + 10, most: most + 10, from: from - 1 } : { least, most, from };
}

/** `hai ngày trước khi`, `two days ago` from another day than that of publication. */
const FROM_ANOTHER_DAY = new PhraseTable([
  [true, 'khi|đó|ấy|lúc|chuyến|cuộc|ngày|lễ|hội|sự|vòng|trận|kỳ|tết|thềm|thời|phiên|hạn|mùa|năm|nữa|nay'],
]);

/** Zero where the amount is not one that places a day. */
function addAmount(
  reader: DateReader,
  { least, most, from }: Count,
  unit: Unit,
  way: Way,
  to: number,
): number {
  const { words, unaccented } = reader;
  if (Number.isNaN(least)) return 0;
  if (way === 'ago' && words[to]?.gap === ' ' && FROM_ANOTHER_DAY.at(words, to, unaccented)) return 0;
  const { start, end } = spanOf(reader, unit, way, least, most);
  const form = unit === 'day' && start === end ? 'relative' : 'vague';
  addMention(reader, { start, end, form, range: false, year: false, from, to });
  return to;
}

const DAYS_IN: Record<Unit, number> = { day: 1, week: 7, month: 30, year: 365 };

function spanOf(reader: DateReader, unit: Unit, way: Way, least: number, most: number): Span {
  const { published } = reader;
  if (way === 'past stretch') return { start: published - DAYS_IN[unit] * most, end: published };
  if (way === 'coming stretch') return { start: published, end: published + DAYS_IN[unit] * most };
  return way === 'ago'
    ? { start: unitAt(reader, unit, -most).start, end: unitAt(reader, unit, -least).end }
    : { start: unitAt(reader, unit, least).start, end: unitAt(reader, unit, most).end };
}

/** Three weeks ago is a day or so about the same weekday, three months ago that month. */
function unitAt({ published, today }: DateReader, unit: Unit, offset: number): Span {
  if (unit === 'year') return yearSpan(today.year + offset);
  if (unit === 'month') return monthSpan(today.year, today.month + offset);
  const about = unit === 'week' ? 3 : 0;
  const day = published + DAYS_IN[unit] * offset;
  return { start: day - about, end: day + about };
}
