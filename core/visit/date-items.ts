import { PhraseTable } from '../words/phrases.ts';
import type { Word } from '../words/words.ts';
import { LINK_WORDS, type Link } from './date-links.ts';
import {
  addYear,
  englishMonth,
  MONTH_NAMES,
  readMonth,
  readMonthName,
  readYearInWords,
} from './date-month-names.ts';
import { type DateReader, plainNumber, yearNumber } from './date-reader.ts';

/** A date as written; month and year are 0 where they were not. */
export interface DateItem {
  day: number;
  month: number;
  year: number;
  /** How day and month are joined; `words` for a month with `tháng` or a name, `none` for a day alone. */
  style: 'none' | 'slash' | 'dash' | 'dot' | 'words';
  /** `Feb. 5`: what follows may leave the month out. */
  monthFirst: boolean;
  /** What ties it to the date before. */
  link: Link['kind'] | null;
  /** The day as it was resolved; null where there is none. */
  number: number | null;
  from: number;
  to: number;
}

const FOLLOWERS = new PhraseTable([
  [true, ['tháng|this|next|last|of', LINK_WORDS, ...MONTH_NAMES].join('|')],
]);

/** Most numbers are told from dates by the next word, at a tenth of the cost of reading them. */
export function mayBeginDate({ words, unaccented }: DateReader, index: number): boolean {
  const word = words[index];
  if (!word?.number) return true;
  const { text } = word;
  if (text.includes('.')) return text.length <= 10;
  const after = words[index + 1];
  if (!after || text.length === 3 || text.length > 4) return false;
  if (after.gap === ' ') return !after.number && FOLLOWERS.at(words, index + 1, unaccented) !== null;
  return true;
}

/**
 * The date that starts at a word.
 *
 * @param figuresAreDays whether `5-2` and `5.2` are taken for dates
 */
export function readItem(reader: DateReader, index: number, figuresAreDays: boolean): DateItem | null {
  const word = reader.words[index];
  if (!word) return null;
  if (!word.number) return readMonthFirst(reader, index);
  if (word.text.includes('.')) return readDotted(reader, index, figuresAreDays);
  if (word.text.length === 4) return readYearFirst(reader, index);
  const day = plainNumber(word, 2);
  if (day < 1 || day > 31) return null;
  const alone = itemOf(day, 0, 0, 'none', index, afterOrdinal(reader, index));
  return (
    readSlashed(reader, alone) ??
    readDashed(reader, alone, figuresAreDays) ??
    readWithMonth(reader, alone) ??
    alone
  );
}

function itemOf(
  day: number,
  month: number,
  year: number,
  style: DateItem['style'],
  from: number,
  to: number,
): DateItem {
  return { day, month, year, style, monthFirst: false, link: null, number: null, from, to };
}

const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);

function afterOrdinal({ words }: DateReader, index: number): number {
  const ending = words[index + 1];
  return ending?.gap === '' && ORDINAL_ENDINGS.has(ending.lower) ? index + 2 : index + 1;
}

function monthNumber(word: Word | undefined): number {
  const month = plainNumber(word, 2);
  return month <= 12 ? month : 0;
}

/** `5/2`, `5/2/2026`, `05/02/26`, `5/2-2026`; `12/5/QĐ` is a document. */
function readSlashed(reader: DateReader, { day, from, to }: DateItem): DateItem | null {
  const { words } = reader;
  if (words[to]?.gap !== '/') return null;
  const month = monthNumber(words[to]);
  const after = words[to + 1];
  const isJoined = after?.gap === '/' || after?.gap === '-' || after?.gap === '.';
  const year = isJoined ? yearAfterSlash(reader, after) : 0;
  if (!month) return year ? americanDay(reader, day, from, to, year) : null;
  if (year) return itemOf(day, month, year, 'slash', from, to + 2);
  if (after?.gap === '/' || after?.gap === '') return null;
  return addYearInWords(reader, itemOf(day, month, 0, 'slash', from, to + 1));
}

function addYearInWords(reader: DateReader, item: DateItem): DateItem {
  const year = readYearInWords(reader, item.to);
  if (year) {
    item.year = year.year;
    item.to = year.to;
  }
  return item;
}

