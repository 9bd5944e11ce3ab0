import { PhraseTable } from '../words/phrases.ts';
import { weekdayOf, weekSpan } from './date-calendar.ts';
import { directionAfter, directionOfClause } from './date-directions.ts';
import { readLink, skipFillers, WEEKDAY_NAMES } from './date-links.ts';
import { addMention } from './date-mentions.ts';
import { isOrdinal, isOwner } from './date-ordinals.ts';
import type { DateReader } from './date-reader.ts';

const WEEKDAYS = new PhraseTable<number>(WEEKDAY_NAMES.map((names, weekday) => [weekday, names]));
const SUNDAY = 6;
const WEEK_AFTER = new PhraseTable<number>([
  [0, 'tuần này|this week|of this week'],
  [1, 'tuần tới|tuần sau|next week|of next week'],
  [-1, 'tuần trước|tuần qua|tuần rồi|tuần vừa qua|last week|of last week'],
]);
const BEFORE = new PhraseTable<'last' | 'next' | 'this' | 'name'>([
  ['last', 'last|past'],
  ['next', 'next'],
  ['this', 'this|coming'],
  // Days with a name of their own, habits and a football club.
  ['name', 'black|good|bloody|super|ash|palm|easter|cyber|fat|maundy|every|sheffield'],
]);

const THIS = new PhraseTable([[true, 'này']]);
const GONE_BY = new PhraseTable([[true, 'hôm']]);

/**
 * `Thursday`, `from Monday to Wednesday`, `thứ Năm tuần tới`.
 *
 * @returns the word after, or `index` where it is an ordinal or a name
 */
export function readWeekday(reader: DateReader, index: number): number {
  const { words } = reader;
  const phrase = weekdayAt(reader, index);
  if (!phrase) return index;
  const before = words[index]?.gap === ' ' ? BEFORE.at(words, index - 1, false)?.meaning : undefined;
  if (before === 'name') return index;
  const { day, to } = resolve(reader, phrase.meaning, index, index + phrase.length, before);
  const next = nextWeekday(reader, day, to);
  const start = next?.start ?? day;
  const end = next?.isRange ? next.day : start;
  const mention = { form: 'weekday' as const, range: end > start, year: false };
  addMention(reader, { ...mention, start, end, from: index, to: next?.isRange ? next.to : to });
  if (next && !next.isRange)
    addMention(reader, { ...mention, start: next.day, end: next.day, from: next.from, to: next.to });
  return next?.to ?? to;
}

function weekdayAt(reader: DateReader, index: number) {
  const phrase = WEEKDAYS.at(reader.words, index, reader.unaccented);
  if (phrase?.length !== 2) return phrase;
  const isOther = phrase.meaning === SUNDAY ? isOwner(reader, index) : isOrdinal(reader, index);
  return isOther ? null : phrase;
}

function resolve(
  reader: DateReader,
  weekday: number,
  from: number,
  to: number,
  before: 'last' | 'next' | 'this' | undefined,
): { day: number; to: number } {
  const { words, unaccented, published } = reader;
  const gap = words[to]?.gap;
  const week = gap === ' ' || gap === ', ' ? WEEK_AFTER.at(words, to, unaccented) : null;
  const monday = weekSpan(published).start;
  if (week) return { day: monday + 7 * week.meaning + weekday, to: to + week.length };
  // Papers say `on Thursday` of the days ahead in the same week; `next Thursday` is that of the week after.
  if (before === 'next') return { day: monday + 7 + weekday, to };
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (before === 'last') return { day: published - (back || 7), to };
  if (before === 'this') return { day: published + ahead, to };
  if (THIS.at(words, to, unaccented)) return { day: published + ahead, to: to + 1 };
  const after = directionAfter(reader, to);
  if (after?.direction === 'past') return { day: published - (back || 7), to: after.to };
  if (after) return { day: published + (ahead || 7), to: after.to };
  return { day: isGoneBy(reader, from, to) ? published - back : published + ahead, to };
}

/** `hôm thứ Năm` is; `from Thursday to Saturday` is a programme, unless it is told in the past. */
function isGoneBy(reader: DateReader, from: number, to: number): boolean {
  if (GONE_BY.at(reader.words, from - 1, reader.unaccented)) return true;
  const direction = directionOfClause(reader, from, to);
  return direction === null ? !isSpan(reader, to) : direction === 'past';
}

function isSpan(reader: DateReader, to: number): boolean {
  const link = readLink(reader, to);
  return link?.kind === 'range' && weekdayAt(reader, skipFillers(reader, link.to, 'weekday')) !== null;
}

/** The weekday that ends a stretch, or follows `and`; `tuần tới` after it places both. */
function nextWeekday(reader: DateReader, first: number, index: number) {
  const link = readLink(reader, index);
  if (!link) return null;
  const from = skipFillers(reader, link.to, 'weekday');
  const phrase = reader.words[from]?.opensSentence ? null : weekdayAt(reader, from);
  if (!phrase) return null;
  const to = from + phrase.length;
  const length = (phrase.meaning - weekdayOf(first) + 7) % 7 || 7;
  const week = WEEK_AFTER.at(reader.words, to, reader.unaccented);
  const day = week ? weekSpan(reader.published).start + 7 * week.meaning + phrase.meaning : first + length;
  const isRange = link.kind === 'range' || length === 1;
  return { start: day - length, day, isRange, from, to: to + (week?.length ?? 0) };
}
