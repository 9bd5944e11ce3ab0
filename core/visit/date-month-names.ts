import { PhraseTable } from '../words/phrases.ts';
import type { Word } from '../words/words.ts';
import { type DateReader, yearNumber } from './date-reader.ts';

/** A month as read; `to` is the word after it. */
export interface MonthRead {
  month: number;
  /** 0 where it was not written. */
  year: number;
  to: number;
}

/** January's names first. */
export const MONTH_NAMES = [
  'jan|january',
  'feb|february',
  'mar|march',
  'apr|april',
  'may',
  'jun|june',
  'jul|july',
  'aug|august',
  'sep|sept|september',
  'oct|october',
  'nov|november',
  'dec|december',
];
const ENGLISH_MONTHS = new Map(
  MONTH_NAMES.flatMap((names, index) => names.split('|').map((name): [string, number] => [name, index + 1])),
);
/** Also a verb, a walk, an adjective or a given name. */
const AMBIGUOUS_MONTHS = new Set('jan mar march apr april may jun june jul aug august sep dec'.split(' '));

const VIETNAMESE_MONTHS = new PhraseTable<number>(
  'một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mười một|mười hai'
    .split('|')
    .map((name, index): [number, string] => [index + 1, name])
    .concat([[1, 'giêng']]),
);
const MONTH_WORD = new PhraseTable([[true, 'tháng']]);
const OTHER_MONTH = new PhraseTable<number>([
  [0, 'tháng này|this month|of this month'],
  [1, 'tháng sau|tháng tới|next month|of next month'],
  [-1, 'tháng trước|tháng rồi|tháng vừa qua|last month|of last month'],
]);

const YEAR_WORD = new PhraseTable([[true, 'năm|of']]);
const OTHER_YEAR = new PhraseTable<number>([
  [0, 'năm nay|this year|of this year'],
  [1, 'năm sau|năm tới|sang năm|next year|of next year'],
  [-1, 'năm ngoái|năm trước|last year|of last year'],
]);

/** The month that an English name means, 0 for other words; lower case counts where it can be nothing else. */
export function englishMonth(word: Word | undefined): number {
  const month = word ? ENGLISH_MONTHS.get(word.lower) : undefined;
  return month && (word?.capital || !AMBIGUOUS_MONTHS.has(word?.lower ?? '')) ? month : 0;
}

export function isAmbiguousMonth(word: Word): boolean {
  return AMBIGUOUS_MONTHS.has(word.lower);
}

/** `February`, `tháng 2`, `tháng Hai`, `tháng 2.2026`, without a year that follows. */
export function readMonthName(reader: DateReader, index: number): MonthRead | null {
  const month = englishMonth(reader.words[index]);
  if (month) return { month, year: 0, to: index + 1 };
  return MONTH_WORD.at(reader.words, index, reader.unaccented) ? readNumberedMonth(reader, index + 1) : null;
}

function readNumberedMonth({ words, unaccented }: DateReader, index: number): MonthRead | null {
  const word = words[index];
  if (word?.gap !== ' ') return null;
  if (word.number) {
    const [monthText = '', yearText = ''] = word.text.split('.');
    const month = monthText.length <= 2 ? Number(monthText) : 0;
    const year = yearNumber(yearText);
    return month >= 1 && month <= 12 && (yearText === '' || year) ? { month, year, to: index + 1 } : null;
  }
  const named = VIETNAMESE_MONTHS.at(words, index, unaccented);
  // `tháng năm` in small letters are months and years.
  if (!named || (named.meaning === 5 && !word.capital)) return null;
  return { month: named.meaning, year: 0, to: index + named.length };
}

/** The same with its year, and where they can be meant `tháng này`, `next month`. */
export function readMonth(reader: DateReader, index: number, mayBeRelative = false): MonthRead | null {
  const month = readMonthName(reader, index);
  if (month) return addYear(reader, month);
  const other = mayBeRelative && OTHER_MONTH.at(reader.words, index, reader.unaccented);
  if (!other) return null;
  const months = reader.today.year * 12 + reader.today.month - 1 + other.meaning;
  return { month: (months % 12) + 1, year: Math.floor(months / 12), to: index + other.length };
}

/** Adds the year that follows, if one does. */
export function addYear<Read extends { year: number; to: number }>(reader: DateReader, read: Read): Read {
  const year = read.year ? null : readYear(reader, read.to);
  if (year) {
    read.year = year.year;
    read.to = year.to;
  }
  return read;
}

const LUNAR = new PhraseTable([[true, 'âm lịch']]);

/** `âm lịch` after a date: the lunar calendar's, not ours. */
export function isLunar({ words, unaccented }: DateReader, index: number): boolean {
  return LUNAR.at(words, index, unaccented) !== null;
}

const YEAR_GAPS = new Set([' ', ', ', '/', '-', '.']);

/** `2026`, `năm 2026`, `last year`, after a month or a day. */
export function readYear(reader: DateReader, index: number): { year: number; to: number } | null {
  const word = reader.words[index];
  if (!word || !YEAR_GAPS.has(word.gap)) return null;
  const year = word.number ? yearNumber(word.text) : 0;
  return year ? { year, to: index + 1 } : readYearInWords(reader, index);
}

/** `năm 2026`, `of 2026`, `năm ngoái`, `last year`. */
export function readYearInWords(reader: DateReader, index: number): { year: number; to: number } | null {
  const { words, unaccented, today } = reader;
  const gap = words[index]?.gap;
  if (gap !== ' ' && gap !== ', ') return null;
  const other = OTHER_YEAR.at(words, index, unaccented);
  if (other) return { year: today.year + other.meaning, to: index + other.length };
  const year = YEAR_WORD.at(words, index, unaccented) ? yearNumber(words[index + 1]?.text ?? '') : 0;
  return year && words[index + 1]?.gap === ' ' ? { year, to: index + 2 } : null;
}