/** Two digits are years of this age: `05/02/26`. */
function yearAfterSlash({ today }: DateReader, word: Word): number {
  if (word.gap === '/' && word.number && word.text.length === 2) {
    const year = 2000 + Number(word.text);
    return Math.abs(year - today.year) <= 20 ? year : 0;
  }
  return yearNumber(word.text);
}

/** `2/25/2026`: only the order of the United States gives a day. */
function americanDay(
  { words }: DateReader,
  month: number,
  from: number,
  to: number,
  year: number,
): DateItem | null {
  const day = plainNumber(words[to], 2);
  return month <= 12 && day > 12 && day <= 31 ? itemOf(day, month, year, 'slash', from, to + 2) : null;
}

/** `5-2-2026`, and `5-2` where figures are taken for days and it is not the start of `5-6/2`. */
function readDashed(
  reader: DateReader,
  { day, from, to }: DateItem,
  figuresAreDays: boolean,
): DateItem | null {
  const { words } = reader;
  const month = words[to]?.gap === '-' ? monthNumber(words[to]) : 0;
  if (!month) return null;
  const after = words[to + 1];
  const year = after?.gap === '-' ? yearNumber(after.text) : 0;
  if (year) return itemOf(day, month, year, 'dash', from, to + 2);
  if (!figuresAreDays || after?.gap === '' || (after?.number && (after.gap === '/' || after.gap === '-')))
    return null;
  if (readMonthName(reader, to + 1)) return null;
  return addYearInWords(reader, itemOf(day, month, 0, 'dash', from, to + 1));
}

/** `5.2.2026`, and `5.2` where figures are taken for days. */
function readDotted(reader: DateReader, index: number, figuresAreDays: boolean): DateItem | null {
  const text = reader.words[index]?.text ?? '';
  const [day = 0, month = 0, year] = text.split('.').map(Number);
  if (text.length > 10 || !(day >= 1 && day <= 31 && month >= 1 && month <= 12)) return null;
  if (year === undefined && !figuresAreDays) return null;
  if (year !== undefined && !yearNumber(String(year))) return null;
  return itemOf(day, month, year ?? 0, 'dot', index, index + 1);
}

/** `2026-02-05`, `2026/02/05`. */
function readYearFirst({ words }: DateReader, index: number): DateItem | null {
  const gap = words[index + 1]?.gap;
  if ((gap !== '-' && gap !== '/') || words[index + 2]?.gap !== gap) return null;
  const year = yearNumber(words[index]?.text ?? '');
  const month = monthNumber(words[index + 1]);
  const day = plainNumber(words[index + 2], 2);
  return year && month && day >= 1 && day <= 31 ? itemOf(day, month, year, 'words', index, index + 3) : null;
}

/** `5 tháng 2 năm 2026`, `5 tháng này`, `5 February 2026`, `5th of Feb`, `05-Feb-2026`. */
function readWithMonth(reader: DateReader, { day, from, to }: DateItem): DateItem | null {
  const { words } = reader;
  const gap = words[to]?.gap;
  if (gap !== ' ' && gap !== '-') return null;
  if (gap === '-' && !englishMonth(words[to])) return null;
  const isOf = words[to]?.lower === 'of';
  const month = readMonth(reader, isOf ? to + 1 : to, isOf || isCalledDay(reader, from));
  return month && itemOf(day, month.month, month.year, 'words', from, month.to);
}

const DAY_WORD = new PhraseTable([[true, 'ngày|mùng|mồng|hôm']]);

/** `ngày 5 tháng trước` is a day, `5 tháng trước` a while ago. */
function isCalledDay({ words, unaccented }: DateReader, index: number): boolean {
  return DAY_WORD.at(words, index - 1, unaccented) !== null;
}

const GAPS_AFTER_MONTH = new Set([' ', '. ', '.']);

/** `February 5`, `Feb. 5th, 2026`, `February the 5th`. */
function readMonthFirst(reader: DateReader, index: number): DateItem | null {
  const { words } = reader;
  const month = englishMonth(words[index]);
  const at = month && words[index + 1]?.lower === 'the' ? index + 2 : index + 1;
  const day = month && GAPS_AFTER_MONTH.has(words[at]?.gap ?? '') ? plainNumber(words[at], 2) : 0;
  if (day < 1 || day > 31) return null;
  const item = itemOf(day, month, 0, 'words', index, afterOrdinal(reader, at));
  item.monthFirst = true;
  return addYear(reader, item);
}
