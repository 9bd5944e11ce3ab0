import { PhraseTable } from '../words/phrases.ts';
import { countBefore, readCounted, type Unit } from './date-amounts.ts';
import { monthSpan, type Span, weekSpan, yearSpan } from './date-calendar.ts';
import { directionOfClause } from './date-directions.ts';
import { addMention } from './date-mentions.ts';
import { readMonth } from './date-month-names.ts';
import { addSpan, type Part } from './date-parts.ts';
import type { DateReader, Read } from './date-reader.ts';

type NamedUnit = Exclude<Unit, 'day'> | 'weekend';

/** How to read the days and spans that are named from the day of publication. */
export const SPAN_PHRASES: readonly (readonly [Read, string])[] = [
  [day(-2), 'hôm kia|the day before yesterday|day before yesterday'],
  [
    day(-1),
    'hôm qua|sáng qua|trưa qua|chiều qua|tối qua|đêm qua|khuya qua|yesterday|last night|last evening',
  ],
  [day(0), 'hôm nay|sáng nay|trưa nay|chiều nay|tối nay|đêm nay|khuya nay|today|tonight'],
  [day(0), 'this morning|this afternoon|this evening'],
  [day(1), 'ngày mai|sáng mai|trưa mai|chiều mai|tối mai|đêm mai|tomorrow'],
  [day(2), 'ngày kia|the day after tomorrow|day after tomorrow'],
  [span('week', 0), 'tuần này|this week'],
  [span('week', 1), 'tuần tới|tuần sau|next week|coming week'],
  [span('week', -1), 'tuần trước|tuần qua|tuần rồi|tuần vừa qua|tuần vừa rồi|last week|past week'],
  [span('weekend', 0), 'cuối tuần này|this weekend|coming weekend'],
  [span('weekend', 1), 'cuối tuần tới|cuối tuần sau|next weekend'],
  [
    span('weekend', -1),
    'cuối tuần qua|cuối tuần trước|cuối tuần rồi|cuối tuần vừa qua|last weekend|past weekend',
  ],
  [readWeekend, 'cuối tuần|weekend'],
  [span('month', 0), 'tháng này|this month'],
  [span('month', 1), 'tháng tới|tháng sau|next month|coming month'],
  [span('month', -1), 'tháng trước|tháng qua|tháng rồi|tháng vừa qua|last month|past month'],
  [span('year', 0), 'năm nay|this year'],
  [span('year', 1), 'năm tới|năm sau|sang năm|next year|coming year'],
  [span('year', -1), 'năm ngoái|năm trước|năm qua|năm vừa qua|last year|past year'],
  [edge('week', 'early'), 'đầu tuần'],
  [edge('week', 'middle'), 'giữa tuần'],
  [edge('month', 'early'), 'đầu tháng'],
  [edge('month', 'middle'), 'giữa tháng'],
  [edge('month', 'late'), 'cuối tháng|end of the month'],
  [edge('year', 'early'), 'đầu năm'],
  [edge('year', 'middle'), 'giữa năm'],
  [edge('year', 'late'), 'cuối năm|end of the year'],
];

/** `chiều qua đời` is a death in the afternoon. */
const DIES = new PhraseTable([[true, 'đời|khỏi|sông|biên']]);

/** `mấy hôm nay` are these days. */
const THESE = new PhraseTable([[true, 'mấy|những|ít|vài']]);

function day(offset: number): Read {
  return (reader, index, length) => {
    const { words, unaccented } = reader;
    const to = index + length;
    if (words[to]?.gap === ' ' && DIES.at(words, to, unaccented)) return index;
    if (THESE.at(words, index - 1, unaccented)) return index;
    const number = reader.published + offset;
    addMention(reader, {
      start: number,
      end: number,
      form: 'relative',
      range: false,
      year: false,
      from: index,
      to,
    });
    return to;
  };
}

/** `tháng trước`, `late last month`; after a number, as in `hai tháng trước`, an amount of time. */
function span(unit: NamedUnit, offset: number): Read {
  return (reader, index, length) => {
    const to = index + length;
    const count = unit === 'weekend' ? null : countBefore(reader, index);
    if (count && unit !== 'weekend') return readCounted(reader, count, unit, index, to);
    if (isPlace(reader, index)) return index;
    return addSpan(reader, spanOf(reader, unit, offset), index, to);
  };
}

/** Without accents `Viet Nam nay` and `mien Nam toi` look like years. */
function isPlace({ words, unaccented }: DateReader, index: number): boolean {
  return unaccented && words[index]?.lower === 'nam' && words[index]?.capital === true;
}

/** `đầu năm học` is in autumn. */
const SCHOOL = new PhraseTable([[true, 'học']]);

/** `cuối tháng` by itself is that of this month; before `tháng 12`, a number or `tháng trước` it is read with those. */
function edge(unit: NamedUnit, part: Part): Read {
  return (reader, index, length) => {
    const { words, unaccented } = reader;
    const to = index + length;
    const isOfAnother =
      words[to]?.number || readMonth(reader, index + 1) || SPANS.at(words, index + 1, unaccented);
    if (isOfAnother || SCHOOL.at(words, to, unaccented)) return index;
    return addSpan(reader, spanOf(reader, unit, 0), index, to, { part: { part, from: index } });
  };
}

/** The weekend that was, save where the clause looks ahead or it has begun. */
function readWeekend(reader: DateReader, index: number, length: number): number {
  const to = index + length;
  const weekend = spanOf(reader, 'weekend', 0);
  const isThis = weekend.start <= reader.published || directionOfClause(reader, index, to) === 'future';
  return addSpan(reader, isThis ? weekend : spanOf(reader, 'weekend', -1), index, to, { part: null });
}

function spanOf({ published, today }: DateReader, unit: NamedUnit, offset: number): Span {
  if (unit === 'year') return yearSpan(today.year + offset);
  if (unit === 'month') return monthSpan(today.year, today.month + offset);
  const week = weekSpan(published + 7 * offset);
  return unit === 'week' ? week : { start: week.start + 5, end: week.end };
}

const SPANS = new PhraseTable(SPAN_PHRASES);
